/** every read model rebuilt from SQLite in one pass, against the same events parsed and folded out of one buffer in memory */
import { everyProjection } from '@lovebank/core'
import { buildLog } from './log.ts'
import { measureInTurn, medianOf } from './measure.ts'
import { parseAndFoldAll, readLines, rebuildingAll, withStore } from './rebuilding.ts'
import { perSecond, runBench, type Sizes } from './report.ts'

/** What every read model keeps in memory of a log of this length is a gigabyte already. */
const EVENTS = 250_000

const run = async ({ scale }: Sizes) => {
  const log = await buildLog(Math.round(EVENTS * scale))
  const lines = readLines(log, 'whole record')
  const measured = await withStore(log, (store) =>
    measureInTurn([parseAndFoldAll(log, lines, everyProjection), rebuildingAll(log, store, everyProjection)]),
  )
  log.remove()
  const ours = medianOf(measured, 'rebuilt from SQLite in one pass')
  return {
    rows: measured.map(({ name, median }) => ({ side: name, 'events a second': perSecond(median) })),
    figures: [
      {
        name: `${everyProjection.length} read models in one pass`,
        value: ours / medianOf(measured, 'parsed and folded from one buffer'),
        unit: '× one buffer',
        atLeast: 0.2,
      },
    ],
  }
}

await runBench('rebuild-all', run)
