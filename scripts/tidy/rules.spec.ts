import { describe, expect, test } from 'vitest'
import { repositoryOf } from './repository.ts'
import { RULES } from './rules.ts'

const CORE = 'packages/core/src'
const lines = (count: number) => '/** Long. */\n'.padEnd(count * 2 + 11, '1\n')
const longFunction = (count: number) =>
  `/** A function. */\nexport const long = () => {\n${'  void 0\n'.repeat(count)}}\n`
const aggregate = (rules: Readonly<Record<string, string>>) => ({
  ...Object.fromEntries(
    ['index', 'events', 'refusals', 'state', 'decide'].map((name) => [`${CORE}/well/${name}.ts`, '']),
  ),
  [`${CORE}/well/commands.ts`]: "export const DrawWater = command('DrawWater', {})",
  ...rules,
})
const drawWater = { [`${CORE}/well/rules/draw-water.ts`]: '', [`${CORE}/well/rules/draw-water.spec.ts`]: '' }
const npm = { 'package.json': '{"scripts":{"test":"x"}}' }
const region = { 'examples/a.ts': '  // #region one\n  go()\n  // #endregion one\n' }

/** [rule, what it must find, files] */
const REFUSED: ReadonlyArray<readonly [string, string, Readonly<Record<string, string>>]> = [
  ['aggregate shape', 'rules/draw-water.ts is missing', aggregate({})],
  ['aggregate shape', 'draw-water.spec.ts is missing', aggregate({ [`${CORE}/well/rules/draw-water.ts`]: '' })],
  ['aggregate shape', 'belongs to no command', aggregate({ ...drawWater, [`${CORE}/well/rules/dig.ts`]: '' })],
  ['aggregate shape', 'decide.ts is missing', { [`${CORE}/well/events.ts`]: '' }],
  [
    'projection shape',
    'answers nothing',
    { [`${CORE}/projections/a/fold.ts`]: '', [`${CORE}/projections/a/index.ts`]: '' },
  ],
  ['projection shape', 'fold.ts is missing', { [`${CORE}/projections/a/who.ts`]: '' }],
  ['file sizes', 'has 201 lines', { [`${CORE}/a.ts`]: lines(201) }],
  ['file sizes', 'has 301 lines', { 'packages/runtime/src/a.ts': lines(301) }],
  ['file sizes', '41 lines in the middle', { [`${CORE}/a.ts`]: lines(41) }],
  ['function sizes', 'long has 41 lines', { [`${CORE}/a.ts`]: longFunction(39) }],
  ['function sizes', 'long has 71 lines', { 'packages/runtime/src/a.ts': longFunction(69) }],
  ['file names', 'is not kebab-case', { 'scripts/BadName.ts': '' }],
  ['file names', 'ends in .slow.spec.ts', { 'scripts/a.slow.spec.ts': '' }],
  ['file names', 'is a test', { 'scripts/a.test.ts': '' }],
  ['opening comments', 'opens without', { 'scripts/a.ts': 'export const one = 1' }],
  ['banned words', 'instead of "utils"', { 'scripts/utils.ts': '' }],
  ['banned words', 'instead of "evt"', { 'scripts/a.ts': 'const evt = 1' }],
  ['banned words', 'instead of "data"', { 'scripts/a.ts': 'const userData = 1' }],
  ['banned words', 'instead of "manager"', { 'scripts/a.ts': 'class AccountManager {}' }],
  ['banned words', 'leaves a', { 'docs/a.md': ['TO', 'DO'].join('') }],
  ['suppressions', 'in the core', { [`${CORE}/a.ts`]: `// ${'@ts'}-expect-error: for a good reason` }],
  ['suppressions', 'without its reason', { 'scripts/a.ts': `// ${'biome'}-ignore lint/x` }],
  ['suppressions', '6 suppressions', { 'scripts/a.ts': `// ${'biome'}-ignore lint/x: for a good reason\n`.repeat(6) }],
  ['suppressions', 'type any', { 'packages/runtime/src/a.ts': 'export const one = 1 as any' }],
  ['product alone', 'a path of one machine', { 'docs/a.md': ['see /ro', 'ot/code'].join('') }],
  ['product alone', 'a registry host', { '.npmrc': ['registry', 'npmjs.org'].join('.') }],
  ['links', 'there is no file', { 'docs/a.md': '[b](b.md)' }],
  ['links', 'no such heading', { 'docs/a.md': '[b](b.md#c)', 'docs/b.md': '# B' }],
  ['code fences', 'code that nothing runs', { 'docs/a.md': '```ts\nx\n```' }],
  ['code fences', 'tells to type "npm run nothing"', { ...npm, 'docs/a.md': '```sh\nnpm run nothing\n```' }],
  ['code fences', 'is not there', { 'docs/a.md': '<!-- region: examples/a.ts#one -->\n```ts\nx\n```' }],
  ['code fences', 'no longer is', { ...region, 'docs/a.md': '<!-- region: examples/a.ts#one -->\n```ts\nx\n```' }],
]

const GOOD = {
  ...aggregate(drawWater),
  ...npm,
  ...region,
  'docs/a.md':
    '# Über uns\n<!-- region: examples/a.ts#one -->\n```ts\ngo()\n```\n```sh\nnpm test # all\n```\n[up](#über-uns) [b](../examples)',
}

const findingsOf = (name: string, files: Readonly<Record<string, string>>) =>
  RULES.filter((rule) => rule.name === name)
    .flatMap((rule) => rule.check(repositoryOf(files)))
    .map(({ file, message }) => `${file} ${message}`)

describe('the tidy rules', () => {
  test.each(REFUSED)('on %s find: %s', (name, expected, files) => {
    expect(findingsOf(name, files).join('\n')).toContain(expected)
  })

  test.each(['aggregate shape', 'links', 'code fences'])('on %s accept what is as it should be', (name) => {
    expect(findingsOf(name, GOOD)).toEqual([])
  })

  test('know personal data by no shorter name than the law does', () => {
    const named = { 'scripts/erase-personal-data.ts': 'export const personalDataErased = 1' }
    expect(findingsOf('banned words', named)).toEqual([])
  })

  test('are each proved by something that they refuse', () => {
    expect(new Set(REFUSED.map(([name]) => name))).toEqual(new Set(RULES.map(({ name }) => name)))
  })
})
