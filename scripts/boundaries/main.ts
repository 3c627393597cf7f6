/** Prints each import that crosses a boundary, with the rule that it breaks; exits 1 if there is one. */
import { rules, violationsOf } from './cruise.ts'

const violations = await violationsOf(process.cwd())
for (const { from, to, rule } of violations) {
  const why = rules.find(({ name }) => name === rule.name)?.comment ?? ''
  process.stdout.write(`${from}\n  imports ${to}\n  ${rule.name}: ${why}\n`)
}
process.exitCode = violations.length === 0 ? 0 : 1
