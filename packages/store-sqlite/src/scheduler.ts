/**
 * When a piece of work is done that may be asked for many times: once, after everything that can run now has run; through the
 * event loop only where that has waited for its turn long enough.
 */

/** Writers who feed each other would otherwise keep timers, sockets and readers from their turn. */
const MOST_MILLIS_WITHOUT_TURN = 5

export interface Scheduler {
  /** Asks for the work. Asked for again before it is done, it is done once. */
  readonly schedule: () => void
  /** whether the event loop has had its turn lately, so that work may be done at once as well */
  readonly mayHurry: () => boolean
}

export const scheduler = (work: () => void): Scheduler => {
  let isScheduled = false
  let turnedAt = 0
  const run = (): void => {
    isScheduled = false
    work()
  }
  const turnOver = (): void => {
    turnedAt = performance.now()
    run()
  }
  const mayHurry = (): boolean => performance.now() - turnedAt <= MOST_MILLIS_WITHOUT_TURN
  const schedule = (): void => {
    if (isScheduled) return
    isScheduled = true
    if (mayHurry()) process.nextTick(run)
    else setImmediate(turnOver)
  }
  return { schedule, mayHurry }
}
