/** What may stop a call before it is carried out: a closed store, a caller who gave up, a deadline. */
import { performance } from 'node:perf_hooks'
import type { CallOptions, StoreError } from '@lovebank/runtime'
import { aborted, deadlineExceeded, storeClosed } from '@lovebank/runtime/adapter'

/** Whether the store still takes calls. */
export interface Liveness {
  isClosed: boolean
}

/** Asked again at every step of a call: why it must not go on; undefined where it may. */
export type StopCheck = () => StoreError | undefined

/** The time a call may wait where the caller names none, in milliseconds. */
const DEFAULT_TIMEOUT_MILLIS = 30_000

/** Begins to count the time of a call. `defaultMillis` is what it may take where the caller names nothing. */
export const beginCall = (
  liveness: Liveness,
  options: CallOptions | undefined,
  defaultMillis = DEFAULT_TIMEOUT_MILLIS,
): StopCheck => {
  const timeoutMillis = options?.timeoutMillis ?? defaultMillis
  const deadline = performance.now() + timeoutMillis
  return () => {
    if (liveness.isClosed) return storeClosed
    if (options?.signal?.aborted === true) return aborted
    return timeoutMillis > 0 && performance.now() <= deadline ? undefined : deadlineExceeded
  }
}
