/** The errors that every store gives alike, with their words for an operator. They repeat nothing that was sent. */
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

export const aborted: StoreError = {
  tag: 'Aborted',
  isOutcomeUnknown: false,
  message: 'The caller gave up before the call was carried out; nothing was written',
}

export const deadlineExceeded: StoreError = {
  tag: 'DeadlineExceeded',
  isOutcomeUnknown: false,
  message: 'The time for the call was over before it was carried out; nothing was written',
}

/** What keeps a call from even beginning: a closed store, an aborted signal, no time left. */
export const cannotBegin = (isClosed: boolean, options: CallOptions | undefined): StoreError | undefined => {
  if (isClosed) return storeClosed
  if (options?.signal?.aborted === true) return aborted
  if (options?.timeoutMillis !== undefined && !(options.timeoutMillis > 0)) return deadlineExceeded
  return undefined
}
