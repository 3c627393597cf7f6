/** Each source file opens with a sentence or two that a newcomer understands; a spec's titles do the same for it. */
import { isSource, isSpec } from '../repository.ts'
import type { Rule } from '../rule.ts'

const OPENING = /^(#!.*\n)?\/\*\*\s*[\s*]*\S[\s\S]*?\*\//

export const openingComments: Rule = {
  name: 'opening comments',
  check: ({ files }) =>
    files
      .filter((file) => isSource(file) && !isSpec(file) && !OPENING.test(file.text))
      .map(({ path }) => ({ file: path, message: 'opens without a doc comment; say in a sentence what it is for' })),
}
