/** The page on who may import whom, from the rules that the checks enforce. */
import { rules } from '../boundaries/cruise.ts'
import type { Generator } from './generator.ts'

const row = ({ name, comment }: { name?: string; comment?: string }) => `| \`${name}\` | ${comment} |`

export const boundaries: Generator = {
  file: 'docs/reference/boundaries.md',
  generate: () =>
    [
      '# Who may import whom',
      '',
      'Each import in the repository is checked against these rules, and each rule is proved by an import that it refuses.',
      'A failing check names the rule.',
      '',
      '| rule | what it says |',
      '|---|---|',
      ...rules.map(row),
      '',
    ].join('\n'),
}
