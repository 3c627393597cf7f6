/** The store errors that a store without a disk can give, with their words. */
import type { StreamName } from '@lovebank/core'
import type { CallOptions } from '../ports/event-store.ts'
import type { Conflict, InvalidRequest, StoreError, StreamVersion, TooLarge } from '../ports/store-error.ts'

const versionText = (version: StreamVersion): string =>
  version.kind === 'no-stream' ? 'has no events' : `stands at revision ${version.revision}`

export const conflict = (stream: StreamName, actual: StreamVersion): Conflict => ({
  tag: 'Conflict',
  stream,
  actual,
  message: `${stream} ${versionText(actual)}, not where the writer thought: read on from there and decide again`,
})

export const tooLarge = (what: string, limit: number, actual: number): TooLarge => ({
  tag: 'TooLarge',
  limit,
  actual,
  message: `${what}: ${actual}, at most ${limit}; nothing was written`,
})

export const invalidRequest = (what: string): InvalidRequest => ({
  tag: 'InvalidRequest',
  message: `${what}; nothing was written`,
})

export const storeClosed: StoreError = {
  tag: 'StoreClosed',
  message: 'The store was closed: open it again before calling it',
}

/** What keeps a call from even beginning: a closed store, an aborted signal, no time left. */
export const cannotBegin = (isClosed: boolean, options: CallOptions | undefined): StoreError | undefined => {
  if (isClosed) return storeClosed
  if (options?.signal?.aborted === true)
    return { tag: 'Aborted', isOutcomeUnknown: false, message: 'The caller gave up before the call began' }
  if (options?.timeoutMillis !== undefined && !(options.timeoutMillis > 0))
    return { tag: 'DeadlineExceeded', isOutcomeUnknown: false, message: 'No time was left when the call began' }
  return undefined
}
