/** One stream, either way. A revision that is missing is told: the ledger has no holes. */
import { StreamName } from '@lovebank/core'
import type { Page, ReadStreamOptions, StoreError } from '@lovebank/runtime'
import { badPaging, invalidRequest } from '@lovebank/runtime/adapter'
import { type Either, left } from 'fp-ts/lib/Either.js'
import { beginCall, type CallRules } from './call.ts'
import { corruptStream } from './errors.ts'
import type { Knowledge } from './knowledge.ts'
import { whyMissing } from './missing.ts'
import { pagesOf } from './pages.ts'
import type { ReadingParts } from './reading.ts'
import type { WireEvent } from './wire.ts'

const badRead = (stream: StreamName, options: ReadStreamOptions): StoreError | undefined =>
  StreamName.is(stream) ? badPaging(options) : invalidRequest('That is not the name of a stream')

export async function* readStream(
  parts: ReadingParts & { readonly knowledge: Knowledge },
  rules: CallRules,
  stream: StreamName,
  options: ReadStreamOptions = {},
): AsyncGenerator<Either<StoreError, Page>> {
  const { from, direction, pageSize, limit } = options
  const call = beginCall(options, { ...rules, isTimedByWait: true })
  const refused = call.stopped() ?? badRead(stream, options)
  if (refused !== undefined) return yield left(refused)
  const isBackward = direction === 'backward'
  const step = isBackward ? -1 : 1

  const isInPlace = ({ revision }: WireEvent, before: WireEvent | undefined): boolean => {
    if (before !== undefined) return revision === before.revision + step
    if (isBackward) return from === undefined || revision <= from
    return revision === (from ?? 0)
  }
  yield* pagesOf(parts, {
    read: {
      call,
      batchSize: pageSize ?? BATCH,
      name: stream,
      request: (last) => ({
        of: { stream },
        from: last === undefined ? from : last.revision + step,
        isBackward,
        count: limit,
      }),
    },
    pageSize,
    limit,
    objection: (event, before) =>
      isInPlace(event, before) ? undefined : corruptStream(stream, `is not whole before revision ${event.revision}`),
    onMissing: async () => {
      const why = await whyMissing(parts, call, stream)
      // Spares the append of the command that reads here to ask the same.
      if (why === undefined) parts.knowledge.noteNeverWritten(stream)
      return why
    },
  })
}

const BATCH = 1_000
