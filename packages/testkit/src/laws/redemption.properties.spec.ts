/** The laws of redemptions and stock, over whole histories of a town: 6, 7, and of 13 what concerns the counter. */
import type { DomainEvent } from '@lovebank/core'
import { describe, expect } from 'vitest'
import type { Recorded } from '../town/bank.ts'
import { eventsOf, sumOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'

const countOf = (recorded: ReadonlyArray<Recorded>, type: DomainEvent['type'], id: string): number =>
  recorded.filter(({ event }) => {
    if (event.type !== type) return false
    if ('redemptionId' in event) return event.redemptionId === id
    return 'holdId' in event && event.holdId === id
  }).length

const endings = ['RedemptionFulfilled', 'RedemptionRefused', 'RedemptionCancelled', 'RedemptionExpired'] as const

describe('the laws of redemptions', () => {
  holdsForAllHistories('law 6: fulfilled once means captured once and issued once', ({ recorded }) => {
    for (const { event } of eventsOf(recorded, 'RedemptionFulfilled')) {
      const { redemptionId } = event
      expect(countOf(recorded, 'RedemptionFulfilled', redemptionId)).toBe(1)
      expect(countOf(recorded, 'HoldCaptured', redemptionId)).toBe(1)
      expect(countOf(recorded, 'StockIssued', redemptionId)).toBe(1)
      expect(countOf(recorded, 'HoldReleased', redemptionId)).toBe(0)
      expect(countOf(recorded, 'ReservationReleased', redemptionId)).toBe(0)
    }
  })

  holdsForAllHistories('law 6: what came to nothing holds no points and no goods', ({ recorded }) => {
    for (const { event } of eventsOf(recorded, ...endings)) {
      const { redemptionId } = event
      expect(sumOf(endings.map((type) => countOf(recorded, type, redemptionId)))).toBe(1)
      if (event.type === 'RedemptionFulfilled') continue
      expect(countOf(recorded, 'HoldReleased', redemptionId)).toBe(countOf(recorded, 'HoldPlaced', redemptionId))
      const reserved = countOf(recorded, 'StockReserved', redemptionId)
      expect(countOf(recorded, 'ReservationReleased', redemptionId)).toBe(reserved)
      expect(countOf(recorded, 'StockIssued', redemptionId)).toBe(0)
    }
  })

  holdsForAllHistories('law 6: what comes back brings its points and its goods once each', ({ recorded }) => {
    for (const { event } of eventsOf(recorded, 'RedemptionReturned')) {
      const { redemptionId } = event
      const returns = countOf(recorded, 'RedemptionReturned', redemptionId)
      expect(countOf(recorded, 'CaptureReversed', redemptionId)).toBe(returns)
      expect(countOf(recorded, 'StockReturned', redemptionId)).toBe(returns)
    }
  })

  holdsForAllHistories('nothing is handed over while an inquiry is open', ({ recorded }) => {
    const blocked = new Set<string>()
    for (const { event } of recorded) {
      if (event.type === 'RedemptionBlocked') blocked.add(event.redemptionId)
      if (event.type === 'RedemptionUnblocked') blocked.delete(event.redemptionId)
      if (event.type === 'RedemptionFulfilled') expect(blocked).not.toContain(event.redemptionId)
    }
  })

  holdsForAllHistories('nothing is handed over to a holder into whom an inquiry is open', ({ recorded }) => {
    const blocked = new Set<string>()
    const holderOf = new Map(
      eventsOf(recorded, 'RedemptionRequested').map(({ event }) => [event.redemptionId, event.volunteerId]),
    )
    for (const { event } of recorded) {
      if (event.type === 'HolderBlocked') blocked.add(event.volunteerId)
      if (event.type === 'HolderUnblocked') blocked.delete(event.volunteerId)
      if (event.type === 'RedemptionFulfilled') expect(blocked).not.toContain(holderOf.get(event.redemptionId))
    }
  })

  holdsForAllHistories('what waits for the end of such an inquiry does not expire before it', ({ recorded }) => {
    const waiting = new Set<string>()
    for (const { event } of eventsOf(recorded, 'RedemptionBlocked', 'RedemptionUnblocked', 'RedemptionExpired')) {
      const { redemptionId, type } = event
      if (type === 'RedemptionExpired') expect(waiting).not.toContain(redemptionId)
      else if (type === 'RedemptionUnblocked' && event.expiresAt !== undefined) waiting.delete(redemptionId)
      else if (type === 'RedemptionBlocked' && (event.holderSince ?? event.expiresAt) < event.expiresAt)
        waiting.add(redemptionId)
    }
  })

  holdsForAllHistories('relief is never asked for, set aside or handed out for points', ({ recorded }) => {
    const relief = new Set(eventsOf(recorded, 'ReliefItemListed').map(({ event }) => `${event.shopId}/${event.itemId}`))
    for (const { event } of eventsOf(recorded, 'StockReserved', 'StockIssued')) {
      for (const { itemId } of event.lines) expect(relief).not.toContain(`${event.shopId}/${itemId}`)
    }
  })

  holdsForAllHistories('law 13: goods leave a shop by the hands of its keeper, and never one’s own', ({ recorded }) => {
    for (const { event, position } of eventsOf(recorded, 'RedemptionFulfilled')) {
      const before = recorded.filter((one) => one.position < position).map((one) => one.event)
      const request = before.find(
        (one) => one.type === 'RedemptionRequested' && one.redemptionId === event.redemptionId,
      )
      if (request?.type !== 'RedemptionRequested') throw new Error('what is fulfilled was asked for')
      expect(event.fulfilledBy).not.toBe(request.volunteerId)
      expect(event.fulfilledBy).not.toBe(event.collectedBy?.personId)
      const servedBy = before.flatMap((one) => handsOutAt(one, request.shopId)).at(-1)
      const mayHandOut = servedBy === undefined ? keepersOf(before, request.shopId) : [servedBy]
      expect(mayHandOut).toContain(event.fulfilledBy)
    }
  })

  holdsForAllHistories(
    'law 7: the shelf holds what came in less what went out, never below what waits',
    ({ recorded }) => {
      const onHand = new Map<string, number>()
      const reserved = new Map<string, number>()
      const unstocked = unstockedIn(recorded)
      for (const { event, stream } of recorded) {
        const moved = movementsOf(event).filter(({ itemId }) => !unstocked.has(`${stream}/${itemId}`))
        for (const { itemId, pieces, waiting } of moved) {
          const shelf = `${stream}/${itemId}`
          onHand.set(shelf, (onHand.get(shelf) ?? 0) + pieces)
          reserved.set(shelf, (reserved.get(shelf) ?? 0) + waiting)
          expect(onHand.get(shelf)).toBeGreaterThanOrEqual(reserved.get(shelf) ?? 0)
          expect(reserved.get(shelf)).toBeGreaterThanOrEqual(0)
          if (event.type === 'StockCounted') expect(onHand.get(shelf)).toBe(event.counted)
        }
      }
    },
  )
})

/** Who hands out at a merchant's from this event on: the person agreed upon, or the record that is kept of them. */
const handsOutAt = (event: DomainEvent, shopId: string) => {
  if (event.type === 'MerchantAgreed' && event.shopId === shopId) return [event.agreement.servedBy]
  return event.type === 'MerchantPersonReplaced' && event.shopId === shopId ? [event.byId] : []
}

/** Who holds a shopkeeper's office at the unit of the shop or above it. */
const keepersOf = (events: ReadonlyArray<DomainEvent>, shopId: string): ReadonlyArray<string> => {
  const parents = new Map<string, string | undefined>()
  const offices = new Map<string, { readonly unitId: string; readonly personId: string }>()
  let unitId: string | undefined
  for (const event of events) {
    if (event.type === 'UnitEstablished') parents.set(event.unitId, event.parentId)
    if (event.type === 'ShopOpened' && event.shopId === shopId) unitId = event.unitId
    if (event.type !== 'StaffAppointed' && event.type !== 'StaffRelieved') continue
    if (event.role !== 'shopkeeper') continue
    const office = `${event.unitId}/${event.personId}`
    if (event.type === 'StaffAppointed') offices.set(office, event)
    else offices.delete(office)
  }
  const reaching = new Set<string>()
  for (; unitId !== undefined; unitId = parents.get(unitId)) reaching.add(unitId)
  return [...offices.values()].filter((office) => reaching.has(office.unitId)).map(({ personId }) => personId)
}

/** Services, and what is a merchant's own: nothing of it stands on a shelf of the town's. */
const unstockedIn = (recorded: ReadonlyArray<Recorded>): ReadonlySet<string> =>
  new Set(
    eventsOf(recorded, 'ItemListed').flatMap(({ event, stream }) =>
      event.supply === undefined ? [] : [`${stream}/${event.itemId}`],
    ),
  )

interface Movement {
  readonly itemId: string
  readonly pieces: number
  readonly waiting: number
}

const movementsOf = (event: DomainEvent): ReadonlyArray<Movement> => {
  switch (event.type) {
    case 'StockReceived':
      return [{ itemId: event.itemId, pieces: event.quantity, waiting: 0 }]
    case 'StockWrittenOff':
    case 'ReliefIssued':
      return [{ itemId: event.itemId, pieces: -event.quantity, waiting: 0 }]
    case 'StockCounted':
      return [{ itemId: event.itemId, pieces: event.counted - event.expected, waiting: 0 }]
    case 'StockReserved':
      return event.lines.map(({ itemId, quantity }) => ({ itemId, pieces: 0, waiting: quantity }))
    case 'ReservationReleased':
      return event.lines.map(({ itemId, quantity }) => ({ itemId, pieces: 0, waiting: -quantity }))
    case 'StockIssued':
      return event.lines.map(({ itemId, quantity }) => ({ itemId, pieces: -quantity, waiting: -quantity }))
    case 'StockReturned':
      return event.lines.map(({ itemId, quantity }) => ({ itemId, pieces: quantity, waiting: 0 }))
    case 'StockSent':
      return event.goods.map(({ itemId, quantity }) => ({ itemId, pieces: -quantity, waiting: 0 }))
    case 'ConsignmentReceived':
    case 'ConsignmentTakenBack':
      return event.goods.map(({ itemId, quantity }) => ({ itemId, pieces: quantity, waiting: 0 }))
    default:
      return []
  }
}
