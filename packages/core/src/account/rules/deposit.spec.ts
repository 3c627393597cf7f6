import type { AccountEvent } from '@lovebank/core'
import { accountStory, scenariosOf } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { findLot } from '../books.ts'
import { account } from '../index.ts'
import { accountUnusable, balanceTooLarge, cardNotInForce, workAlreadyDeposited, workNotRated } from '../refusals.ts'
import { deposit } from './deposit.ts'

const given = scenariosOf(account)
const { opened, frozen, deposited, depositOf, depositReversed, held, captured } = accountStory

const stateAfter = (...events: ReadonlyArray<AccountEvent>) => events.reduce(account.evolve, account.initialState)

const pointsFor = (command: Parameters<typeof deposit>[0], ...events: ReadonlyArray<AccountEvent>) => {
  const decision = deposit(command, stateAfter(...events))
  if (decision._tag === 'Left') throw new Error(`refused: ${decision.left.tag}`)
  return decision.right[0]
}

test('credits ninety minutes at ten points an hour with fifteen points', () => {
  given([opened])
    .when(depositOf('w1', 90, { validMonths: 12 }))
    .then([
      {
        ...deposited('w1', 15, { expiresOn: '2027-01-05' }),
        minutes: depositOf('w1', 90).minutes,
        explanation: [
          {
            line: 'by-the-hour',
            cardVersion: 1,
            category: 'street-keeping',
            minutes: 90,
            pointsPerHour: 10,
            rounding: 'down',
            points: 15,
          },
        ],
        depositedAt: depositOf('w1', 90).occurredAt,
      },
    ] as never)
})

test('cuts what exceeds the cap of the day and says so', () => {
  const event = pointsFor(depositOf('w2', 120, { dailyCap: 25 }), opened, deposited('w1', 15))
  expect(event?.points).toBe(10)
  expect(event?.explanation[1]).toEqual({ line: 'daily-cap', cap: 25, earnedBefore: 15, cut: 10 })
})

test('records a work as deposited with zero points once a cap is reached', () => {
  const event = pointsFor(depositOf('w2', 120, { monthlyCap: 15 }), opened, deposited('w1', 15))
  expect(event?.points).toBe(0)
})

describe('the windows of the caps', () => {
  const earlier = [
    deposited('w1', 10, { servedOn: '2026-01-05' }),
    deposited('w2', 10, { servedOn: '2026-03-31' }),
    deposited('w3', 10, { servedOn: '2026-04-01' }),
    deposited('w4', 10, { servedOn: '2025-12-31' }),
  ]
  const on = (servedOn: string, terms: object) =>
    pointsFor(depositOf('w9', 600, terms, { servedOn }), opened, ...earlier)?.points

  test('are the quarter and the year of the day of service', () => {
    expect(on('2026-02-10', { quarterlyCap: 50 })).toBe(30)
    expect(on('2026-04-30', { quarterlyCap: 50 })).toBe(40)
    expect(on('2026-02-10', { yearlyCap: 50 })).toBe(20)
    expect(on('2025-12-31', { effectiveFrom: '2025-01-01', yearlyCap: 50 })).toBe(40)
  })
})

describe('a storage cap', () => {
  const storageCap = { points: 50, above: 'to-be-donated' } as const

  test('leaves room for what the account may still hold, and says what is to be donated', () => {
    const event = pointsFor(depositOf('w2', 120, { storageCap }), opened, deposited('w1', 42))
    expect(event?.points).toBe(8)
    expect(event?.explanation[1]).toEqual({
      line: 'storage-cap',
      cap: 50,
      balanceBefore: 42,
      cut: 12,
      above: 'to-be-donated',
    })
  })

  test('counts what is held, and neither what is spent nor what has expired', () => {
    const first = deposited('w1', 42)
    expect(pointsFor(depositOf('w2', 120, { storageCap }), opened, first, held('h1', [['w1', 30]]))?.points).toBe(8)
    const spent = [first, held('h1', [['w1', 30]]), captured('h1', [['w1', 30]])]
    expect(pointsFor(depositOf('w2', 120, { storageCap }), opened, ...spent)?.points).toBe(20)
    const old = deposited('w1', 42, { expiresOn: '2026-02-01' })
    expect(pointsFor(depositOf('w2', 120, { storageCap }), opened, old)?.points).toBe(20)
  })
})

