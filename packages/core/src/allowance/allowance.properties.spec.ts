/** Whatever order claims and releases come in, what stands never exceeds a limit; the order of the day of news changes nothing. */
import { allowanceStory, anyCommand } from '@lovebank/testkit'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { firstOf } from '../spending/window.ts'
import { AllowanceCommand } from './commands.ts'
import type { AllowanceEvent } from './events.ts'
import { allowance } from './index.ts'
import { type AllowanceState, evolve, initialState } from './state.ts'

const MOST = 3
const day = fc.constantFrom('2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01', '2026-04-01')
const id = fc.nat({ max: 6 }).map((number) => `x${number}`)
const bags = fc.integer({ min: 1, max: MOST })

const step = fc.oneof(
  fc.record({ kind: fc.constant('claim' as const), id, on: day, bags }),
  fc.record({ kind: fc.constant('release' as const), id, on: day, bags }),
)

const quarterly = { window: { kind: 'once-a-period' as const, period: 'quarter' as const } }
const limits = { itemLimits: [{ itemId: 'rice', most: MOST }], monthlyPoints: 44 * MOST }

const live = (steps: ReadonlyArray<typeof step extends fc.Arbitrary<infer S> ? S : never>, terms: object) => {
  let state: AllowanceState = initialState
  const events: Array<AllowanceEvent> = []
  for (const { kind, id: redemptionId, on, bags: pieces } of steps) {
    if (kind === 'release') {
      const event = allowanceStory.released(redemptionId, pieces)
      events.push(event)
      state = evolve(state, event)
      continue
    }
    const decision = allowance.decide(allowanceStory.claim(redemptionId, on, pieces, terms), state)
    if (!isRight(decision)) continue
    events.push(...decision.right)
    state = decision.right.reduce(evolve, state)
  }
  return { state, events }
}

test('no month holds more pieces or points than the rules allow', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { state } = live(steps, limits)
      for (const month of new Set(state.claims.map(({ on }) => on.slice(0, 7)))) {
        const standing = state.claims.filter(({ on }) => on.startsWith(month))
        const pieces = standing.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0)
        expect(pieces).toBeLessThanOrEqual(MOST)
        expect(standing.reduce((sum, { points }) => sum + points, 0)).toBeLessThanOrEqual(44 * MOST)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('no quarter holds two redemptions where the rules allow one', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const quarters = live(steps, quarterly).state.claims.map(({ on }) => firstOf('quarter', on))
      expect(new Set(quarters).size).toBe(quarters.length)
    }),
    { numRuns: 1_000 },
  )
})

test('law 11: the allowance is what its events fold to', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { state, events } = live(steps, limits)
      expect(events.reduce(evolve, initialState)).toEqual(state)
    }),
  )
})

test('what lies more than a year back is forgotten, but not that it was', () => {
  const { claimed } = allowanceStory
  const state = [claimed('x1', '2024-12-31', 1), claimed('x2', '2026-02-01', 1)].reduce(evolve, initialState)
  expect(state.claims.map(({ redemptionId }) => redemptionId)).toEqual(['x2'])
  expect(state.hasOlder).toBe(true)
})

test('decides and folds anything without throwing', () => {
  fc.assert(
    fc.property(fc.array(anyCommand().filter(AllowanceCommand.is), { maxLength: 5 }), (commands) => {
      let state: AllowanceState = initialState
      for (const command of commands) {
        const decision = allowance.decide(command, state)
        if (isRight(decision)) state = decision.right.reduce(evolve, state)
        if (!('accountId' in command)) {
          expect(allowance.scopeOf(command, state).notBy).toEqual([command.volunteerId])
          continue
        }
        expect(allowance.scopeOf(command, state)).toEqual({})
        expect(allowance.streamIdOf(command)).toBe(command.accountId)
      }
    }),
    { numRuns: 20 },
  )
})
