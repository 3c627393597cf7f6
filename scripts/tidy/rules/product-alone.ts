/** The repository speaks of the product alone: nothing of the machine, or of whoever happened to write it. */
import type { Rule } from '../rule.ts'

const FOREIGN: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<![\w.])\/(?:work|root|home\/\w+|Users\/\w+)\//, 'a path of one machine'],
  [/registry\.(?!ts\b)[a-z]+/, 'a registry host'],
  [/\b(?:claude|anthropic|chatgpt|copilot)\b/i, 'a tool that wrote text'],
  [/\bAI agents?\b|\bcoding agents?\b/i, 'a tool that wrote text'],
]

export const productAlone: Rule = {
  name: 'product alone',
  check: ({ files }) =>
    files.flatMap((file) =>
      FOREIGN.flatMap(([pattern, what]) => {
        const subject = pattern.exec(file.text)?.[0]
        if (subject === undefined || file.path.endsWith('rules/product-alone.ts')) return []
        return [{ file: file.path, subject, message: `${subject} is ${what}; leave it out` }]
      }),
    ),
}
