/**
 * When a piece of work is done that may be asked for many times: once, after everything that can run now has run; through the
 * event loop only where that has waited for its turn long enough.
 */

/** Writers who feed each other would otherwise keep timers, sockets and readers from their turn. */
const MOST_MILLIS_WITHOUT_TURN = 5

/** The call that asks for the work. Asked for again before it is done, it is done once. */
export const scheduler = (work: () => void): (() => void) => {
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
  return () => {
    if (isScheduled) return
    isScheduled = true
    if (performance.now() - turnedAt > MOST_MILLIS_WITHOUT_TURN) setImmediate(turnOver)
    else process.nextTick(run)
  }
}
