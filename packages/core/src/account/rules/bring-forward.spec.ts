import { BringForward } from '@lovebank/core'
import { accountStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { MAX_POINTS } from '../../kernel/quantities.ts'
import { account } from '../index.ts'
import {
  accountUnusable,
  balanceTooLarge,
  bookAlreadyBroughtForward,
  lineNotYetEarned,
  lotExpiredAlready,
} from '../refusals.ts'

const given = scenariosOf(account)
const { opened, frozen, deposited, broughtForward, held, captured, depositReversed } = accountStory

type Line = Parameters<typeof broughtForward>[0][number]
const bring = (...lines: ReadonlyArray<Line>) =>
  commandOf(BringForward, {
    accountId: 'li',
    lines: lines.map((line) => ({ pointClass: undefined, expiresOn: undefined, ...line })),
    book: '第三册',
    page: '17',
    signedBy: '王主任',
  })
const old: Line = { points: 90, earnedOn: '2025-06-30', expiresOn: '2027-06-30' }
const gift: Line = { points: 40, earnedOn: '2025-09-29', pointClass: 'granted' }
const { accountId } = bring(old)

test('makes a lot of every line, as old as the paper says', () => {
  given([opened])
    .when(bring(old, gift))
    .then([broughtForward([old, gift])])
})

test('comes late, too, when there were deposits already', () => {
  given([opened, deposited('w1', 5)])
    .when(bring(old))
    .then([broughtForward([old])])
})

test('settles a recorded debt first', () => {
  given([
    opened,
    deposited('w1', 30),
    held('h1', [['w1', 30]]),
    captured('h1', [['w1', 30]]),
    depositReversed('w1', { debt: 30 }),
  ])
    .when(bring(old))
    .then([broughtForward([old], 30)])
})

test('refuses a second book for the same account', () => {
  given([opened, broughtForward([old])])
    .when(bring(gift))
    .then(bookAlreadyBroughtForward({ accountId }))
})

test('refuses lines of a day that is still to come, and lines that have expired', () => {
  const today = '2026-02-10' as never
  given([opened])
    .when(bring(old, { points: 1, earnedOn: '2026-02-11' }))
    .then(lineNotYetEarned({ earnedOn: '2026-02-11' as never, today }))
  given([opened])
    .when(bring({ points: 1, earnedOn: '2024-02-10', expiresOn: '2026-02-10' }))
    .then(lotExpiredAlready({ expiresOn: '2026-02-10' as never, today }))
})

test('refuses more than an account can hold', () => {
  given([opened])
    .when(bring({ ...old, points: MAX_POINTS }, gift))
    .then(balanceTooLarge({ limit: MAX_POINTS }))
})

test('refuses an account that is frozen', () => {
  given([opened, frozen])
    .when(bring(old))
    .then(accountUnusable({ accountId, standing: 'frozen' }))
})
