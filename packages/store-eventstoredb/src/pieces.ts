/** A text that is too large for one append, as pieces one after another in a stream. */
import type { StoreError } from '@lovebank/runtime'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Call } from './call.ts'
import { corruptStream } from './errors.ts'
import { batchesOf } from './reading.ts'
import { contentOf, proposalOf } from './server-event.ts'
import { type SettleParts, settle } from './settle.ts'
import { tipOf } from './tip.ts'
import type { WireEvent } from './wire.ts'

/** Where the pieces of one text lie. */
export interface Pieces {
  readonly stream: string
  /** revision of the first */
  readonly first: number
  readonly count: number
}

interface Piece {
  readonly text: string
}

/** In UTF-16 units, of which each takes six bytes of JSON at most. */
export const MOST_IN_ONE = 150_000

const split = (text: string): ReadonlyArray<string> =>
  Array.from({ length: Math.ceil(text.length / MOST_IN_ONE) }, (_, index) =>
    text.slice(index * MOST_IN_ONE, (index + 1) * MOST_IN_ONE),
  )

/** Each piece claims to follow the one before it, so that those of two writers never mix. Undefined: another writes there too. */
export const writePieces = async (
  parts: SettleParts,
  call: Call,
  stream: string,
  text: string,
): Promise<Either<StoreError, Pieces | undefined>> => {
  const tip = await tipOf(parts, call, stream)
  if (tip._tag === 'Left') return tip
  const texts = split(text)
  for (const [index, piece] of texts.entries()) {
    const written = await settle(parts, call, stream, tip.right + index, [proposalOf('PieceSaved', { text: piece })])
    if (written._tag === 'Left') return written
    if (written.right.tag === 'elsewhere') return right(undefined)
  }
  return right({ stream, first: tip.right + 1, count: texts.length })
}

export const readPieces = async (
  parts: SettleParts,
  call: Call,
  { stream, first, count }: Pieces,
): Promise<Either<StoreError, string>> => {
  const texts: Array<string> = []
  const request = (last: WireEvent | undefined) => ({
    of: { stream },
    from: last === undefined ? first : last.revision + 1,
    count,
  })
  for await (const batch of batchesOf(parts, { call, batchSize: count, request, name: stream })) {
    if (batch._tag === 'Left') return batch
    for (const message of batch.right) {
      const isWanted =
        message.tag === 'event' && message.event.revision === first + texts.length && texts.length < count
      if (isWanted) texts.push(contentOf<Piece>(message.event).text)
    }
  }
  return texts.length === count ? right(texts.join('')) : left(corruptStream(stream, 'lacks pieces of what it holds'))
}
