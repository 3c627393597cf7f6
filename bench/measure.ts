/** Measures sides in turn, several rounds in one run, so that a busy machine slows both alike; the median speaks. */

/** One thing that is measured: does its work once and tells how many units it did, and in how many milliseconds. */
export interface Side {
  readonly name: string
  readonly run: () => Promise<Lap>
}

export interface Lap {
  readonly units: number
  readonly millis: number
}

/** Units a second. */
export interface Measured {
  readonly name: string
  readonly median: number
  readonly rounds: ReadonlyArray<number>
}

export const ROUNDS = 5

/** Runs every side once for warmth and then in turn, `rounds` times. */
export const measureInTurn = async (sides: ReadonlyArray<Side>, rounds = ROUNDS): Promise<ReadonlyArray<Measured>> => {
  const rates = new Map<string, Array<number>>(sides.map((side) => [side.name, []]))
  for (let round = -1; round < rounds; round += 1) {
    for (const side of sides) {
      const { units, millis } = await side.run()
      if (round >= 0) rates.get(side.name)?.push((units / millis) * 1_000)
    }
  }
  return [...rates].map(([name, measured]) => ({ name, median: median(measured), rounds: measured }))
}

export const median = (values: ReadonlyArray<number>): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** How long some work takes, in milliseconds. */
export const timed = async (units: number, work: () => Promise<void> | void): Promise<Lap> => {
  const start = performance.now()
  await work()
  return { units, millis: performance.now() - start }
}

/** The median of one side by its name. */
export const medianOf = (measured: ReadonlyArray<Measured>, name: string): number =>
  measured.find((side) => side.name === name)?.median ?? Number.NaN