describe('tiers', () => {
  const tiered = {
    rates: [{ per: 'hour', category: 'street-keeping', points: 10, tiers: [{ afterHours: 10, points: 4 }] }],
  } as const
  const pointsOn = (servedOn: string, ...events: ReadonlyArray<AccountEvent>) =>
    pointsFor(depositOf('w9', 120, tiered, { servedOn }), opened, ...events)?.points
  const nineHours = deposited('w1', 90, { minutes: 540, servedOn: '2026-02-20' })

  test('take the hours as of the date of service', () => {
    expect(pointsOn('2026-02-20', nineHours)).toBe(10 + 4)
    expect(pointsOn('2027-02-20', nineHours)).toBe(10 + 4)
    expect(pointsOn('2026-02-19', nineHours)).toBe(20)
  })

  test('add up hours of years, months and days', () => {
    const life = ['2024-05-05', '2025-12-31', '2026-01-01', '2026-02-01'].map((servedOn, index) =>
      deposited(`w${index}`, 20, { minutes: 150, servedOn }),
    )
    expect(pointsOn('2026-02-02', ...life)).toBe(8)
    expect(pointsOn('2026-01-31', ...life)).toBe(20)
  })

  test('never re-rate what was awarded, whatever late work comes to light', () => {
    const late = deposited('w2', 20, { minutes: 120, servedOn: '2026-02-01' })
    const before = stateAfter(opened, nineHours)
    const after = stateAfter(opened, nineHours, late)
    const lotIn = (state: typeof before) => (state.kind === 'Open' ? findLot(state.books, nineHours.lotId) : undefined)
    expect(lotIn(after)).toEqual(lotIn(before))
  })

  test('get the hours of a work back that is reversed wholly, not partly', () => {
    const partly = depositReversed('w1', { withdrawn: 60 })
    expect(pointsOn('2026-02-20', nineHours, partly)).toBe(10 + 4)
    expect(pointsOn('2026-02-20', nineHours, partly, depositReversed('w1', { withdrawn: 30 }))).toBe(20)
  })
})

test('counts the night by the clock where it knows when the work began', () => {
  const multipliers = [{ name: 'night', percent: 150, hours: { from: '22:00', until: '06:00' } }]
  const from = '2026-01-05T13:00:00.000Z'
  const event = pointsFor(depositOf('w1', 120, { multipliers }, { from }), opened)
  expect(event).toMatchObject({ points: 10 + 15, from })
  expect(pointsFor(depositOf('w1', 120, { multipliers }), opened)?.points).toBe(20)
})

test('frees the window of the cap again when a deposit is reversed', () => {
  const event = pointsFor(
    depositOf('w2', 60, { dailyCap: 15 }),
    opened,
    deposited('w1', 15),
    depositReversed('w1', { withdrawn: 15 }),
  )
  expect(event?.points).toBe(10)
})

test('settles a recorded debt before anything becomes available', () => {
  const inDebt = [
    opened,
    deposited('w1', 8),
    held('h1', [['w1', 8]]),
    captured('h1', [['w1', 8]]),
    depositReversed('w1', { debt: 8 }),
  ]
  expect(pointsFor(depositOf('w2', 60), ...inDebt)?.settledDebt).toBe(8)
  expect(pointsFor(depositOf('w2', 30), ...inDebt)?.settledDebt).toBe(5)
})

test('accepts a deposit into a frozen account', () => {
  expect(pointsFor(depositOf('w1', 60), opened, frozen)?.points).toBe(10)
})

test('refuses to credit the same work twice', () => {
  given([opened, deposited('w1', 10)])
    .when(depositOf('w1', 60))
    .then(workAlreadyDeposited({ workId: depositOf('w1', 60).workId }))
})

test('refuses a deposit into an account that was never opened', () => {
  const command = depositOf('w1', 60)
  given([])
    .when(command)
    .then(accountUnusable({ accountId: command.accountId, standing: 'not-opened' }))
})

test('refuses a card that was not yet in force on the day of service', () => {
  const command = depositOf('w1', 60)
  const card = { ...command.card, effectiveFrom: '2026-01-06' as typeof command.servedOn }
  given([opened])
    .when({ ...command, card })
    .then(cardNotInForce({ cardVersion: 1, effectiveFrom: '2026-01-06', servedOn: '2026-01-05' }))
})

test('refuses a category that is not on the card', () => {
  const command = { ...depositOf('w1', 60), category: 'teaching' as never }
  given([opened])
    .when(command)
    .then(workNotRated({ category: command.category, cardVersion: 1 }))
})

test('refuses a balance above the ceiling', () => {
  given([opened, deposited('w1', 1_000_000_000_000)])
    .when(depositOf('w2', 60))
    .then(balanceTooLarge({ limit: 1_000_000_000_000 }))
})

test('credits each head of a group as somebody who earned nothing before', () => {
  const alone = depositOf('w2', 60, { dailyCap: 12 })
  expect(pointsFor(alone, opened, deposited('w1', 10))).toMatchObject({ points: 2 })
  const together = { ...alone, heads: 40 as never }
  expect(pointsFor(together, opened, deposited('w1', 10))).toMatchObject({ points: 400, heads: 40 })
})
