import { expect, test } from 'vitest'
import { eventMessageOf } from './event-bytes.ts'

const varint = (value: number): ReadonlyArray<number> =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]

const withLength = (field: number, bytes: ReadonlyArray<number>): ReadonlyArray<number> => [
  ...varint(field * 8 + 2),
  ...varint(bytes.length),
  ...bytes,
]

const text = (field: number, value: string) => withLength(field, [...Buffer.from(value)])
const number = (field: number, value: number) => [...varint(field * 8), ...varint(value)]
const entry = (key: string, value: string) => withLength(6, [...text(1, key), ...text(2, value)])

const POSITION = 2 ** 40 + 3

const recorded = [
  ...text(8, '{"points":30}'),
  ...entry('created', '17704512000009999'),
  ...withLength(2, text(3, 'hetoudian.account-王')),
  ...number(3, 300),
  ...number(4, 7),
  ...number(5, POSITION),
  ...withLength(1, text(2, '4a1c4a2e-0000-4000-8000-000000000001')),
  ...entry('type', 'PointsDeposited'),
  ...text(7, '{}'),
]

const answer = (event: ReadonlyArray<number>): Buffer => Buffer.from(withLength(1, withLength(1, event)))

const eventIn = (bytes: Buffer) => {
  const message = eventMessageOf(bytes)
  return message?.tag === 'event' ? message.event : undefined
}

test('reads an event whose fields come in any order', () => {
  const event = eventIn(answer(recorded))
  expect(event).toMatchObject({
    id: '4a1c4a2e-0000-4000-8000-000000000001',
    type: 'PointsDeposited',
    stream: 'hetoudian.account-王',
    revision: 300,
    position: POSITION,
    created: 1_770_451_200_000,
  })
  expect(Buffer.from(event?.data ?? []).toString()).toBe('{"points":30}')
  expect(Buffer.from(event?.metadata ?? []).toString()).toBe('{}')
})

test('passes over fields that nobody knows yet', () => {
  const eightBytes = [...varint(40 * 8 + 1), 1, 2, 3, 4, 5, 6, 7, 8]
  const fourBytes = [...varint(41 * 8 + 5), 1, 2, 3, 4]
  const unknown = [...eightBytes, ...fourBytes, ...number(42, 2 ** 50), ...text(43, 'new')]
  expect(eventIn(answer([...unknown, ...recorded, ...unknown]))).toEqual(eventIn(answer(recorded)))
})

test('a position beyond exact numbers is told as none', () => {
  expect(eventIn(answer([...recorded, ...number(5, 2 ** 60)]))?.position).toBeUndefined()
})

test('a link whose target is gone is told as dangling', () => {
  expect(eventMessageOf(Buffer.from(withLength(1, withLength(2, recorded))))).toEqual({ tag: 'dangling' })
})

test('what is no event is left to others', () => {
  expect(eventMessageOf(Buffer.from(withLength(4, text(1, 'missing'))))).toBeUndefined()
})

test('bytes that end too early come to an end all the same', () => {
  const whole = answer(recorded)
  for (let length = 0; length < whole.length; length += 1) {
    expect(() => eventMessageOf(whole.subarray(0, length))).not.toThrow()
  }
})
