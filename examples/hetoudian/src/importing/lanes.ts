/** So many jobs at a time and not more; those of one lane begin one after another, in the order in which they came. */

/** Does its work. Once it has asked for everything it calls `asked`: the next of its lane may ask before this one is answered. */
export type Job = (asked: () => void) => Promise<void>

export interface Lanes {
  /** Resolves as soon as the job has a place, not when it is done. Rejects where an earlier job failed. */
  readonly add: (lane: string, job: Job) => Promise<void>
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
  /** Resolves when the job has asked for everything. */
  const begin = (job: Job): Promise<void> =>
    new Promise((asked) => {
      const finished = failure === undefined ? job(asked) : Promise.resolve()
      void finished
        .catch((error: unknown) => {
          failure ??= { error }
        })
        .then(() => {
          underWay -= 1
          asked()
          wake()
        })
    })
  return {
    add: async (lane, job) => {
      await until(() => underWay < mostUnderWay)
      underWay += 1
      const before = ends.get(lane)
      const end = before === undefined ? begin(job) : before.then(() => begin(job))
      ends.set(lane, end)
      void end.then(() => {
        if (ends.get(lane) === end) ends.delete(lane)
      })
    },
    idle: () => until(() => underWay === 0),
  }
}
