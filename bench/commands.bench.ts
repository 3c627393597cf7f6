/** durable commands against the bare driver inserting the same bytes under the same durability, by 1 caller and by 64 */
import path from 'node:path'
import { type BareDriver, type Bytes, bytesIn, openBareDriver } from './bare-driver.ts'
import { measureInTurn, medianOf, type Side, timed } from './measure.ts'
import { perSecond, runBench, type Sizes } from './report.ts'
import { type BenchTown, depositWish, mustExecute, openBenchTown, sendBy } from './town.ts'

const CALLERS = 64

/** Counts works over all laps: no work is deposited twice. */
let works = 0

const bankSide = (town: BenchTown, callers: number, commands: number): Side => ({
  name: `Love Bank, ${callers}`,
  run: () =>
    timed(commands, () =>
      sendBy(callers, commands, async () => {
        works += 1
        const accountId = town.accounts[works % town.accounts.length] ?? ''
        await mustExecute(town.executor, depositWish(accountId, works))
      }),
    ),
})

const bareSide = (bare: BareDriver, rows: () => ReadonlyArray<Bytes>, callers: number, commands: number): Side => ({
  name: `bare driver, ${callers}`,
  run: () => {
    const bytes = rows()
    return timed(commands, () => {
      for (let done = 0; done < commands; done += callers) bare.insert(bytes.slice(0, callers))
    })
  },
})

const run = async ({ scale }: Sizes) => {
  const town = await openBenchTown(256)
  const bare = openBareDriver(path.join(path.dirname(town.file), 'bare.db'))
  const sizes = { one: Math.ceil(1_500 * scale), many: Math.ceil((19_200 * scale) / CALLERS) * CALLERS }
  let sample: ReadonlyArray<Bytes> = []
  const rows = () => {
    if (sample.length === 0) sample = bytesIn(town.file, CALLERS)
    return sample
  }
  const measured = await measureInTurn([
    bankSide(town, 1, sizes.one),
    bareSide(bare, rows, 1, sizes.one),
    bankSide(town, CALLERS, sizes.many),
    bareSide(bare, rows, CALLERS, sizes.many),
  ])
  bare.close()
  await town.close()
  const ratio = (callers: number) =>
    medianOf(measured, `Love Bank, ${callers}`) / medianOf(measured, `bare driver, ${callers}`)
  return {
    rows: measured.map(({ name, median }) => ({ 'side, callers': name, 'commands a second': perSecond(median) })),
    figures: [
      { name: 'ratio with 1 caller', value: ratio(1), unit: '× the bare driver', atLeast: 0.6 },
      { name: 'ratio with 64 callers', value: ratio(CALLERS), unit: '× the bare driver', atLeast: 0.4 },
    ],
  }
}

await runBench('commands', run)
