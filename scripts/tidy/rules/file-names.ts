/** File and folder names are kebab-case, and a spec's suffix tells what it costs. */
import { isMarkdown, isSource } from '../repository.ts'
import type { Rule } from '../rule.ts'

const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/
const WELL_KNOWN = /^(README|README\.zh-CN|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY)\.md$/
const SPEC_SUFFIXES = ['.spec.ts', '.properties.spec.ts', '.int.spec.ts', '.e2e.spec.ts', '.types.spec.ts']

const problemOf = (path: string): string | undefined => {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  if (!WELL_KNOWN.test(name) && !parts.every((part) => part === name || KEBAB.test(part)))
    return 'is in a folder that is not kebab-case'
  if (!WELL_KNOWN.test(name) && !KEBAB.test(name)) return 'is not kebab-case'
  if (/\.test\.ts$/.test(name)) return `is a test: end its name in one of ${SPEC_SUFFIXES.join(', ')}`
  const suffix = /(\.[a-z]+)?\.spec\.ts$/.exec(name)?.[0]
  if (suffix !== undefined && !SPEC_SUFFIXES.includes(suffix))
    return `ends in ${suffix}; use one of ${SPEC_SUFFIXES.join(', ')}`
  return undefined
}

export const fileNames: Rule = {
  name: 'file names',
  check: ({ files }) =>
    files
      .filter((file) => isSource(file) || isMarkdown(file))
      .flatMap(({ path }) => {
        const message = problemOf(path)
        return message === undefined ? [] : [{ file: path, message }]
      }),
}
