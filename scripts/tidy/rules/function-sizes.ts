/** Functions stay small enough to be seen at once. Specs are lists of cases and are not measured. */
import { isCore, isSource, isSpec } from '../repository.ts'
import type { Rule } from '../rule.ts'
import { functionsOf } from '../syntax.ts'

const MOST_IN_CORE = 40
const MOST_ELSEWHERE = 70

export const functionSizes: Rule = {
  name: 'function sizes',
  check: ({ files }) =>
    files
      .filter((file) => isSource(file) && !isSpec(file))
      .flatMap((file) => {
        const most = isCore(file) ? MOST_IN_CORE : MOST_ELSEWHERE
        return functionsOf(file)
          .filter(({ lines }) => lines > most)
          .map(({ name, lines }) => ({
            file: file.path,
            subject: name,
            message: `${name} has ${lines} lines, the most is ${most}; name its parts`,
          }))
      }),
}
