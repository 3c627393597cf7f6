import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { rules, violationsOf } from './cruise.ts'

/** Files that keep every boundary; each case adds imports to them. */
const HOUSE: Readonly<Record<string, string>> = {
  'packages/core/src/index.ts': "export * from './account/decide.ts'",
  'packages/core/src/kernel/points.ts': 'export const points = 1',
  'packages/core/src/account/events.ts': "import '../kernel/points.ts'\nexport const event = 1",
  'packages/core/src/account/decide.ts': "import './events.ts'\nexport const decide = 1",
  'packages/core/src/account/decide.spec.ts': "import 'node:fs'\nimport './decide.ts'",
  'packages/core/src/shop/events.ts': 'export const event = 2',
  'packages/core/src/shop/state.ts': 'export const state = 2',
  'packages/core/src/ledger/postings.ts': "import '../account/events.ts'",
  'packages/core/src/projections/balances/fold.ts':
    "import '../../account/events.ts'\nimport '../../ledger/postings.ts'",
  'packages/core/src/projections/queue/fold.ts': "import '../../shop/events.ts'",
  'packages/core/src/policies/pay/react.ts': "import '../../account/events.ts'",
  'packages/runtime/src/index.ts': "import '@lovebank/core'\nimport 'node:path'",
  'packages/store-sqlite/src/index.ts': "import '@lovebank/runtime'\nimport 'node:fs'",
  'packages/store-eventstoredb/src/client/client.ts': "import '@eventstore/db-client'",
  'packages/store-eventstoredb/src/index.ts': "import './client/client.ts'",
  'packages/eventstoredb-testserver/src/index.ts': "import '@eventstore/db-client'",
  'packages/testkit/src/index.ts': "import '@lovebank/runtime'",
  'packages/http/src/index.ts': "import '@lovebank/runtime'",
  'examples/town/src/main.ts': "import '@lovebank/store-sqlite'\nimport '@lovebank/testkit'",
}

const PACKAGES = ['core', 'runtime', 'store-sqlite', 'store-eventstoredb', 'eventstoredb-testserver', 'testkit', 'http']

/** [rule, file, the import that it must refuse] */
const FORBIDDEN: ReadonlyArray<readonly [string, string, string]> = [
  ['core-knows-only-what-is-below', 'packages/core/src/account/decide.ts', '@lovebank/runtime'],
  ['runtime-knows-only-what-is-below', 'packages/runtime/src/index.ts', '@lovebank/store-sqlite'],
  ['store-*-knows-only-what-is-below', 'packages/store-sqlite/src/index.ts', '@lovebank/testkit'],
  ['http-knows-only-what-is-below', 'packages/http/src/index.ts', '@lovebank/store-sqlite'],
  ['testkit-knows-only-what-is-below', 'packages/testkit/src/index.ts', '../../../examples/town/src/main.ts'],
  [
    'eventstoredb-testserver-knows-only-what-is-below',
    'packages/eventstoredb-testserver/src/index.ts',
    '@lovebank/core',
  ],
  ['one-folder-speaks-with-the-vendor', 'packages/store-eventstoredb/src/index.ts', '@eventstore/db-client'],
  ['core-has-no-built-ins', 'packages/core/src/kernel/points.ts', 'node:fs'],
  ['core-has-three-libraries', 'packages/core/src/kernel/points.ts', 'left-behind'],
  ['packages-enter-by-the-front-door', 'packages/runtime/src/index.ts', '../../core/src/kernel/points.ts'],
  ['nobody-imports-a-spec', 'packages/core/src/account/events.ts', './decide.spec.ts'],
  ['no-cycles', 'packages/core/src/account/events.ts', './decide.ts'],
  ['everything-resolves', 'packages/core/src/account/events.ts', './nowhere.ts'],
  ['vocabularies-stand-at-the-bottom', 'packages/core/src/kernel/points.ts', '../shop/events.ts'],
  ['aggregates-stand-alone', 'packages/core/src/account/decide.ts', '../shop/events.ts'],
  ['ledger-reads-events', 'packages/core/src/ledger/postings.ts', '../shop/state.ts'],
  ['projections-read-events-and-the-ledger', 'packages/core/src/projections/balances/fold.ts', '../../shop/state.ts'],
  ['projections-stand-alone', 'packages/core/src/projections/balances/fold.ts', '../queue/fold.ts'],
  ['policies-answer-events-with-commands', 'packages/core/src/policies/pay/react.ts', '../../shop/state.ts'],
]

const LIBRARIES = {
  'node_modules/left-behind/index.js': 'export {}',
  'node_modules/@eventstore/db-client/index.js': 'export {}',
}

const roots: Array<string> = []
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true })
})

const build = (added: ReadonlyArray<readonly [string, string, string]>): string => {
  const root = mkdtempSync(join(tmpdir(), 'lovebank boundaries-'))
  roots.push(root)
  const files: Record<string, string> = { ...HOUSE, ...LIBRARIES }
  for (const [, file, target] of added) files[file] = `import '${target}'\n${files[file]}`
  for (const name of PACKAGES) {
    const exports = { '.': './src/index.ts' }
    files[`packages/${name}/package.json`] = JSON.stringify({ name: `@lovebank/${name}`, type: 'module', exports })
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), `${text}\n`)
  }
  mkdirSync(join(root, 'node_modules', '@lovebank'))
  for (const name of PACKAGES) symlinkSync(join(root, 'packages', name), join(root, 'node_modules', '@lovebank', name))
  return root
}

const brokenIn = async (root: string): Promise<ReadonlyArray<string>> => {
  const violations = await violationsOf(root, ['packages', 'examples'])
  return violations.map(({ rule }) => rule.name)
}

describe('the boundaries', () => {
  test('accept a house that keeps the plan', async () => {
    expect(await brokenIn(build([]))).toEqual([])
  })

  test.each(FORBIDDEN)('refuse by %s that %s imports %s', async (rule, file, target) => {
    expect(await brokenIn(build([[rule, file, target]]))).toContain(rule)
  })

  test('prove every rule by a forbidden import', () => {
    expect(FORBIDDEN.map(([rule]) => rule).toSorted()).toEqual(rules.map(({ name }) => name).toSorted())
  })
})
