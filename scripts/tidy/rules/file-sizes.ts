/** Files stay small enough to be read at one go. */
import { isCore, isSource, isSpec, linesOf, type TextFile } from '../repository.ts'
import type { Rule } from '../rule.ts'

const MOST_IN_CORE = 200
const MOST_ELSEWHERE = 300
const MEDIAN_IN_CORE = 40

const limitOf = (file: TextFile) => (isCore(file) && !isSpec(file) ? MOST_IN_CORE : MOST_ELSEWHERE)

const median = (numbers: ReadonlyArray<number>): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0

export const fileSizes: Rule = {
  name: 'file sizes',
  check: ({ files }) => {
    const sources = files.filter(isSource)
    const middle = median(sources.filter((file) => isCore(file) && !isSpec(file)).map(linesOf))
    const tooLong = sources
      .filter((file) => linesOf(file) > limitOf(file))
      .map((file) => ({
        file: file.path,
        message: `has ${linesOf(file)} lines, the most is ${limitOf(file)}; give each idea its own file`,
      }))
    if (middle <= MEDIAN_IN_CORE) return tooLong
    const message = `has files of ${middle} lines in the middle, the most is ${MEDIAN_IN_CORE}; split the longer ones`
    return [...tooLong, { file: 'packages/core/src', message }]
  },
}
