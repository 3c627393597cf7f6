/** The laws of settlements with merchants, over whole histories of a town. */
import type { DomainEvent } from '@lovebank/core'
import { describe, expect } from 'vitest'
import type { Recorded } from '../town/bank.ts'
import { eventsOf, pointsOf, sumOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'

const merchantsOf = (recorded: ReadonlyArray<Recorded>): ReadonlySet<string> =>
  new Set(eventsOf(recorded, 'MerchantAgreed').map(({ event }) => event.shopId))

/** Drawn up and not rejected. */
const standing = (recorded: ReadonlyArray<Recorded>) => {
  const rejected = new Set(eventsOf(recorded, 'SettlementRejected').map(({ event }) => event.number))
  return eventsOf(recorded, 'SettlementDrawnUp').flatMap(({ event }) => (rejected.has(event.number) ? [] : [event]))
}

const of = (merchants: ReadonlySet<string>) => (event: { readonly shopId: string }) => merchants.has(event.shopId)

describe('the laws of settlements', () => {
  holdsForAllHistories('what a merchant handed out up to the last day is settled once', ({ recorded }) => {
    const settled = standing(recorded).flatMap(({ served }) => served.map(({ redemptionId }) => redemptionId))
    expect(new Set(settled).size).toBe(settled.length)
    const fulfilled = eventsOf(recorded, 'RedemptionFulfilled').map(({ event }) => event)
    const handedOut = new Set(fulfilled.filter(of(merchantsOf(recorded))).map(({ redemptionId }) => redemptionId))
    for (const redemptionId of settled) expect(handedOut).toContain(redemptionId)
  })

  holdsForAllHistories('nothing that was told before a settlement is left out of it', ({ recorded }) => {
    const last = eventsOf(recorded, 'SettlementDrawnUp').at(-1)
    if (last === undefined || eventsOf(recorded, 'SettlementRejected').some(({ position }) => position > last.position))
      return
    const settled = new Set(standing(recorded).flatMap(({ served }) => served.map(({ redemptionId }) => redemptionId)))
    for (const { event, position } of eventsOf(recorded, 'StockIssued')) {
      if (event.atMerchant === undefined || position > last.position) continue
      if (event.atMerchant.on <= last.event.through) expect(settled).toContain(event.redemptionId)
    }
  })

  holdsForAllHistories('settlements are the points captured less those given back', ({ recorded }) => {
    const settlements = standing(recorded)
    const served = settlements.flatMap((one) => one.served)
    const returned = settlements.flatMap((one) => one.returned)
    expect(sumOf(settlements.map(({ points }) => points))).toBe(pointsOf(served) - pointsOf(returned))
    const captured = eventsOf(recorded, 'HoldCaptured').map(({ event }) => event)
    for (const { redemptionId, points } of served) {
      expect(captured.filter(({ holdId }) => (holdId as string) === redemptionId)).toMatchObject([{ points }])
    }
    const givenBack = eventsOf(recorded, 'CaptureReversed').map(({ event }) => event)
    for (const redemptionId of new Set(returned.map((line) => line.redemptionId))) {
      const back = givenBack.filter(({ holdId }) => (holdId as string) === redemptionId)
      const corrected = returned.filter((line) => line.redemptionId === redemptionId)
      expect(pointsOf(corrected)).toBeLessThanOrEqual(pointsOf(back))
    }
  })

  holdsForAllHistories('numbers follow one another, and nobody confirms what they drew up', ({ recorded }) => {
    const drawn = eventsOf(recorded, 'SettlementDrawnUp').map(({ event }) => event)
    expect(drawn.map(({ number }) => number)).toEqual(drawn.map((_, index) => index + 1))
    for (const { event } of eventsOf(recorded, 'SettlementConfirmed')) {
      expect(drawn[event.number - 1]?.drawnUpBy).not.toBe(event.confirmedBy)
    }
  })

  holdsForAllHistories('no agreement gives more than its ceiling', ({ recorded }) => {
    let ceiling = 0
    const used = new Map<string, number>()
    for (const { event } of recorded) {
      if (event.type === 'MerchantAgreed') ceiling = event.agreement.ceiling
      use(used, event)
      expect(sumOf([...used.values()])).toBeLessThanOrEqual(ceiling)
    }
  })
})

/** Follows what is used of the agreement that counts, by redemption. */
const use = (used: Map<string, number>, event: DomainEvent): void => {
  switch (event.type) {
    case 'MerchantAgreed':
      used.clear()
      return
    case 'StockReserved':
      if (event.atMerchant !== undefined) used.set(event.redemptionId, event.atMerchant.points)
      return
    case 'ReservationReleased':
      used.delete(event.redemptionId)
      return
    case 'StockReturned':
      used.set(event.redemptionId, Math.max((used.get(event.redemptionId) ?? 0) - (event.atMerchant?.points ?? 0), 0))
      return
    default:
  }
}
