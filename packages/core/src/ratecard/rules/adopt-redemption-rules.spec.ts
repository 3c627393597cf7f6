import { AdoptRedemptionRules, type ItemId, type LocalDate } from '@lovebank/core'
import { allowanceStory, commandOf, rateCardStory, scenariosOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { rateCards } from '../index.ts'
import {
  itemLimitedTwice,
  meetingNotHeldYet,
  noMajority,
  rulesTakeEffectTooEarly,
  rulesVersionOutOfTurn,
  statusPairedTwice,
  votesExceedPresent,
} from '../refusals.ts'
import { cardsOf, redemptionRulesOf } from '../state.ts'

const given = scenariosOf(rateCards)
const { adopted, rules } = allowanceStory
const { meeting } = rateCardStory

const day = (text: string) => text as LocalDate

/** On the morning of 10 February 2026. */
const adopt = (version: number, effectiveFrom: string, terms: Parameters<typeof rules>[2] = {}, votes = {}) =>
  commandOf(AdoptRedemptionRules, { rules: rules(version, effectiveFrom, terms), meeting: { ...meeting, ...votes } })

test('adopts rules from today on, beside the rate cards and untouched by them', () => {
  given([rateCardStory.adopted(1, '2026-01-01')])
    .when(adopt(1, '2026-02-10'))
    .then([adopted(1, '2026-02-10')])
  given([adopted(1, '2026-02-10')])
    .when(adopt(2, '2026-07-01'))
    .then([adopted(2, '2026-07-01')])
})

test('keeps cards and rules apart', () => {
  const state = [
    adopted(1, '2026-02-10'),
    rateCardStory.adopted(1, '2026-01-01'),
    adopted(2, '2026-07-01'),
    adopted(2, '2026-09-01'),
  ].reduce(rateCards.evolve, rateCards.initialState)
  expect(cardsOf(state).map(({ version }) => version)).toEqual([1])
  expect(redemptionRulesOf(state).map(({ effectiveFrom }) => effectiveFrom)).toEqual(['2026-02-10', '2026-07-01'])
})

test('refuses a number that leaves a gap or stands already', () => {
  given([])
    .when(adopt(2, '2026-03-01'))
    .then(rulesVersionOutOfTurn({ version: 2, next: 1 }))
  given([adopted(1, '2026-02-10')])
    .when(adopt(1, '2026-03-01'))
    .then(rulesVersionOutOfTurn({ version: 1, next: 2 }))
})

test('refuses rules for days that are over, the first rules too', () => {
  const tooEarly = (effectiveFrom: string, earliest: string) =>
    rulesTakeEffectTooEarly({ effectiveFrom: day(effectiveFrom), earliest: day(earliest) })
  given([]).when(adopt(1, '2026-02-09')).then(tooEarly('2026-02-09', '2026-02-10'))
  given([adopted(1, '2026-02-01')])
    .when(adopt(2, '2026-02-09'))
    .then(tooEarly('2026-02-09', '2026-02-10'))
  given([adopted(1, '2026-07-01')])
    .when(adopt(2, '2026-07-01'))
    .then(tooEarly('2026-07-01', '2026-07-02'))
})

test('refuses an item that is limited twice', () => {
  const itemLimits = [1, 2].map((most) => ({ itemId: 'rice', most }))
  given([])
    .when(adopt(1, '2026-03-01', { itemLimits }))
    .then(itemLimitedTwice({ itemId: 'rice' as ItemId }))
})

test('needs a meeting that was held, with a majority of those present', () => {
  const refused = (votes: object) => given([]).when(adopt(1, '2026-03-01', {}, votes))
  refused({ heldOn: '2026-02-11' }).then(meetingNotHeldYet({ heldOn: day('2026-02-11'), on: day('2026-02-10') }))
  refused({ inFavour: 31 }).then(votesExceedPresent({ inFavour: 31, votes: 31, present: 30 }))
  refused({ inFavour: 15 }).then(noMajority({ inFavour: 15, present: 30 }))
})

test('refuses two pairings for one status', () => {
  const poor = { status: 'poor', pairing: { earned: 1, granted: 5 } }
  const pairing = (times: number) => ({
    pairing: { usual: { earned: 1, granted: 1 }, byStatus: Array.from({ length: times }, () => poor) },
  })
  given([])
    .when(adopt(1, '2026-02-10', pairing(1)))
    .then([adopted(1, '2026-02-10', pairing(1))])
  given([])
    .when(adopt(1, '2026-02-10', pairing(2)))
    .then(statusPairedTwice({ status: 'poor' as never }))
})
