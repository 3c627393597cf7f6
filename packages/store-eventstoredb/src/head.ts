/** The position of the last event, of a tenant or of everything that the log holds; and whether a tenant has one beyond a place. */
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

/** How far the server has looked for one who follows, and the last event that he had of it. */
interface Looked {
  readonly reached: number | undefined
  readonly place: number | undefined
}

/**
 * The position of a tenant's first event beyond his place; undefined: none, as far as the preferred node knows. Looked for from
 * where the server has looked already: to look back from the end would pass over all that other tenants wrote since, every time.
 */
export const firstBeyond = async (
  parts: ReadingParts,
  call: Call,
  prefix: string,
  { reached, place }: Looked,
): Promise<Either<StoreError, number | undefined>> => {
  const request = (last: WireEvent | undefined): WireRead => ({ of: { prefix }, from: last?.position ?? reached })
  for await (const batch of batchesOf(parts, { call, batchSize: FEW, request, name: 'what comes next' })) {
    if (batch._tag === 'Left') return batch
    for (const message of batch.right) {
      if (message.tag !== 'event' || isServersOwn(message.event)) continue
      const { position } = message.event
      if (position !== undefined && position > (place ?? -1)) return right(position)
    }
  }
  return right(undefined)
}
