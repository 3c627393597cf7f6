/** The laws of a redemption, over whatever may be asked of it in whatever order. */
import { arbitraryOf, eventOf } from '@lovebank/testkit'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../kernel/ids.ts'
import { RedemptionCommand } from './commands.ts'
import { RedemptionEvent, RedemptionReady, RedemptionRequested } from './events.ts'
import { redemption } from './index.ts'
import type { RedemptionState } from './state.ts'

const requested = eventOf(RedemptionRequested, {
  redemptionId: 'x1',
  volunteerId: 'p1',
  accountId: 'a1',
  shopId: 's1',
  channel: 'in-advance',
  lines: [
    { itemId: 'rice', quantity: 3, pointsEach: 44 },
    { itemId: 'oil', quantity: 2, pointsEach: 60 },
  ],
  points: 252,
  expiresAt: '2026-02-28T16:00:00.000Z',
  requestedBy: 'p1',
})
const ready = eventOf(RedemptionReady, { redemptionId: 'x1', accountId: 'a1', shopId: 's1', pickupCode: '000000' })
const commands = fc.array(arbitraryOf(RedemptionCommand), { maxLength: 40, size: 'max' })

const eventsOf = (asked: ReadonlyArray<RedemptionCommand>): ReadonlyArray<RedemptionEvent> => {
  const events: Array<RedemptionEvent> = [requested, ready]
  let state = events.reduce(redemption.evolve, redemption.initialState)
  for (const command of asked) {
    const decision = redemption.decide(command, state)
    if (!isRight(decision)) continue
    events.push(...decision.right)
    state = decision.right.reduce(redemption.evolve, state)
  }
  return events
}

const endings = ['RedemptionRefused', 'RedemptionFulfilled', 'RedemptionCancelled', 'RedemptionExpired']

const own: ReadonlySet<string> = new Set(['CancelRedemption', 'in-advance'])
const inquiry: ReadonlySet<string> = new Set(['BlockRedemption', 'UnblockRedemption'])
const forOthers: ReadonlySet<string> = new Set(['FulfilRedemption', 'ReturnRedemption', 'at-the-counter'])

/** What the volunteer's side adds to where a command lies. */
const sideOf = (command: RedemptionCommand, volunteerId: PersonId): object => {
  const what = command.type === 'RequestRedemption' ? command.channel : command.type
  const notByMembersOf = command.type === 'RequestRedemption' ? command.householdId : undefined
  if (what === 'CancelRedemption') return { personId: volunteerId, self: volunteerId, isForHead: true }
  if (own.has(what)) return { personId: volunteerId, self: volunteerId }
  if (inquiry.has(what)) return { personId: volunteerId, notBy: [volunteerId] }
  return forOthers.has(what) ? { notBy: [volunteerId], notByMembersOf } : {}
}

describe('the laws of a redemption', () => {
  it('law 6: it ends at most once, by being fulfilled or by coming to nothing', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        expect(eventsOf(asked).filter((event) => endings.includes(event.type)).length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  it('nobody hands goods out to themselves', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        for (const event of eventsOf(asked)) {
          if (event.type === 'RedemptionFulfilled') expect(event.fulfilledBy).not.toBe(requested.volunteerId)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('names in every event the account and the shop of the request', () => {
    const { redemptionId, accountId, shopId, points } = requested
    fc.assert(
      fc.property(commands, (asked) => {
        for (const event of eventsOf(asked)) {
          expect(event).toMatchObject({ redemptionId, accountId, shopId })
          if (event.type === 'RedemptionFulfilled') expect(event.points).toBe(points)
        }
      }),
    )
  })

  it('never gives back more goods or points than were bought', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        const returns = eventsOf(asked).flatMap((event) => (event.type === 'RedemptionReturned' ? [event] : []))
        expect(returns.reduce((sum, event) => sum + event.points, 0)).toBeLessThanOrEqual(requested.points)
        for (const bought of requested.lines) {
          const back = returns.flatMap((event) => event.lines).filter((line) => line.itemId === bought.itemId)
          expect(back.reduce((sum, line) => sum + line.quantity, 0)).toBeLessThanOrEqual(bought.quantity)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('answers any command in any state and folds any event, in any order', () => {
    const anyEvents = fc.array(arbitraryOf(RedemptionEvent), { maxLength: 20 })
    fc.assert(
      fc.property(anyEvents, arbitraryOf(RedemptionCommand), (events, command) => {
        const state: RedemptionState = events.reduce(redemption.evolve, redemption.initialState)
        redemption.decide(command, state)
        expect(redemption.scopeOf(command, state)).toBeTypeOf('object')
        expect(redemption.streamIdOf(command)).toBe(command.redemptionId)
      }),
      { numRuns: 1_000 },
    )
  })

  it('lies with the shop, and with the volunteer what is theirs to ask and to cancel; never theirs to hand out', () => {
    const state = [requested, ready].reduce(redemption.evolve, redemption.initialState)
    fc.assert(
      fc.property(arbitraryOf(RedemptionCommand), (command) => {
        const { volunteerId, shopId } = command.type === 'RequestRedemption' ? command : requested
        expect(redemption.scopeOf(command, state)).toEqual({ shopId, ...sideOf(command, volunteerId) })
      }),
    )
  })
})
