/** The revision of a stream's last event, asked of the server; -1 where it has none. */
import type { StoreError } from '@lovebank/runtime'
import { type Either, right } from 'fp-ts/lib/Either.js'
import type { Call } from './call.ts'
import { batchesOf, type ReadingParts } from './reading.ts'

export const tipOf = async (parts: ReadingParts, call: Call, stream: string): Promise<Either<StoreError, number>> => {
  let tip = -1
  const request = () => ({ of: { stream }, isBackward: true, count: 1 })
  for await (const batch of batchesOf(parts, { call, batchSize: 1, request, name: stream })) {
    if (batch._tag === 'Left') return batch
    for (const message of batch.right) if (message.tag === 'event') tip = message.event.revision
  }
  return right(tip)
}
