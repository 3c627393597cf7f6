/** Which package may import which, and what the core may take from outside. */
import type { IForbiddenRuleType } from 'dependency-cruiser'

const SPEC = '\\.spec\\.ts$|^packages/[^/]+/test/'
const CORE_LIBRARIES = ['@noble/hashes', 'fp-ts', 'io-ts']

/** What each package may import of the others. Whatever is not listed is forbidden. */
const ALLOWED: Readonly<Record<string, ReadonlyArray<string>>> = {
  core: [],
  runtime: ['core'],
  'store-[^/]+': ['core', 'runtime'],
  http: ['core', 'runtime'],
  testkit: ['core', 'runtime'],
  'eventstoredb-testserver': [],
}

const packageRule = ([name, allowed]: [string, ReadonlyArray<string>]): IForbiddenRuleType => ({
  name: `${name.replace('[^/]+', '*')}-knows-only-what-is-below`,
  comment: `${name.replace('[^/]+', '*')} may import ${allowed.length === 0 ? 'no other package' : allowed.join(', ')}.`,
  severity: 'error',
  from: { path: `^packages/(${name})/`, pathNot: SPEC },
  to: {
    path: '^(packages|examples|bench)/',
    pathNot: [`^packages/$1/`, ...allowed.map((below) => `^packages/${below}/`)],
  },
})

export const packageRules: ReadonlyArray<IForbiddenRuleType> = [
  ...Object.entries(ALLOWED).map(packageRule),
  {
    name: 'core-has-no-built-ins',
    comment: 'The core touches no disk, network, clock or randomness: no Node built-ins.',
    severity: 'error',
    from: { path: '^packages/core/', pathNot: SPEC },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'core-has-three-libraries',
    comment: `The core depends on ${CORE_LIBRARIES.join(', ')} and on nothing else.`,
    severity: 'error',
    from: { path: '^packages/core/', pathNot: SPEC },
    to: { path: 'node_modules', pathNot: `/node_modules/(${CORE_LIBRARIES.join('|')})/` },
  },
  {
    name: 'one-folder-speaks-with-the-vendor',
    comment: 'The client of EventStoreDB is imported in one folder only, so that its successor can replace it.',
    severity: 'error',
    from: { path: '^packages/store-eventstoredb/src/', pathNot: [SPEC, '/src/client/'] },
    to: { path: 'node_modules/(@eventstore|@grpc|@kurrent|google-protobuf)' },
  },
  {
    name: 'packages-enter-by-the-front-door',
    comment: 'One package imports another by its name, never by a relative path into its folder.',
    severity: 'error',
    from: { path: '^(packages/[^/]+|examples/[^/]+|bench)/' },
    to: { path: '^(packages/[^/]+|examples/[^/]+|bench)/', pathNot: '^$1/', dependencyTypes: ['local'] },
  },
  {
    name: 'nobody-imports-a-spec',
    comment: 'A spec is imported by nobody; what specs share lives in the testkit or in a test/ folder.',
    severity: 'error',
    from: {},
    to: { path: '\\.spec\\.ts$' },
  },
  {
    name: 'no-cycles',
    comment: 'Modules that import each other in a circle are one module drawn wrong.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'everything-resolves',
    comment: 'An import that cannot be found would fail on the first run.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
]
