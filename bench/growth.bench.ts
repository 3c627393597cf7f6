/** the last ten thousand of a million commands against the first ten thousand: a bank must not grow slow with age */
import { runBench, type Sizes } from './report.ts'
import { depositWish, mustExecute, openBenchTown, sendBy } from './town.ts'

const CALLERS = 64

const run = async ({ scale }: Sizes) => {
  const town = await openBenchTown(1_000)
  const total = Math.round(1_000_000 * scale)
  const part = Math.round(10_000 * scale)
  const marks: Array<number> = []
  let done = 0
  await sendBy(CALLERS, total, async (count) => {
    await mustExecute(town.executor, depositWish(town.accounts[count % town.accounts.length] ?? '', count))
    done += 1
    if (done % part === 0) marks.push(performance.now())
  })
  await town.close()
  const millis = marks.map((mark, index) => mark - (marks[index - 1] ?? Number.NaN)).slice(1)
  // The first part carries the warming up of the machine; the five after it, and the last five, speak by their medians.
  const early = millis.slice(0, 5).toSorted((a, b) => a - b)[2] ?? Number.NaN
  const late = millis.slice(-5).toSorted((a, b) => a - b)[2] ?? Number.NaN
  const rows = [1, 10, 25, 50, 75, 99]
    .map((percent) => ({ percent, at: Math.min(millis.length - 1, Math.floor((millis.length * percent) / 100)) }))
    .map(({ percent, at }) => ({
      'of all commands': `${percent} %`,
      'commands a second': Math.round((part / (millis[at] ?? Number.NaN)) * 1_000).toLocaleString('en'),
    }))
  return {
    rows,
    figures: [{ name: 'last against first, time for the same commands', value: late / early, unit: '×', atMost: 1.2 }],
  }
}

await runBench('growth', run)
