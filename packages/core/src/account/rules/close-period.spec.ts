import { ClosePeriod, PlaceHold, ReverseCapture } from '@lovebank/core'
import { accountStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { describe, test } from 'vitest'
import { account } from '../index.ts'
import { accountUnusable, booksStillOpen } from '../refusals.ts'

const given = scenariosOf(account)
const { opened, deposited, held, captured, captureReversed, expired, periodClosed } = accountStory

const close = commandOf(ClosePeriod, { accountId: 'li', period: '2026-02', occurredAt: '2026-03-10T16:00:00.000Z' })

const takeBack = commandOf(ReverseCapture, { accountId: 'li', holdId: 'h1', points: 10 })

/** A lot as `deposited` makes it. */
const lot = (lotId: string, available: number, order: number) => {
  const [one] = periodClosed('2026-02', { lots: [[lotId, available]] }).lots ?? []
  if (one === undefined) throw new Error('a lot was told')
  return { ...one, order: order as typeof one.order }
}

describe('the books of a month', () => {
  test('are closed with the balance that the next begins with, and with the lots that are left', () => {
    given([opened, deposited('w1', 10), deposited('w2', 5), held('h1', [['w1', 10]]), captured('h1', [['w1', 10]])])
      .when(close)
      .then([{ ...periodClosed('2026-02', { lots: [['w2', 5]], lotCount: 2 }), lots: [lot('w2', 5, 1)] }])
  })

  test('are closed with what is held apart', () => {
    const closed = periodClosed('2026-02', { lots: [['w1', 10]] })
    const hold = { holdId: 'h1', points: 4, expiresAt: '2026-02-20T01:00:00.000Z' }
    given([opened, deposited('w1', 10), held('h1', [['w1', 4]])])
      .when(close)
      .then([
        {
          ...closed,
          ...({ available: 6, held: 4, lots: [{ ...lot('w1', 6, 0), held: 4 }], holds: [hold] } as object),
        },
      ])
  })

  test('are closed once: nothing was booked since', () => {
    given([opened, deposited('w1', 10), periodClosed('2026-02', { lots: [['w1', 10]] })])
      .when(close)
      .then([])
  })

  test('need no closing where nothing was ever booked', () => {
    given([opened]).when(close).then([])
  })

  test('end with what can be spent: what had expired is written off first', () => {
    given([opened, deposited('w1', 10, { expiresOn: '2026-02-20' })])
      .when(close)
      .then([
        expired([['w1', 10]], '2026-02-28T15:59:59.999Z'),
        {
          ...periodClosed('2026-02', { available: 0, lotCount: 1 }),
          lots: [{ ...lot('w1', 10, 0), expiresOn: '2026-02-20' as never }],
        },
      ])
  })

  test('tell the same, whether what expires later was written off already or not', () => {
    const told = { ...periodClosed('2026-02', { lots: [['w1', 10]], expiresOn: '2026-03-01' }) }
    given([opened, deposited('w1', 10, { expiresOn: '2026-03-01' })])
      .when(close)
      .then([told])
    given([opened, deposited('w1', 10, { expiresOn: '2026-03-01' }), expired([['w1', 10]], '2026-02-28T16:00:00.000Z')])
      .when(close)
      .then([told])
  })

  test('close themselves before the first movement of a later month', () => {
    const placedAt = '2026-03-02T01:00:00.000Z'
    const expiresAt = '2026-03-09T01:00:00.000Z'
    given([opened, deposited('w1', 10)])
      .when(commandOf(PlaceHold, { accountId: 'li', holdId: 'h1', points: 4, expiresAt, occurredAt: placedAt }))
      .then([
        periodClosed('2026-02', { lots: [['w1', 10]] }),
        { ...held('h1', [['w1', 4]]), ...({ placedAt, expiresAt } as object) },
      ])
  })

  test('are left alone where something later was decided before they were asked for', () => {
    given([opened, deposited('w1', 10), { ...held('h1', [['w1', 4]]), placedAt: '2026-03-02T01:00:00.000Z' as never }])
      .when(close)
      .then([])
  })

  test('cannot be closed before the month is over in the town', () => {
    given([opened, deposited('w1', 10)])
      .when({ ...close, occurredAt: '2026-02-28T15:59:59.999Z' as never })
      .then(booksStillOpen({ period: close.period, endsAt: '2026-02-28T16:00:00.000Z' as never }))
  })

  test('are not there where the account was never opened', () => {
    given([])
      .when(close)
      .then(accountUnusable({ accountId: close.accountId, standing: 'not-opened' }))
  })

  test('bring back a lot with what it was, for those who begin at a closing', () => {
    const spent = [opened, deposited('w1', 10), held('h1', [['w1', 10]]), captured('h1', [['w1', 10]])]
    const back = { ...captureReversed('h1', { returned: [['w1', 10]] }) }
    const { available, held: isHeld, ...revived } = lot('w1', 0, 0)
    given([...spent, periodClosed('2026-01')])
      .when(takeBack)
      .then([{ ...back, revived: [revived] }])
    given(spent).when(takeBack).then([back])
  })
})
