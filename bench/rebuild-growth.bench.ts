/** time for each event of a rebuild of balances, over the first million, the first two and all five: it must not grow with the log */
import { balances, type Projection } from '@lovebank/core'
import { buildLog } from './log.ts'
import { median } from './measure.ts'
import { rebuild, withStore } from './rebuilding.ts'
import { runBench, type Sizes } from './report.ts'

const ROUNDS = 3
const MILLIONS = [1, 2, 5]

const run = async ({ scale }: Sizes) => {
  const million = Math.round(1_000_000 * scale)
  const log = await buildLog(5 * million)
  const micros = await withStore(log, async (store) => {
    const rounds: Array<ReadonlyArray<number>> = []
    // The first is for warmth.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const startedAt = performance.now()
      const marks = MILLIONS.map((count) => ({ until: count * million, micros: Number.NaN }))
      const onProgress = ({ position = 0 }: { readonly position?: number | undefined }): void => {
        for (const mark of marks)
          if (Number.isNaN(mark.micros) && position >= mark.until)
            mark.micros = ((performance.now() - startedAt) * 1_000) / position
      }
      await rebuild(store, balances as Projection<unknown>, { onProgress })
      if (round > 0) rounds.push(marks.map((mark) => mark.micros))
    }
    return MILLIONS.map((_, index) => median(rounds.map((round) => round[index] ?? Number.NaN)))
  })
  log.remove()
  return {
    rows: MILLIONS.map((count, index) => ({
      events: (count * million).toLocaleString('en'),
      'microseconds an event': (micros[index] ?? Number.NaN).toFixed(2),
    })),
    figures: [
      {
        name: 'the most against the least',
        value: Math.max(...micros) / Math.min(...micros),
        unit: '×',
        atMost: 1.15,
      },
    ],
  }
}

await runBench('rebuild-growth', run)
