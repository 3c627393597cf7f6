/** Follows the log for a read model, through switches and past what stops it, until it is told to end. */
import { setTimeout as pause } from 'node:timers/promises'
import type { ServedModel } from './serving.ts'

/** When a read model that cannot go on is tried again. */
export interface KeepOptions {
  readonly signal: AbortSignal
  /** milliseconds after it stood still; 1,000 where absent. Each further time twice as long, up to half a minute */
  readonly retryMillis?: number | undefined
}

const RETRY_MILLIS = 1_000
const LONGEST_RETRY_MILLIS = 30_000

export const keepModelCurrent = async <State>(
  model: ServedModel<State>,
  { signal, retryMillis = RETRY_MILLIS }: KeepOptions,
): Promise<void> => {
  let waitMillis = retryMillis
  while (!signal.aborted) {
    const serving = await model.serving()
    const until = AbortSignal.any([signal, model.switched()])
    const before = serving._tag === 'Right' ? serving.right.projector.position() : undefined
    const followed = serving._tag === 'Left' ? serving : await serving.right.projector.follow({ signal: until })()
    // A switch ended it: on with the other one, from where that stands.
    if (followed._tag === 'Right') continue
    if (until.aborted) continue
    model.tellError(followed.left)
    const hasMoved = serving._tag === 'Right' && serving.right.projector.position() !== before
    waitMillis = hasMoved ? retryMillis : waitMillis
    await pause(waitMillis, undefined, { signal }).catch(() => undefined)
    waitMillis = Math.min(waitMillis * 2, LONGEST_RETRY_MILLIS)
  }
}
