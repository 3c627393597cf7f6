/** Seals the personal fields of events on their way into the store. An append without any is passed on as it is. */
import { ERASED_DIGEST } from '@lovebank/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { NewEvent } from '../ports/event-store.ts'
import type { Keyring, Keys } from '../ports/keyring.ts'
import type { StoreError } from '../ports/store-error.ts'
import { placeOf, sealText } from './box.ts'
import { personalFieldsOfType } from './personal-fields.ts'
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

/** A personal field that an event has, and whose it is. */
interface Personal {
  readonly field: string
  readonly subject: string
}

const personalIn = (event: NewEvent): ReadonlyArray<Personal> => {
  const known = personalFieldsOfType(event.type)
  if (known === undefined) return []
  const data = event.data as Fields
  return known.flatMap(({ field, subject }) =>
    data[field] === undefined ? [] : [{ field, subject: String(data[subject]) }],
  )
}

const commandOf = (event: NewEvent): unknown => (event.metadata as Fields)['commandId']

/** By command: those whose data it brought. Its digest stands in each of its events, also in those without personal data. */
const subjectsByCommand = (events: ReadonlyArray<NewEvent>): ReadonlyMap<unknown, ReadonlyArray<string>> => {
  const subjects = new Map<unknown, ReadonlyArray<string>>()
  for (const event of events) {
    const before = subjects.get(commandOf(event)) ?? []
    const more = personalIn(event).map(({ subject }) => subject)
    if (more.length > 0) subjects.set(commandOf(event), [...new Set([...before, ...more])].toSorted())
  }
  return subjects
}

const sealField = (tenant: string, keys: Keys, event: NewEvent, { field, subject }: Personal): SealedField => {
  const key = keys.get(keyOwner(tenant, subject))
  if (key === undefined || key === 'destroyed') return { field, subject, box: null }
  const text = JSON.stringify((event.data as Fields)[field])
  return { field, subject, box: sealText(key, placeOf(event.eventId, field, subject), text) }
}

const sealedFacts = (tenant: string, keys: Keys, event: NewEvent): object => {
  const personal = personalIn(event)
  if (personal.length === 0) return event.data
  const data: Record<string, unknown> = { ...event.data }
  for (const { field } of personal) Reflect.deleteProperty(data, field)
  data[SEALED_FIELDS] = personal.map((each) => sealField(tenant, keys, event, each))
  return data
}

const sealedMetadata = (tenant: string, keys: Keys, event: NewEvent, subjects: ReadonlyArray<string>): object => {
  const owners = subjects.map((subject) => keyOwner(tenant, subject))
  const key = jointKey(keys, owners)
  const digest = String((event.metadata as Fields)['commandDigest'])
  const box = key === undefined ? null : sealText(key, placeOf(event.eventId, DIGEST_PLACE, ...subjects), digest)
  const sealed: SealedDigest = { subjects, box }
  return { ...event.metadata, commandDigest: ERASED_DIGEST, [SEALED_DIGEST]: sealed }
}

/** Whether any of them has personal data, without work for those that have none. */
export const arePersonal = (events: ReadonlyArray<NewEvent>): boolean =>
  events.some(({ type }) => personalFieldsOfType(type) !== undefined)

/** The keys are durable before this answers, so that nothing is written that could not be opened. */
export const sealEvents = async (
  tenant: string,
  keyring: Keyring,
  events: ReadonlyArray<NewEvent>,
): Promise<Either<StoreError, ReadonlyArray<NewEvent>>> => {
  const byCommand = subjectsByCommand(events)
  if (byCommand.size === 0) return right(events)
  const subjects = new Set([...byCommand.values()].flat())
  const keys = await keyring.keysFor([...subjects].map((subject) => keyOwner(tenant, subject)))()
  if (isLeft(keys)) return left(keys.left)
  const sealed = events.map((event) => {
    const whose = byCommand.get(commandOf(event))
    if (whose === undefined) return event
    const metadata = sealedMetadata(tenant, keys.right, event, whose)
    return { ...event, data: sealedFacts(tenant, keys.right, event), metadata }
  })
  return right(sealed)
}
