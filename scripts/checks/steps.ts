/** Every check of the repository, in waves: the steps of one wave run side by side, two at a time. Add yours here. */
import type { Step } from './step.ts'

const own = (script: string, ...rest: Array<string>): Step['command'] => [
  'node',
  '--conditions=lovebank-source',
  `scripts/${script}`,
  ...rest,
]

const READING: ReadonlyArray<Step> = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings'], isQuick: true },
  { name: 'types', command: ['tsc', '-b'], isQuick: true },
  { name: 'boundaries', command: own('boundaries/main.ts'), isQuick: true },
  { name: 'dead code', command: ['knip'] },
  { name: 'generated docs', command: own('docs/main.ts') },
]

/** Needs what `types` built. */
const PACKING: ReadonlyArray<Step> = [{ name: 'package shape', command: own('packages/main.ts') }]

const TESTING: ReadonlyArray<ReadonlyArray<Step>> = [
  [{ name: 'tests of core', command: ['vitest', 'run', '--project=core', '--coverage'], countsTests: true }],
  [{ name: 'coverage of core', command: own('checks/coverage.ts') }],
  [{ name: 'tests of all else', command: ['vitest', 'run', '--project=!core'], countsTests: true }],
  [{ name: 'example: embedding', command: ['node', '--conditions=lovebank-source', 'examples/embedding/src/main.ts'] }],
]

const TIDY: Step = {
  name: 'tidy',
  command: ['vitest', 'run', '--project=scripts', 'tidy'],
  isQuick: true,
  countsTests: true,
}

export const ALL: ReadonlyArray<ReadonlyArray<Step>> = [READING, PACKING, ...TESTING]

export const QUICK: ReadonlyArray<ReadonlyArray<Step>> = [[...READING.filter(({ isQuick }) => isQuick), TIDY]]
