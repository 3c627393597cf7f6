/** So many jobs at a time and not more; those of one lane one after another, in the order in which they came. */

export interface Lanes {
  /** Resolves as soon as the job has a place, not when it is done. Rejects where an earlier job failed. */
  readonly add: (lane: string, job: () => Promise<void>) => Promise<void>
  /** Resolves when nothing is under way. Rejects where a job failed. */
  readonly idle: () => Promise<void>
}

export const createLanes = (mostUnderWay: number): Lanes => {
  const ends = new Map<string, Promise<void>>()
  let underWay = 0
  let failure: { readonly error: unknown } | undefined
  let waiting: Array<() => void> = []

  const wake = (): void => {
    const woken = waiting
    waiting = []
    for (const resolve of woken) resolve()
  }
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await new Promise<void>((resolve) => waiting.push(resolve))
    if (failure !== undefined) throw failure.error
  }
  const run = async (before: Promise<void> | undefined, job: () => Promise<void>): Promise<void> => {
    await before
    try {
      if (failure === undefined) await job()
    } catch (error) {
      failure ??= { error }
    }
    underWay -= 1
    wake()
  }
  return {
    add: async (lane, job) => {
      await until(() => underWay < mostUnderWay)
      underWay += 1
      const end = run(ends.get(lane), job)
      ends.set(lane, end)
      void end.then(() => {
        if (ends.get(lane) === end) ends.delete(lane)
      })
    },
    idle: () => until(() => underWay === 0),
  }
}
