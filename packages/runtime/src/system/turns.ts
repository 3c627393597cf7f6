/** Long work in one event loop with others: it lets them have their turn every few milliseconds. */
import { setImmediate as nextTurn } from 'node:timers/promises'

/** Milliseconds that others may have to wait for us. */
export const MOST_MILLIS_A_TURN = 2

/** Called often; gives a promise to be awaited where others have waited long enough, and nothing where they have not. */
export const createTurnTaker = (): (() => Promise<void> | undefined) => {
  let begunAt = performance.now()
  return () => {
    if (performance.now() - begunAt < MOST_MILLIS_A_TURN) return undefined
    return nextTurn().then(() => {
      begunAt = performance.now()
    })
  }
}
