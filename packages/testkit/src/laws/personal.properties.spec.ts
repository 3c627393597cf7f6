/** Personal data of every type of event: in the store only as sealed, back as they were, and beyond reading once the key is gone. */
import {
  catalogue,
  type DomainEvent,
  decodeRecorded,
  ERASED_DIGEST,
  type EventMetadata,
  eventIdOf,
  fieldsOf,
  personalFieldsOf,
  policies,
  type StreamName,
  type TenantId,
} from '@lovebank/core'
import { keyOwner, memoryKeyring, memoryStore, type StoredEvent, sealedStore } from '@lovebank/runtime'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyEvent } from '../arbitraries/messages.ts'

const tenant = 'hetoudian' as TenantId
const stream = 'hetoudian.volunteer-v1' as StreamName
const commandId = '00000000-0000-4000-8000-000000000001' as EventMetadata['commandId']

const personalTypes = new Map(
  Object.values(catalogue).flatMap(({ codec }) => {
    const fields = personalFieldsOf(codec)
    return fields.length === 0 ? [] : [[codec.name, fields] as const]
  }),
)
const personalEvent = anyEvent().filter(({ type }) => personalTypes.has(type))

const NOW = '2399-12-31T01:00:00.000Z'
const DIGEST = 'digest-of-the-wording'

/** The texts of the personal fields, as far as they stand nowhere else in the event: short ones may by chance. */
const personalTextsIn = (event: DomainEvent): ReadonlyArray<string> => {
  const data: Record<string, unknown> = { ...event }
  const texts: Array<string> = []
  for (const { path } of personalTypes.get(event.type) ?? []) {
    JSON.stringify(data[path], (_, value) => {
      if (typeof value === 'string' && value.length > 7) texts.push(JSON.stringify(value).slice(1, -1))
      return value
    })
    Reflect.deleteProperty(data, path)
  }
  const rest = JSON.stringify(data)
  return texts.filter((text) => !rest.includes(text))
}

const metadataOf = (event: DomainEvent) => ({
  commandId,
  commandDigest: DIGEST,
  correlationId: commandId,
  actor: { kind: 'person', personId: 'mayor' },
  schemaVersion: catalogue[event.type].version,
  occurredAt: NOW,
})

const first = async (store: Pick<ReturnType<typeof memoryStore>, 'readAll'>): Promise<StoredEvent> => {
  for await (const page of store.readAll(tenant)) {
    if (page._tag === 'Left') throw new Error(page.left.message)
    const [stored] = page.right.events
    if (stored !== undefined) return stored
  }
  return expect.fail('nothing was written')
}

const written = async (event: DomainEvent) => {
  const plain = memoryStore()
  const keyring = memoryKeyring()
  const store = sealedStore(tenant, plain, keyring)
  const events = [{ eventId: eventIdOf(commandId, 0), type: event.type, data: event, metadata: metadataOf(event) }]
  const appended = await store.append({ stream, expected: { kind: 'no-stream' }, events })()
  expect(appended).toMatchObject({ _tag: 'Right' })
  return { plain, keyring, store }
}

const subjectsOf = (event: DomainEvent): ReadonlyArray<string> =>
  (personalTypes.get(event.type) ?? []).map(({ subject }) =>
    String((event as Readonly<Record<string, unknown>>)[subject]),
  )

/** An event may leave all its personal fields out. */
const hasPersonal = (event: DomainEvent): boolean =>
  (personalTypes.get(event.type) ?? []).some(
    ({ path }) => (event as Readonly<Record<string, unknown>>)[path] !== undefined,
  )

it('no event has a field of its own where the sealed ones stand', () => {
  const names = Object.values(catalogue).flatMap(({ codec }) => fieldsOf(codec).map(({ name }) => name))
  expect(names).not.toContain('sealed')
})

it('every type with personal data is among those that are tried', () => {
  const tried = new Set(fc.sample(personalEvent, { numRuns: 600, seed: 20_260_210 }).map(({ type }) => type as string))
  expect([...personalTypes.keys()].filter((type) => !tried.has(type))).toEqual([])
})

const MARK = 'personal-text'

/** The same event, with every text of its personal fields made unmistakable. */
const withMarkedText = (event: DomainEvent): DomainEvent => {
  const marked = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'string' ? MARK : each)))
  const personal = (personalTypes.get(event.type) ?? []).flatMap(({ path }) => {
    const value = (event as Readonly<Record<string, unknown>>)[path]
    return value === undefined ? [] : [[path, marked(value)] as const]
  })
  return { ...event, ...Object.fromEntries(personal) }
}

it('no policy keeps anything personal in its state, which lies unsealed beside the log', () => {
  const history = fc.sample(anyEvent(), { numRuns: 2_000, seed: 20_260_210 })
  const marked = history.map(withMarkedText)
  for (const policy of policies) {
    const state = marked.reduce((before, event, position) => {
      const place = { eventId: eventIdOf(commandId, position), position, revision: position, stream }
      return policy.evolve(before, { ...place, event, metadata: metadataOf(event), recordedAt: NOW } as never)
    }, policy.initialState)
    expect(JSON.stringify(state), policy.name).not.toContain(MARK)
  }
})

it('sealed, written as JSON and opened, an event is the same', async () => {
  await fc.assert(
    fc.asyncProperty(personalEvent, async (event) => {
      const { plain, store } = await written(event)
      const raw = JSON.stringify(await first(plain))
      for (const text of personalTextsIn(event)) expect(raw).not.toContain(text)
      if (hasPersonal(event)) expect(raw).not.toContain(DIGEST)
      const opened = await first(store)
      expect(opened.data).toEqual(JSON.parse(JSON.stringify(event)))
      expect(opened.metadata).toEqual(metadataOf(event))
    }),
    { numRuns: 300, seed: 20_260_210 },
  )
})

it('with its keys destroyed it still decodes, and tells nothing of what it told', async () => {
  await fc.assert(
    fc.asyncProperty(personalEvent, async (event) => {
      const { keyring, store } = await written(event)
      await keyring.destroy(
        subjectsOf(event).map((subject) => keyOwner(tenant, subject)),
        [],
      )()
      const opened = await first(store)
      const decoded = decodeRecorded(opened)
      expect(decoded).toMatchObject({ _tag: 'Right' })
      const text = JSON.stringify(opened)
      for (const personal of personalTextsIn(event)) expect(text).not.toContain(personal)
      if (hasPersonal(event)) expect(opened.metadata).toMatchObject({ commandDigest: ERASED_DIGEST })
    }),
    { numRuns: 300, seed: 20_260_210 },
  )
})
