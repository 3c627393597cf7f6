/** The policy that carries a redemption from request to hand-over, or frees what it took. */
import {
  RedemptionCancelled,
  RedemptionExpired,
  RedemptionFulfilled,
  RedemptionReady,
  RedemptionRefused,
  RedemptionRequested,
  RedemptionReturned,
  StockReserved,
} from '@lovebank/core'
import {
  accountStory,
  commandsOf,
  eventOf,
  logOf,
  otherwiseOf,
  reactionsTo,
  stateAfter,
  wishesOf,
} from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { accountUnusable } from '../../account/refusals.ts'
import { pickupCodeOf } from '../../kernel/derive.ts'
import { entriesOf } from '../../kernel/dictionary.ts'
import { redemption } from './index.ts'

const id = { redemptionId: 'x1' }
const request = {
  ...id,
  volunteerId: 'wang',
  accountId: 'li',
  shopId: 's1',
  channel: 'in-advance',
  lines: [{ itemId: 'rice', quantity: 2, pointsEach: 44 }],
  points: 88,
  expiresAt: '2026-02-20T01:00:00.000Z',
  requestedBy: 'wang',
} as const
const requested = eventOf(RedemptionRequested, request)
const atCounter = eventOf(RedemptionRequested, { ...request, channel: 'at-the-counter', requestedBy: 'keeper' })
const held = accountStory.held('x1', [['w1', 88]])
const lines = [{ itemId: 'rice', quantity: 2 }]
const reserved = eventOf(StockReserved, { shopId: 's1', ...id, lines })
const pickupCode = pickupCodeOf(logOf([requested]).map((recorded) => recorded.eventId)[0] ?? ('' as never))
const ready = eventOf(RedemptionReady, { ...id, pickupCode })
const cancelled = eventOf(RedemptionCancelled, id)
const expired = eventOf(RedemptionExpired, id)
const refused = eventOf(RedemptionRefused, { ...id, cause: { tag: 'NotEnoughPoints', en: 'Too few.', zh: '不够。' } })
const fulfilled = eventOf(RedemptionFulfilled, { ...id, fulfilledBy: 'keeper' })
const returned = (quantity: number) =>
  eventOf(RedemptionReturned, { ...id, lines: [{ itemId: 'rice', quantity }], points: quantity * 44, reason: 'Damp.' })

const asked = (happenings: Parameters<typeof reactionsTo>[1]) =>
  wishesOf(commandsOf(reactionsTo(redemption, happenings)))

test('holds the points of a request until its goods need not wait any more', () => {
  expect(asked([requested])).toEqual([
    { type: 'PlaceHold', accountId: 'li', holdId: 'x1', points: 88, expiresAt: request.expiresAt },
  ])
})

test('reserves the stock once the points are held', () => {
  expect(asked([requested, held])).toEqual([{ type: 'ReserveStock', shopId: 's1', ...id, lines }])
})

test('makes it ready once the stock is reserved', () => {
  expect(asked([requested, held, reserved])).toEqual([{ type: 'MakeRedemptionReady', ...id, pickupCode }])
})

test('leaves what waits for pick-up to the shopkeeper', () => {
  expect(asked([requested, held, reserved, ready])).toEqual([])
})

test('hands over at the counter on behalf of the shopkeeper', () => {
  const commands = commandsOf(reactionsTo(redemption, [atCounter, held, reserved, ready]))
  expect(wishesOf(commands)).toEqual([{ type: 'FulfilRedemption', ...id, pickupCode }])
  expect(commands).toMatchObject([{ actor: { kind: 'policy' }, onBehalfOf: 'keeper' }])
})

test.for([
  ['the hold', [requested]],
  ['the reservation', [requested, held]],
] as const)('refuses the redemption in the words of what %s was refused for', ([, happenings]) => {
  const refusal = accountUnusable({ accountId: requested.accountId, standing: 'frozen' })
  expect(wishesOf(otherwiseOf(reactionsTo(redemption, happenings), refusal))).toEqual([
    {
      type: 'RefuseRedemption',
      ...id,
      cause: {
        tag: 'AccountUnusable',
        en: expect.stringContaining('is frozen'),
        zh: expect.stringContaining('已冻结'),
      },
    },
  ])
})

test.for([
  ['refused', refused],
  ['cancelled', cancelled],
  ['expired', expired],
] as const)('frees points and stock of what was %s', ([reason, ending]) => {
  expect(asked([requested, held, reserved, ending])).toEqual([
    { type: 'ReleaseHold', accountId: 'li', holdId: 'x1', reason },
    { type: 'ReleaseReservation', shopId: 's1', ...id },
  ])
})

test('spends the hold and issues the stock of what was handed over', () => {
  expect(asked([requested, held, reserved, ready, fulfilled])).toEqual([
    { type: 'CaptureHold', accountId: 'li', holdId: 'x1', points: 88 },
    { type: 'IssueStock', shopId: 's1', ...id },
  ])
})

test('gives points and stock back for what came back, each time', () => {
  const before = [requested, held, reserved, ready, fulfilled]
  const givenBack = [
    { type: 'ReverseCapture', accountId: 'li', holdId: 'x1', points: 44 },
    { type: 'ReturnStock', shopId: 's1', ...id, lines: [{ itemId: 'rice', quantity: 1 }] },
  ]
  expect(asked([...before, returned(1)])).toEqual(givenBack)
  expect(asked([...before, returned(1), returned(1)])).toEqual(givenBack)
})

test('frees a hold that comes after the end and reserves nothing', () => {
  const freed = [{ type: 'ReleaseHold', accountId: 'li', holdId: 'x1', reason: 'cancelled' }]
  expect(asked([requested, cancelled, held])).toEqual(freed)
  expect(asked([requested, expired, held])).toEqual(freed)
})

test('frees a reservation that comes after the end and makes nothing ready', () => {
  const freed = [{ type: 'ReleaseReservation', shopId: 's1', ...id }]
  expect(asked([requested, held, cancelled, reserved])).toEqual(freed)
})

test('frees once what comes after the end', () => {
  expect(asked([requested, cancelled, held, held])).toEqual([])
  expect(asked([requested, cancelled, reserved])).toEqual([])
})

test('asks for nothing more because of a hold of what was handed over', () => {
  expect(asked([requested, held, reserved, ready, fulfilled, held])).toEqual([])
})

test('hands nothing over that was cancelled before it was ready', () => {
  expect(asked([atCounter, held, reserved, cancelled, ready])).toEqual([])
})

test.for([
  ['a hold', held],
  ['a reservation', reserved],
  ['an expiry', expired],
  ['a hand-over', fulfilled],
  ['a return', returned(1)],
] as const)('asks for nothing because of %s of a redemption it never saw', ([, event]) => {
  expect(asked([event])).toEqual([])
})

test.for([
  ['cancelled', [requested, held, reserved, cancelled, held]],
  ['given back entirely', [requested, held, reserved, ready, fulfilled, returned(2), held]],
] as const)('forgets what was %s', ([, happenings]) => {
  const state = stateAfter(redemption, logOf(happenings))
  expect(entriesOf(state.cases)).toEqual([])
  expect(state.ended).toBeUndefined()
})
