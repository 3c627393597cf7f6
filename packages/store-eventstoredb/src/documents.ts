/**
 * Texts that are kept by name, of which the last counts: checkpoints and snapshots. Each name has a stream of its own, written
 * with compare-and-set. What is too large for one append goes before into one of two streams of pieces, in turn, so that what
 * the name tells is whole at every moment.
 */
import type { StoreError } from '@lovebank/runtime'
import { type Either, right } from 'fp-ts/lib/Either.js'
import { backOff } from './back-off.ts'
import type { Call } from './call.ts'
import { MOST_IN_ONE, type Pieces, readPieces, writePieces } from './pieces.ts'
import { batchesOf } from './reading.ts'
import { contentOf, proposalOf } from './server-event.ts'
import { type SettleParts, settle } from './settle.ts'
import { setStreamMetadata } from './stream-metadata.ts'
import type { WireEvent } from './wire.ts'

export interface Kept {
  /** what the text is at: a position or a revision; undefined: before the first */
  readonly place: number | undefined
  readonly text: string
  /** a word beside the text */
  readonly note: string
}

/** A document as it stands: what a writer must claim, and which stream of pieces is not in use. */
export interface Standing {
  /** undefined: never saved, or deleted */
  readonly kept: Kept | undefined
  /** -1: never saved */
  readonly revision: number
  readonly freeSlot: number
}

interface DocumentSaved {
  readonly place: number | null
  readonly note: string
  readonly slot: number
  readonly text?: string
  readonly pieces?: Pieces
}

const SAVED = 'DocumentSaved'
const DELETED = 'DocumentDeleted'

const NEVER_SAVED: Standing = { kept: undefined, revision: -1, freeSlot: 0 }

/** As long as after so many failures. */
const GIVE_WAY = 3

const otherSlot = (slot: number): number => 1 - slot

const piecesStreamOf = (stream: string, slot: number): string => stream.replace('-', `pieces${slot}-`)

const lastEventOf = async (
  parts: SettleParts,
  call: Call,
  stream: string,
): Promise<Either<StoreError, WireEvent | undefined>> => {
  let last: WireEvent | undefined
  const request = () => ({ of: { stream }, isBackward: true, count: 1 })
  for await (const batch of batchesOf(parts, { call, batchSize: 1, request, name: stream })) {
    if (batch._tag === 'Left') return batch
    for (const message of batch.right) if (message.tag === 'event') last = message.event
  }
  return right(last)
}

const standingOf = async (
  parts: SettleParts,
  call: Call,
  found: WireEvent | undefined,
): Promise<Either<StoreError, Standing>> => {
  if (found === undefined) return right(NEVER_SAVED)
  const { revision, type } = found
  if (type === DELETED) return right({ ...NEVER_SAVED, revision })
  const { place, note, slot, pieces, text = '' } = contentOf<DocumentSaved>(found)
  const whole = pieces === undefined ? right(text) : await readPieces(parts, call, pieces)
  if (whole._tag === 'Left') return whole
  return right({ kept: { place: place ?? undefined, text: whole.right, note }, revision, freeSlot: otherSlot(slot) })
}

export const loadDocument = async (
  parts: SettleParts,
  call: Call,
  stream: string,
): Promise<Either<StoreError, Standing>> => {
  let found = await lastEventOf(parts, call, stream)
  for (;;) {
    if (found._tag === 'Left') return found
    const standing = await standingOf(parts, call, found.right)
    if (standing._tag === 'Right' || standing.left.tag !== 'CorruptStore') return standing
    // Pieces may be missing because a writer has saved twice since we were told of them.
    const now = await lastEventOf(parts, call, stream)
    if (now._tag === 'Right' && now.right?.revision === found.right?.revision) return standing
    found = now
  }
}

/** Undefined: somebody else was first; load again and look. */
export const saveDocument = async (
  parts: SettleParts,
  call: Call,
  stream: string,
  { revision, freeSlot }: Standing,
  { place, text, note }: Kept,
): Promise<Either<StoreError, Standing | undefined>> => {
  const isLarge = text.length > MOST_IN_ONE
  const large = isLarge ? await writePieces(parts, call, piecesStreamOf(stream, freeSlot), text) : right(undefined)
  if (large._tag === 'Left') return large
  if (isLarge && large.right === undefined) {
    // Two who save at the same time give way to each other, not for the same time.
    await call.pause(backOff(GIVE_WAY, parts.dice()))
    return right(undefined)
  }
  const held = large.right === undefined ? { text } : { pieces: large.right }
  const saved: DocumentSaved = { place: place ?? null, note, slot: freeSlot, ...held }
  // The server need not keep what came before. Told first, it holds also where the process dies after the save.
  const told = revision < 0 ? await setStreamMetadata(parts, call, stream, { $maxCount: 1 }) : right(undefined)
  if (told._tag === 'Left') return told
  const settled = await settle(parts, call, stream, revision, [proposalOf(SAVED, saved)])
  if (settled._tag === 'Left') return settled
  if (settled.right.tag === 'elsewhere') return right(undefined)
  // What is forgotten later, or never, only takes room: the save stands.
  if (large.right !== undefined) await forgetBefore(parts, call, large.right)
  return right({
    kept: { place, text: '', note },
    revision: settled.right.revision,
    freeSlot: otherSlot(freeSlot),
  })
}

const forgetBefore = (parts: SettleParts, call: Call, { stream, first }: Pieces): Promise<Either<StoreError, void>> =>
  setStreamMetadata(parts, call, stream, { $tb: first })

/** False: somebody else was first; load again and look. */
export const deleteDocument = async (
  parts: SettleParts,
  call: Call,
  stream: string,
  { revision }: Standing,
): Promise<Either<StoreError, boolean>> => {
  const settled = await settle(parts, call, stream, revision, [proposalOf(DELETED, {})])
  return settled._tag === 'Left' ? settled : right(settled.right.tag === 'written')
}
