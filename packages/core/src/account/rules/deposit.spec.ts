import { accountStory, scenariosOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable, balanceTooLarge, cardNotInForce, workAlreadyDeposited, workNotRated } from '../refusals.ts'
import { deposit } from './deposit.ts'

const given = scenariosOf(account)
const { opened, frozen, deposited, depositOf, depositReversed, held, captured } = accountStory

const stateAfter = (...events: ReadonlyArray<Parameters<typeof account.evolve>[1]>) =>
  events.reduce(account.evolve, account.initialState)

const pointsFor = (
  command: Parameters<typeof deposit>[0],
  ...events: ReadonlyArray<Parameters<typeof account.evolve>[1]>
) => {
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
