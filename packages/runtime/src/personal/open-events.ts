/** Opens the personal fields of events on their way out of the store. Where the key is destroyed they say that they were erased. */
import { ERASED_DIGEST, type Position } from '@lovebank/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { StoredEvent } from '../ports/event-store.ts'
import type { Keyring, Keys } from '../ports/keyring.ts'
import type { CorruptStore, StoreError } from '../ports/store-error.ts'
import { openText, placeOf } from './box.ts'
import { erasedField } from './personal-fields.ts'
import {
  DIGEST_PLACE,
  jointKey,
  keyOwner,
  SEALED_DIGEST,
  SEALED_FIELDS,
  type SealedDigest,
  type SealedField,
} from './sealed.ts'

type Fields = Readonly<Record<string, unknown>>

/** Every event of a command that brought personal data says so in its metadata; the others cost this look. */
const isSealed = ({ metadata }: StoredEvent): boolean =>
  typeof metadata === 'object' && metadata !== null && Object.hasOwn(metadata, SEALED_DIGEST)

const fieldsIn = (event: StoredEvent): ReadonlyArray<SealedField> =>
  ((event.data as Fields)[SEALED_FIELDS] ?? []) as ReadonlyArray<SealedField>

const digestIn = (event: StoredEvent): SealedDigest => (event.metadata as Fields)[SEALED_DIGEST] as SealedDigest

const noKey = (position: Position, subject: string): CorruptStore => ({
  tag: 'CorruptStore',
  position,
  message: `The keyring knows nothing of ${subject}, whose data are sealed in the event at position ${position}: open the keyring that belongs to this log, or its newest backup`,
})

const notWhatWasSealed = (position: Position, field: string): CorruptStore => ({
  tag: 'CorruptStore',
  position,
  message: `${field} of the event at position ${position} is not what was sealed there: the log was tampered with or is damaged, or the keyring is another log's`,
})

/** The field's value; where there is no key any more, or it was never kept, the value that says so. */
const openField = (
  tenant: string,
  keys: Keys,
  event: StoredEvent,
  { field, subject, box }: SealedField,
): Either<CorruptStore, unknown> => {
  const key = keys.get(keyOwner(tenant, subject))
  if (box === null || key === 'destroyed') return right(erasedField(event.type, field))
  if (key === undefined) return left(noKey(event.position, subject))
  const text = openText(key, placeOf(event.eventId, field, subject), box)
  return text === undefined ? left(notWhatWasSealed(event.position, field)) : right(JSON.parse(text))
}

const openDigest = (tenant: string, keys: Keys, event: StoredEvent): Either<CorruptStore, string> => {
  const { subjects, box } = digestIn(event)
  const unknown = subjects.find((subject) => !keys.has(keyOwner(tenant, subject)))
  if (unknown !== undefined) return left(noKey(event.position, unknown))
  const owners = subjects.map((subject) => keyOwner(tenant, subject))
  const key = jointKey(keys, owners)
  if (box === null || key === undefined) return right(ERASED_DIGEST)
  const text = openText(key, placeOf(event.eventId, DIGEST_PLACE, ...subjects), box)
  return text === undefined ? left(notWhatWasSealed(event.position, DIGEST_PLACE)) : right(text)
}

const openEvent = (tenant: string, keys: Keys, event: StoredEvent): Either<CorruptStore, StoredEvent> => {
  const digest = openDigest(tenant, keys, event)
  if (isLeft(digest)) return digest
  const { [SEALED_FIELDS]: _, ...data } = event.data as Record<string, unknown>
  for (const sealed of fieldsIn(event)) {
    const value = openField(tenant, keys, event, sealed)
    if (isLeft(value)) return value
    data[sealed.field] = value.right
  }
  const { [SEALED_DIGEST]: __, ...metadata } = event.metadata as Record<string, unknown>
  return right({ ...event, data, metadata: { ...metadata, commandDigest: digest.right } })
}

/** Every subject of a field is one of its command's, so that the digest names them all. */
const ownersIn = (tenant: string, events: ReadonlyArray<StoredEvent>): ReadonlyArray<string> => [
  ...new Set(events.filter(isSealed).flatMap((event) => digestIn(event).subjects.map((who) => keyOwner(tenant, who)))),
]

/** All or none: a page that cannot be opened whole is an error with the place of the first event that is wrong. */
export const openEvents = async (
  tenant: string,
  keyring: Keyring,
  events: ReadonlyArray<StoredEvent>,
): Promise<Either<StoreError, ReadonlyArray<StoredEvent>>> => {
  if (!events.some(isSealed)) return right(events)
  const keys = await keyring.find(ownersIn(tenant, events))()
  if (isLeft(keys)) return keys
  const opened: Array<StoredEvent> = []
  for (const event of events) {
    const one = isSealed(event) ? openEvent(tenant, keys.right, event) : right(event)
    if (isLeft(one)) return one
    opened.push(one.right)
  }
  return right(opened)
}
