/** An answer as of a past day: that of a replay of the whole stream, from a few reads. */
import {
  type AccountCommand,
  type AccountId,
  type AccountState,
  accountAsOf,
  aggregates,
  type EventId,
  type Instant,
  type LocalDate,
  type LocalMonth,
  monthBefore,
  streamName,
} from '@lovebank/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { by, tenant, uuid } from '../../test/town-scene.ts'
import { type EventStore, memoryStore } from '../index.ts'
import { balanceAsOf } from './balance-as-of.ts'
import { partsOf } from './read-events.ts'

const accountId = 'li' as AccountId
const stream = streamName(tenant, { aggregate: 'account', id: accountId })
const DAY = 86_400_000
const START = Date.UTC(2026, 0, 3)
const momentAt = (days: number, hours = 4) => new Date(START + days * DAY + hours * 3_600_000).toISOString() as Instant
const dayAt = (days: number) => momentAt(days).slice(0, 10) as LocalDate

const what = fc.constantFrom('grant', 'hold', 'capture', 'return', 'expire', 'close')
const step = fc.record({
  what,
  which: fc.nat({ max: 5 }),
  points: fc.integer({ min: 1, max: 9 }),
  wait: fc.nat({ max: 9 }),
  late: fc.constantFrom(0, 0, 0, 2, 20),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const wish = (type: AccountCommand['type'], fields: object) =>
  ({ type, commandId: uuid(7), actor: by('mayor'), ...fields }) as unknown as AccountCommand

const opened = { type: 'AccountOpened', accountId, holderId: 'wang' as never, holderKind: undefined } as const

const commandFor = ({ what: kind, which, points }: Step, turn: number, occurredAt: Instant): AccountCommand => {
  const base = { accountId, occurredAt }
  const hold = { ...base, holdId: `h${which}`, points }
  switch (kind) {
    case 'grant': {
      const expiresOn = new Date(Date.parse(occurredAt) + 15 * DAY).toISOString().slice(0, 10)
      return wish('GrantPoints', {
        ...base,
        reference: `g${turn}`,
        kind: 'holiday',
        from: 'the town',
        points,
        expiresOn,
      })
    }
    case 'hold':
      return wish('PlaceHold', { ...hold, expiresAt: new Date(Date.parse(occurredAt) + 400 * DAY).toISOString() })
    case 'capture':
      return wish('CaptureHold', hold)
    case 'return':
      return wish('ReverseCapture', hold)
    case 'expire':
      return wish('ExpirePoints', base)
    default:
      return wish('ClosePeriod', { ...base, period: monthBefore(occurredAt.slice(0, 7) as LocalMonth) })
  }
}

const metadata = {
  commandId: uuid(1),
  commandDigest: 'abc',
  correlationId: uuid(1),
  actor: by('mayor'),
  schemaVersion: 1,
}

/** Lives through the steps in a store whose clock goes with them. */
const lived = async (steps: ReadonlyArray<Step>) => {
  let now = momentAt(0)
  let state: AccountState = aggregates.account.initialState
  let count = 0
  const store = memoryStore({ clock: { now: () => now } })
  const write = async (events: ReadonlyArray<object>, occurredAt: Instant) => {
    const fresh = events.map((data) => ({
      eventId: uuid(1_000 + count++) as EventId,
      type: (data as { readonly type: string }).type,
      data,
      metadata: { ...metadata, occurredAt },
    }))
    const appended = await store.append({ stream, expected: { kind: 'any' }, events: fresh })()
    if (appended._tag === 'Left') throw new Error(appended.left.message)
  }
  state = aggregates.account.evolve(state, opened)
  await write([opened], now)
  let days = 0
  for (const [turn, some] of steps.entries()) {
    days += some.wait
    now = momentAt(days)
    const occurredAt = momentAt(days - some.late)
    const decision = aggregates.account.decide(commandFor(some, turn, occurredAt), state)
    if (decision._tag === 'Left' || decision.right.length === 0) continue
    state = decision.right.reduce(aggregates.account.evolve, state)
    await write(decision.right, occurredAt)
  }
  return { store, days, clock: { now: () => momentAt(days, 6) } }
}

const wholeStream = async (store: EventStore) => {
  const read = await partsOf(store, stream, {})({ from: 0, limit: 10_000 })
  if (read._tag === 'Left') throw new Error(read.left.message)
  return read.right
}

describe('the balance as of a past day', () => {
  it('agrees with a replay of everything that was known, for every day and moment', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (steps, day, moment) => {
          const { store, days, clock } = await lived(steps)
          const on = dayAt(Math.floor(day * days))
          const knownAt = momentAt(Math.floor(moment * days), 5)
          const known = (await wholeStream(store)).filter(({ recordedAt }) => recordedAt <= knownAt)
          const asked = await balanceAsOf({ tenant, store, clock }, { accountId, on, knownAt })()
          expect(asked).toEqual({ _tag: 'Right', right: accountAsOf(known, on) })
        },
      ),
      { numRuns: 150 },
    )
  })

  it('of a long life is found by few and small reads', async () => {
    const year = Array.from(
      { length: 1_500 },
      (_, n): Step => ({ what: 'grant', which: 0, points: 1, wait: n % 3 === 0 ? 1 : 0, late: 0 }),
    )
    const { store, clock } = await lived(year)
    const sizes: Array<number> = []
    const counting: EventStore = {
      ...store,
      readStream: async function* (name, options) {
        for await (const page of store.readStream(name, options)) {
          if (page._tag === 'Right') sizes.push(page.right.events.length)
          yield page
        }
      },
    }
    const asked = await balanceAsOf({ tenant, store: counting, clock }, { accountId, on: dayAt(200) })()
    expect(asked).toMatchObject({ right: { known: { balance: expect.any(Number) } } })
    const read = sizes.reduce((sum, size) => sum + size, 0)
    expect([sizes.length < 25, read < 400]).toEqual([true, true])
  })
})

describe('no answer as of a past day', () => {
  const clock = { now: () => momentAt(9) }

  it('is given for an account that nobody opened', async () => {
    const asked = await balanceAsOf({ tenant, store: memoryStore(), clock }, { accountId })()
    expect(asked).toMatchObject({ left: { tag: 'UnknownAccount', accountId } })
  })

  it('is given for a day, or as known at a moment, before the account was opened', async () => {
    const { store } = await lived([])
    const ask = (on: LocalDate | undefined, knownAt?: Instant) =>
      balanceAsOf({ tenant, store, clock }, { accountId, on, knownAt })()
    expect(await ask(dayAt(-1))).toMatchObject({ left: { tag: 'NotYetOpened', openedAt: momentAt(0) } })
    expect(await ask(undefined, momentAt(-1))).toMatchObject({ left: { tag: 'NotYetOpened' } })
    expect(await ask(dayAt(0))).toMatchObject({ right: { known: { balance: 0 }, sealed: undefined } })
  })

  it('is given for a day or a moment still to come', async () => {
    const { store } = await lived([])
    const parts = { tenant, store, clock }
    expect(await balanceAsOf(parts, { accountId, on: dayAt(10) })()).toMatchObject({ left: { tag: 'StillToCome' } })
    expect(await balanceAsOf(parts, { accountId, knownAt: momentAt(10) })()).toMatchObject({
      left: { tag: 'StillToCome' },
    })
  })

  it('is given where the store fails', async () => {
    const { store } = await lived([])
    await store.close()
    expect(await balanceAsOf({ tenant, store, clock }, { accountId })()).toMatchObject({ left: { tag: 'StoreFailed' } })
  })
})
