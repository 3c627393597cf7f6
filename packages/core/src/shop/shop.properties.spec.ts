/** The laws of a shop, over whatever may be asked of it in whatever order. */
import { arbitraryOf, eventOf } from '@lovebank/testkit'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { entriesOf } from '../kernel/dictionary.ts'
import { ShopCommand } from './commands.ts'
import { ItemListed, ShopEvent, ShopOpened, StockReceived } from './events.ts'
import { shop } from './index.ts'
import { availableOf, type Item } from './item.ts'
import type { ShopState } from './state.ts'

const shelves = ['rice', 'oil', 'constructor'].flatMap((itemId) => [
  eventOf(ItemListed, { shopId: 's1', itemId, name: 'Li', measure: 'bag-5kg', pointsEach: 1 }),
  eventOf(StockReceived, { shopId: 's1', itemId, receiptId: 'r0', quantity: 90, source: 'donation', from: 'Li' }),
])
const beginning: ReadonlyArray<ShopEvent> = [
  eventOf(ShopOpened, { shopId: 's1', unitId: 'u1', name: 'Li' }),
  ...shelves,
]
const commands = fc.array(arbitraryOf(ShopCommand), { maxLength: 60, size: 'max' })

/** What comes of these commands one after another: all events, and the state after each. */
const lifeOf = (asked: ReadonlyArray<ShopCommand>) => {
  const events = [...beginning]
  const states = [beginning.reduce(shop.evolve, shop.initialState)]
  for (const command of asked) {
    const state = states.at(-1) ?? shop.initialState
    const decision = shop.decide(command, state)
    if (!isRight(decision)) continue
    events.push(...decision.right)
    states.push(decision.right.reduce(shop.evolve, state))
  }
  return { events, states }
}

const itemsOf = (state: ShopState): ReadonlyArray<readonly [string, Item]> =>
  state.kind === 'Open' ? entriesOf(state.items).filter(([, { supply }]) => supply === undefined) : []

const movedOf = (event: ShopEvent, itemId: string): number => {
  switch (event.type) {
    case 'StockReceived':
      return event.itemId === itemId ? event.quantity : 0
    case 'StockWrittenOff':
    case 'ReliefIssued':
      return event.itemId === itemId ? -event.quantity : 0
    case 'StockCounted':
      return event.itemId === itemId ? event.counted - event.expected : 0
    case 'StockReturned':
      return event.lines.reduce((sum, line) => (line.itemId === itemId ? sum + line.quantity : sum), 0)
    case 'StockSent':
      return event.goods.reduce((sum, batch) => (batch.itemId === itemId ? sum - batch.quantity : sum), 0)
    case 'ConsignmentReceived':
    case 'ConsignmentTakenBack':
      return event.goods.reduce((sum, batch) => (batch.itemId === itemId ? sum + batch.quantity : sum), 0)
    case 'StockIssued':
      return event.lines.reduce((sum, line) => (line.itemId === itemId ? sum - line.quantity : sum), 0)
    default:
      return 0
  }
}

const reservedFor = (state: ShopState, itemId: string): number =>
  state.kind === 'Open'
    ? entriesOf(state.reservations)
        .flatMap(([, lines]) => lines)
        .reduce((sum, line) => (line.itemId === itemId ? sum + line.quantity : sum), 0)
    : 0

describe('the laws of a shop', () => {
  it('law 7: on hand is what came in less what went out, and reserved is what waits', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        const { events, states } = lifeOf(asked)
        const last = states.at(-1) ?? shop.initialState
        for (const [itemId, item] of itemsOf(last)) {
          expect(item.onHand).toBe(events.reduce((sum, event) => sum + movedOf(event, itemId), 0))
          expect(item.reserved).toBe(reservedFor(last, itemId))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('law 7: nothing is below zero and no more is reserved than is there, at any moment', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        for (const state of lifeOf(asked).states) {
          for (const [, item] of itemsOf(state)) {
            expect(item.reserved).toBeGreaterThanOrEqual(0)
            expect(availableOf(item)).toBeGreaterThanOrEqual(0)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('the batches of an item are together as many as are on hand', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        for (const state of lifeOf(asked).states) {
          for (const [, item] of itemsOf(state)) {
            expect(item.batches.reduce((sum, { pieces }) => sum + pieces, 0)).toBe(item.onHand)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('the goods of a redemption are issued at most once', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        const issued = lifeOf(asked).events.flatMap((event) =>
          event.type === 'StockIssued' ? [event.redemptionId] : [],
        )
        expect(new Set(issued).size).toBe(issued.length)
      }),
      { numRuns: 500 },
    )
  })

  it('answers any command in any state and folds any event, in any order', () => {
    fc.assert(
      fc.property(fc.array(arbitraryOf(ShopEvent), { maxLength: 30 }), arbitraryOf(ShopCommand), (events, command) => {
        const state = events.reduce(shop.evolve, shop.initialState)
        shop.decide(command, state)
        shop.scopeOf(command, state)
        for (const [, item] of itemsOf(state)) expect(availableOf(item)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 1_000 },
    )
  })

  it('lies in the reach of its unit, also while it is being opened', () => {
    fc.assert(
      fc.property(arbitraryOf(ShopCommand), (command) => {
        const open = beginning.reduce(shop.evolve, shop.initialState)
        const isOpening = command.type === 'OpenShop' || command.type === 'RegisterMerchant'
        const unitId = isOpening ? command.unitId : 'u1'
        expect(shop.scopeOf(command, open).unitId).toBe(unitId)
        expect(shop.scopeOf(command, shop.initialState).unitId).toBe(isOpening ? unitId : undefined)
        const concerned = command.type === 'IssueRelief' ? [command.recipientId] : []
        if (!('agreement' in command)) expect(shop.scopeOf(command, open).notBy ?? []).toEqual(concerned)
        expect(shop.streamIdOf(command)).toBe(command.shopId)
      }),
    )
  })
})
