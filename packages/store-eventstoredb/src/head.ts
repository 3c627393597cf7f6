/** The position of the last event: of a tenant, or of everything that the log holds. */
import type { StoreError } from '@lovebank/runtime'
import { type Either, right } from 'fp-ts/lib/Either.js'
import type { Call } from './call.ts'
import { isServersOwn } from './pages.ts'
import { batchesOf, type ReadingParts } from './reading.ts'
import type { WireEvent, WireRead } from './wire.ts'

const lastPosition = async (
  parts: ReadingParts,
  call: Call,
  of: WireRead['of'],
  isCurrent: boolean,
  counts: (event: WireEvent) => boolean,
): Promise<Either<StoreError, number | undefined>> => {
  const request = (last: WireEvent | undefined): WireRead => ({
    of,
    isCurrent,
    isBackward: true,
    from: last?.position,
    count: FEW,
  })
  for await (const batch of batchesOf(parts, { call, batchSize: FEW, request, name: 'the head' })) {
    if (batch._tag === 'Left') return batch
    for (const message of batch.right) {
      if (message.tag === 'event' && counts(message.event)) return right(message.event.position)
    }
  }
  return right(undefined)
}

/** One would do, but for marks of the server's own among a tenant's streams. */
const FEW = 4

/** `isCurrent`: of all that was acknowledged; else of what the preferred node knows. */
export const headOfTenant = (parts: ReadingParts, call: Call, prefix: string, isCurrent: boolean) =>
  lastPosition(parts, call, { prefix }, isCurrent, (event) => !isServersOwn(event))

export const headOfLog = (parts: ReadingParts, call: Call) => lastPosition(parts, call, 'all', true, () => true)
