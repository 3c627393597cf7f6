/**
 * An event out of the bytes of one answer to a read. Nearly all that a town ever receives are events, and the generated messages
 * take longer over each than everything else on its way: so these bytes, and no others, are read by hand.
 * Fields that are not known here are passed over.
 */
import type { WireEvent, WireMessage } from './wire.ts'

/** Where in the bytes a reader stands. */
interface Cursor {
  readonly bytes: Buffer
  at: number
}

/** The fields of the protocol that are read, by the message they are in. */
const ANSWER = { event: 1 } as const
const READ_EVENT = { event: 1 } as const
const RECORDED = { id: 1, stream: 2, revision: 3, position: 5, metadata: 6, ownMetadata: 7, payload: 8 } as const
const UUID = { text: 2 } as const
const STREAM = { name: 3 } as const
const ENTRY = { key: 1, value: 2 } as const

const VARINT = 0
const FIXED_64 = 1
const WITH_LENGTH = 2
const FIXED_32 = 5

/** The server counts in ten thousandths of a millisecond, with more digits than a number holds exactly. */
const DIGITS_BELOW_A_MILLISECOND = 4

/** Beyond what a number holds exactly it is about right, which is enough to refuse it. */
const varint = (cursor: Cursor): number => {
  let value = 0
  for (let scale = 1; ; scale *= 128) {
    const byte = cursor.bytes[cursor.at] ?? 0
    cursor.at += 1
    value += (byte & 127) * scale
    if (byte < 128) return value
  }
}

const skip = (cursor: Cursor, kind: number): void => {
  switch (kind) {
    case VARINT:
      varint(cursor)
      return
    case WITH_LENGTH: {
      const length = varint(cursor)
      cursor.at += length
      return
    }
    case FIXED_64:
      cursor.at += 8
      return
    case FIXED_32:
      cursor.at += 4
      return
    default:
      throw new RangeError(`the answer to a read has a field of kind ${kind}`)
  }
}

/** Goes into the first field of this number; gives where it ends, or undefined where there is none before `end`. */
const enter = (cursor: Cursor, field: number, end: number): number | undefined => {
  while (cursor.at < end) {
    const key = varint(cursor)
    if (key === field * 8 + WITH_LENGTH) {
      const length = varint(cursor)
      return cursor.at + length
    }
    skip(cursor, key % 8)
  }
  return undefined
}

/** A text that stands alone in a message of its own; the cursor ends after that message. */
const textWithin = (cursor: Cursor, field: number): string => {
  const length = varint(cursor)
  const end = cursor.at + length
  const textEnd = enter(cursor, field, end)
  const text = textEnd === undefined ? '' : cursor.bytes.toString('utf8', cursor.at, textEnd)
  cursor.at = end
  return text
}

const bytesAt = (cursor: Cursor): Buffer => {
  const length = varint(cursor)
  const start = cursor.at
  cursor.at += length
  return cursor.bytes.subarray(start, cursor.at)
}

const textAt = (cursor: Cursor): string => {
  const length = varint(cursor)
  const start = cursor.at
  cursor.at += length
  return cursor.bytes.toString('utf8', start, cursor.at)
}

const safe = (value: number): number | undefined => (Number.isSafeInteger(value) ? value : undefined)

type Draft = { -readonly [Field in keyof WireEvent]: WireEvent[Field] }

const NO_BYTES = Buffer.alloc(0)

/** What the server itself says of an event: pairs of texts, one at a time. */
const takeEntry = (cursor: Cursor, draft: Draft): void => {
  const length = varint(cursor)
  const end = cursor.at + length
  let key = ''
  let value = ''
  while (cursor.at < end) {
    const field = varint(cursor)
    if (field === ENTRY.key * 8 + WITH_LENGTH) key = textAt(cursor)
    else if (field === ENTRY.value * 8 + WITH_LENGTH) value = textAt(cursor)
    else skip(cursor, field % 8)
  }
  if (key === 'type') draft.type = value
  if (key === 'created') draft.created = Number(value.slice(0, -DIGITS_BELOW_A_MILLISECOND))
}

const takeField = (cursor: Cursor, draft: Draft, key: number): void => {
  switch (key) {
    case RECORDED.id * 8 + WITH_LENGTH:
      draft.id = textWithin(cursor, UUID.text)
      return
    case RECORDED.stream * 8 + WITH_LENGTH:
      draft.stream = textWithin(cursor, STREAM.name)
      return
    case RECORDED.revision * 8 + VARINT:
      draft.revision = varint(cursor)
      return
    case RECORDED.position * 8 + VARINT:
      draft.position = safe(varint(cursor))
      return
    case RECORDED.metadata * 8 + WITH_LENGTH:
      takeEntry(cursor, draft)
      return
    case RECORDED.ownMetadata * 8 + WITH_LENGTH:
      draft.metadata = bytesAt(cursor)
      return
    case RECORDED.payload * 8 + WITH_LENGTH:
      draft.data = bytesAt(cursor)
      return
    default:
      skip(cursor, key % 8)
  }
}

const recordedEvent = (cursor: Cursor, end: number): WireEvent => {
  const draft: Draft = {
    id: '',
    type: '',
    stream: '',
    revision: 0,
    position: 0,
    created: 0,
    data: NO_BYTES,
    metadata: NO_BYTES,
  }
  while (cursor.at < end) takeField(cursor, draft, varint(cursor))
  return draft
}

/** Undefined: the answer is none with an event. */
export const eventMessageOf = (bytes: Buffer): WireMessage | undefined => {
  const cursor: Cursor = { bytes, at: 0 }
  const answerEnd = enter(cursor, ANSWER.event, bytes.length)
  if (answerEnd === undefined) return undefined
  const end = enter(cursor, READ_EVENT.event, answerEnd)
  return end === undefined ? { tag: 'dangling' } : { tag: 'event', event: recordedEvent(cursor, end) }
}
