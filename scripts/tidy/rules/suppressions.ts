/** Silencing a check is rare, gives its reason on the line, and never happens in the core. */
import { isCore, isSource, type TextFile } from '../repository.ts'
import type { Finding, Rule } from '../rule.ts'
import { usesAny } from '../syntax.ts'

const MOST = 5

// Put together here so that the rule does not find itself.
const SILENCER = new RegExp(
  `(${['biome' + '-ignore', '@ts' + '-(?:expect-error|ignore|nocheck)', '[vc]8' + ' ignore'].join('|')})(.*)`,
  'g',
)

/** In a types spec, "must not compile" is the assertion itself. */
const isAssertion = (file: TextFile, directive: string) =>
  file.path.endsWith('.types.spec.ts') && directive.includes('expect-error')

const hasReason = (rest: string) => /[:(-]\s*\S+(\s+\S+){2,}/.test(rest)

const silencersIn = (file: TextFile) =>
  [...file.text.matchAll(SILENCER)]
    .map(([, directive = '', rest = '']) => ({ directive, rest }))
    .filter(({ directive }) => !isAssertion(file, directive))

const isTooMany = (all: ReadonlyArray<unknown>): ReadonlyArray<Finding> =>
  all.length <= MOST ? [] : [{ file: '.', message: `${all.length} suppressions, the most is ${MOST}; remove one` }]

export const suppressions: Rule = {
  name: 'suppressions',
  check: ({ files }) => {
    const found = files.filter(isSource).flatMap((file) => silencersIn(file).map((silencer) => ({ file, ...silencer })))
    const inCore = found.filter(({ file }) => isCore(file))
    const unexplained = found.filter(({ rest }) => !hasReason(rest))
    const escapes = files.filter((file) => isSource(file) && file.path.startsWith('packages/') && usesAny(file))
    return [
      ...inCore.map(({ file, directive }) => ({
        file: file.path,
        message: `${directive} in the core; mend the cause`,
      })),
      ...unexplained.map(({ file, directive }) => ({
        file: file.path,
        message: `${directive} without its reason on the line`,
      })),
      ...escapes.map(({ path }) => ({ file: path, message: 'uses the type any; use unknown and decode it' })),
      ...isTooMany(found),
    ]
  },
}
