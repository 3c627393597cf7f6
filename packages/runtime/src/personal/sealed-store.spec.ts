import { ERASED, ERASED_DIGEST, type StreamName } from '@lovebank/core'
import { left } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { tenant, uuid } from '../../test/town-scene.ts'
import type { AppendRequest, EventStore, NewEvent, StoredEvent } from '../index.ts'
import { keyOwner, memoryKeyring, memoryStore, sealedStore } from '../index.ts'
import { openText, placeOf, sealText } from './box.ts'

const stream = `${tenant}.volunteer-wang` as StreamName
const metadata = { commandId: uuid(1), commandDigest: 'digest' }

const eventOf = (n: number, data: { readonly type: string }, command = 1): NewEvent => ({
  eventId: uuid(n) as NewEvent['eventId'],
  type: data.type,
  data,
  metadata: { ...metadata, commandId: uuid(command) },
})
const suspended = (n: number, volunteerId: string, reason: string, command = 1) =>
  eventOf(n, { type: 'VolunteerSuspended', volunteerId, reason } as never, command)
const reinstated = (n: number, command = 1) =>
  eventOf(n, { type: 'VolunteerReinstated', volunteerId: 'wang' } as never, command)

const requestOf = (...events: ReadonlyArray<NewEvent>): AppendRequest => ({ stream, expected: { kind: 'any' }, events })

const allOf = async (store: Pick<EventStore, 'readStream'>): Promise<ReadonlyArray<StoredEvent>> => {
  const all: Array<StoredEvent> = []
  for await (const page of store.readStream(stream)) {
    if (page._tag === 'Left') throw new Error(page.left.message)
    all.push(...page.right.events)
  }
  return all
}

const scene = () => {
  const plain = memoryStore()
  const keyring = memoryKeyring()
  return { plain, keyring, store: sealedStore(tenant, plain, keyring) }
}

describe('a text in a box', () => {
  const key = new Uint8Array(32).fill(7)
  const box = sealText(key, placeOf('e1', 'reason'), '核查')

  it('opens in its place with its key, and never seals the same twice', () => {
    expect(openText(key, placeOf('e1', 'reason'), box)).toBe('核查')
    expect(sealText(key, placeOf('e1', 'reason'), '核查')).not.toBe(box)
  })

  it.each([
    ['in another place', key, placeOf('e2', 'reason'), box],
    ['with another key', new Uint8Array(32).fill(8), placeOf('e1', 'reason'), box],
    [
      'with a bit changed',
      key,
      placeOf('e1', 'reason'),
      `${box.slice(0, 20)}${box[20] === 'A' ? 'B' : 'A'}${box.slice(21)}`,
    ],
    ['cut short', key, placeOf('e1', 'reason'), box.slice(0, 12)],
  ])('does not open %s', (_, with_, place, text) => {
    expect(openText(with_, place, text)).toBeUndefined()
  })
})

describe('a sealed store', () => {
  it('passes an append without personal data on as it is', async () => {
    const { plain, keyring } = scene()
    const seen: Array<AppendRequest> = []
    const append: EventStore['append'] = (request, options) => {
      seen.push(request)
      return plain.append(request, options)
    }
    const request = requestOf(reinstated(10))
    await sealedStore(tenant, { ...plain, append }, keyring).append(request)()
    expect(seen[0]).toBe(request)
  })

  it('gives back what was written, with the digest of every event of the command', async () => {
    const { plain, store } = scene()
    const events = [suspended(10, 'wang', '核查'), reinstated(11), reinstated(12, 2)]
    await store.append(requestOf(...events))()
    expect(await allOf(store)).toMatchObject(events)
    const raw = await allOf(plain)
    expect(raw.map((event) => event.metadata)).toMatchObject([
      { commandDigest: ERASED_DIGEST },
      { commandDigest: ERASED_DIGEST },
      { commandDigest: 'digest' },
    ])
    expect(JSON.stringify(raw)).not.toContain('核查')
  })

  it('reads one person as erased and the other as before, and no digest of what they shared', async () => {
    const { keyring, store } = scene()
    await store.append(
      requestOf(suspended(10, 'wang', '核查'), suspended(11, 'li', '缺席'), suspended(12, 'li', '他事', 2)),
    )()
    await keyring.destroy([keyOwner(tenant, 'wang')], [])()
    expect(await allOf(store)).toMatchObject([
      { data: { reason: ERASED }, metadata: { commandDigest: ERASED_DIGEST } },
      { data: { reason: '缺席' }, metadata: { commandDigest: ERASED_DIGEST } },
      { data: { reason: '他事' }, metadata: { commandDigest: 'digest' } },
    ])
  })

  it('takes nobody of another town for the same person', async () => {
    const { keyring, store } = scene()
    await store.append(requestOf(suspended(10, 'wang', '核查')))()
    await keyring.destroy([keyOwner('elsewhere', 'wang')], [])()
    expect(await allOf(store)).toMatchObject([{ data: { reason: '核查' } }])
  })

  it('does not keep what comes in about somebody whose key is destroyed', async () => {
    const { plain, keyring, store } = scene()
    await keyring.destroy([keyOwner(tenant, 'wang')], [])()
    await store.append(requestOf(suspended(10, 'wang', '迟到的话')))()
    expect(await allOf(store)).toMatchObject([{ data: { reason: ERASED } }])
    expect(await allOf(plain)).toMatchObject([{ data: { sealed: [{ field: 'reason', subject: 'wang', box: null }] } }])
  })

  it('writes nothing where the keyring fails, and reads nothing', async () => {
    const { plain, keyring, store } = scene()
    const failure = left({ tag: 'Unavailable', isOutcomeUnknown: false, message: 'away' } as const)
    const away = () => () => Promise.resolve(failure)
    const broken = sealedStore(tenant, plain, { ...keyring, keysFor: away, find: away })
    expect(await broken.append(requestOf(suspended(10, 'wang', '核查')))()).toEqual(failure)
    expect(await allOf(plain)).toEqual([])
    await store.append(requestOf(suspended(10, 'wang', '核查')))()
    await expect(allOf(broken)).rejects.toThrow('away')
  })

  it('stops where a box was put in the place of another', async () => {
    const { plain, keyring, store } = scene()
    await store.append(requestOf(suspended(10, 'wang', '核查'), suspended(11, 'wang', '缺席', 2)))()
    const [one, other] = await allOf(plain)
    const swapped = memoryStore()
    const events = [one, other].map((event, index) => ({ ...event, data: [other, one][index]?.data }) as NewEvent)
    await swapped.append(requestOf(...events))()
    await expect(allOf(sealedStore(tenant, swapped, keyring))).rejects.toThrow('is not what was sealed there')
  })

  it('says that the keyring is another one, and takes nobody for erased', async () => {
    const { plain, store } = scene()
    await store.append(requestOf(suspended(10, 'wang', '核查')))()
    await expect(allOf(sealedStore(tenant, plain, memoryKeyring()))).rejects.toThrow(
      'The keyring knows nothing of wang',
    )
  })
})
