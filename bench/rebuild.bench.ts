/** balances of a hundred thousand accounts rebuilt from SQLite, against the same events parsed and folded out of one buffer in memory */
import { balances, type Projection } from '@lovebank/core'
import type { Figure } from './figures.ts'
import { buildLog } from './log.ts'
import { type Measured, measureInTurn, medianOf } from './measure.ts'
import { parseAndFold, readLines, rebuilding, withStore } from './rebuilding.ts'
import { perSecond, runBench, type Sizes } from './report.ts'

const projection = balances as Projection<unknown>

const measureAt = async (events: number): Promise<ReadonlyArray<Measured>> => {
  const log = await buildLog(events)
  const lines = readLines(log, 'event alone')
  const measured = await withStore(log, (store) =>
    measureInTurn([parseAndFold(log, lines, projection), rebuilding(log, store, projection)]),
  )
  log.remove()
  return measured
}

const run = async ({ scale }: Sizes) => {
  const sizes = [1, 5].map((millions) => ({ millions, events: Math.round(millions * 1_000_000 * scale) }))
  const rows: Array<Record<string, string>> = []
  const figures: Array<Figure> = []
  for (const { millions, events } of sizes) {
    const measured = await measureAt(events)
    for (const { name, median } of measured)
      rows.push({ events: events.toLocaleString('en'), side: name, 'events a second': perSecond(median) })
    const value = medianOf(measured, 'rebuilt from SQLite') / medianOf(measured, 'parsed and folded from one buffer')
    figures.push({ name: `${millions} M events`, value, unit: '× one buffer', atLeast: 0.5 })
  }
  return { rows, figures }
}

await runBench('rebuild', run)
