import { eventOf } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { at, type Step, stateAfter } from '../../../test/log-of.ts'
import type { ShopId } from '../../kernel/ids.ts'
import type { PickupCode } from '../../kernel/text.ts'
import {
  RedemptionBlocked,
  RedemptionCancelled,
  RedemptionExpired,
  RedemptionFulfilled,
  RedemptionReady,
  RedemptionRefused,
  RedemptionRequested,
  RedemptionUnblocked,
} from '../../redemption/events.ts'
import { queueOf, readyForCode, redemptionQueue } from './index.ts'

const market = 'market' as ShopId
const code = '042917' as PickupCode
const NOON = at('2026-02-10T04:00:00.000Z')
const lines = [{ itemId: 'rice', quantity: 1, pointsEach: 44 }]

const parties = (redemptionId: string) => ({ redemptionId, accountId: 'li', shopId: 'market' })
const requested = (redemptionId: string, expiresAt: string, shopId = 'market') =>
  eventOf(RedemptionRequested, {
    ...parties(redemptionId),
    shopId,
    volunteerId: 'wang',
    channel: 'in-advance',
    lines,
    points: 44,
    expiresAt,
    requestedBy: 'wang',
  })
const ready = (redemptionId: string, pickupCode: string = code) =>
  eventOf(RedemptionReady, { ...parties(redemptionId), pickupCode })
const first = requested('first', '2026-02-17T01:00:00.000Z')
const stateOf = (...steps: ReadonlyArray<Step>) => stateAfter(redemptionQueue, ...steps)

describe('the queue of a shop', () => {
  it('tells what is asked for and what is ready, what expires first standing first', () => {
    const state = stateOf(first, requested('second', '2026-02-12T01:00:00.000Z'), ready('second'))
    expect(queueOf(state, market).map(({ redemptionId, standing }) => [redemptionId, standing])).toEqual([
      ['second', 'ready'],
      ['first', 'requested'],
    ])
  })

  it('shows what an inquiry blocks, and finds it by no code until it is closed', () => {
    const blocked = eventOf(RedemptionBlocked, { ...parties('first'), reason: '核查', expiresAt: first.expiresAt })
    const held = [first, ready('first'), blocked]
    expect(queueOf(stateOf(...held), market).map(({ standing }) => standing)).toEqual(['blocked'])
    expect(readyForCode(stateOf(...held), market, code, NOON)).toEqual([])
    const freed = stateOf(...held, eventOf(RedemptionUnblocked, parties('first')))
    expect(queueOf(freed, market).map(({ standing }) => standing)).toEqual(['ready'])
    expect(readyForCode(freed, market, code, NOON)).toEqual(['first'])
  })

  it('puts those that expire together in the order of their ids', () => {
    const state = stateOf(requested('b', '2026-02-17T01:00:00.000Z'), requested('a', '2026-02-17T01:00:00.000Z'))
    expect(queueOf(state, market).map((redemption) => redemption.redemptionId)).toEqual(['a', 'b'])
  })

  it('tells who wants what by when, and never the code', () => {
    expect(queueOf(stateOf(first, ready('first')), market)).toStrictEqual([
      {
        redemptionId: 'first',
        volunteerId: 'wang',
        shopId: 'market',
        channel: 'in-advance',
        lines,
        points: 44,
        requestedAt: '2026-02-10T01:00:00.000Z',
        expiresAt: '2026-02-17T01:00:00.000Z',
        standing: 'ready',
      },
    ])
  })

  it('is without the redemptions of other shops', () => {
    expect(queueOf(stateOf(requested('far', '2026-02-17T01:00:00.000Z', 'other')), market)).toEqual([])
  })

  it.each([
    eventOf(RedemptionRefused, {
      ...parties('first'),
      cause: { tag: 'NotEnoughPoints', en: 'Too few points.', zh: '积分不足。' },
    }),
    eventOf(RedemptionFulfilled, { ...parties('first'), points: 44, fulfilledBy: 'li' }),
    eventOf(RedemptionCancelled, parties('first')),
    eventOf(RedemptionExpired, parties('first')),
  ])('is left by a redemption after $type', (over) => {
    expect(stateOf(first, ready('first'), over)).toEqual(redemptionQueue.initialState())
  })

  it('ignores a redemption that was never asked for', () => {
    expect(stateOf(ready('first'))).toEqual(redemptionQueue.initialState())
  })
})

describe('a pick-up code', () => {
  const state = stateOf(
    first,
    ready('first'),
    requested('other', '2026-02-17T01:00:00.000Z', 'other'),
    ready('other'),
    requested('different', '2026-02-17T01:00:00.000Z'),
    ready('different', '000000'),
  )

  it('finds the redemption that waits on this counter', () => {
    expect(readyForCode(state, market, code, NOON)).toEqual(['first'])
  })

  it('finds nothing from the moment at which the redemption expires', () => {
    expect(readyForCode(state, market, code, at('2026-02-17T01:00:00.000Z'))).toEqual([])
  })
})
