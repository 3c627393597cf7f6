import { AdoptRateCard, type RateCardEvent } from '@lovebank/core'
import { commandOf, rateCardStory } from '@lovebank/testkit'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { addDays, type LocalDate } from '../kernel/time.ts'
import { rateCards } from './index.ts'
import { cardOn, cardsOf, evolve, initialState, type RateCardState } from './state.ts'

const { adopted, card, meeting } = rateCardStory

const day = fc.nat({ max: 60 }).map((days) => addDays('2026-01-01' as LocalDate, days))
const version = fc.integer({ min: 1, max: 6 })

const command = fc.tuple(version, day, day, fc.nat({ max: 40 })).map(([number, effectiveFrom, today, inFavour]) =>
  commandOf(AdoptRateCard, {
    card: card(number, effectiveFrom),
    meeting: { ...meeting, heldOn: '2026-01-01', inFavour },
    occurredAt: `${today}T01:00:00.000Z`,
  }),
)
const event = fc.tuple(version, day).map(([number, effectiveFrom]) => adopted(number, effectiveFrom))

const history = (commands: ReadonlyArray<ReturnType<typeof commandOf<typeof AdoptRateCard>>>) => {
  const events: Array<RateCardEvent> = []
  let state: RateCardState = initialState
  for (const next of commands) {
    const decision = rateCards.decide(next, state)
    if (isRight(decision)) {
      events.push(...decision.right)
      state = decision.right.reduce(evolve, state)
    }
  }
  return { events, state }
}

describe('the rate cards of a town', () => {
  test('decide and fold anything without throwing', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 10 }), command, (events, asked) => {
        const state = events.reduce(evolve, initialState)
        rateCards.decide(asked, state)
        expect(rateCards.scopeOf(asked, state)).toEqual({})
        expect(rateCards.streamIdOf(asked)).toBe('town')
      }),
      { numRuns: 1_000 },
    )
  })

  test('are numbered without a gap, each from a later day than the last', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const cards = cardsOf(events.reduce(evolve, initialState))
        for (const [index, one] of cards.entries()) {
          expect(one.version).toBe(index + 1)
          const next = cards[index + 1]
          expect(next === undefined || next.effectiveFrom > one.effectiveFrom).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('replay to the state that their adoption led to', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (asked) => {
        const { events, state } = history(asked)
        expect(events.reduce(evolve, initialState)).toEqual(state)
        expect(cardsOf(state).length).toBe(events.length)
      }),
      { numRuns: 1_000 },
    )
  })

  test('law 9: the card in force on a day is the newest that has begun', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), day, (events, on) => {
        const state = events.reduce(evolve, initialState)
        const begun = cardsOf(state).filter((one) => one.effectiveFrom <= on)
        expect(cardOn(state, on)).toEqual(begun.sort((one, other) => other.version - one.version)[0])
      }),
      { numRuns: 1_000 },
    )
  })
})
