/** Tries a programme out before a meeting adopts it: whether it can be adopted, and what its cases come to. */
import {
  type AccountState,
  AdoptRateCard,
  AdoptRedemptionRules,
  aggregates,
  codecErrors,
  describe,
  type LocalDate,
  type Refusal,
  sayLine,
} from '@lovebank/core'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import { depositOf, opened } from '../examples/account-story.ts'
import { commandOf } from '../given-when-then/examples.ts'
import { type Answer, answerOf, beginningOf } from './answer.ts'
import { type Case, type DepositCase, Programme } from './programme.ts'
import { sayFaults } from './say-fault.ts'

/** One case: what was worked out by hand, and what the card says. */
export interface CheckedCase {
  readonly what: string
  /** as worked out by hand */
  readonly expected: number
  /** as the card says; undefined where the card does not know what the case is about, or refuses it */
  readonly points: number | undefined
  /** the explanation, line by line */
  readonly en: ReadonlyArray<string>
  readonly zh: ReadonlyArray<string>
  /** whether the points are as expected, and the words where the file told any */
  readonly isAsExpected: boolean
}

export interface CheckedProgramme {
  readonly name: string
  /** why it is no programme, or cannot be adopted, each with what to do; none where it can be */
  readonly faults: ReadonlyArray<string>
  /** empty where the file is no programme at all */
  readonly cases: ReadonlyArray<CheckedCase>
}

/** `input`: what a programme's file holds, parsed. Never throws. */
export const checkProgramme = (input: unknown): CheckedProgramme => {
  const decoded = Programme.decode(input)
  if (isLeft(decoded)) return { name: '', faults: sayFaults(codecErrors(decoded.left), input), cases: [] }
  const programme = decoded.right
  const { name, card, cases = [], deposits = [] } = programme
  return {
    name,
    faults: [...unread('', input, Programme.encode(programme)), ...adoptionFaults(programme)],
    cases: [...cases.map((one) => checked(one, answerOf(card, one))), ...checkedDeposits(programme, deposits)],
  }
}

/** Fields of the file that nothing reads: a card with a misspelt cap would have none. */
const unread = (path: string, given: unknown, read: unknown): ReadonlyArray<string> => {
  if (typeof given !== 'object' || given === null) return []
  if (typeof read !== 'object' || read === null) return []
  return Object.entries(given).flatMap(([field, value]) => {
    const place = path === '' ? field : `${path}.${field}`
    const known = (read as Readonly<Record<string, unknown>>)[field]
    return known === undefined && value !== undefined
      ? [`${place}: nothing reads this. Look its name up in the how-to, or leave it out.`]
      : unread(place, value, known)
  })
}

/** A meeting that agrees with everything, on the day before: so that only the card and the rules are judged. */
const agreed = (effectiveFrom: LocalDate) => ({ heldOn: effectiveFrom, present: 30, inFavour: 30 })

const adoptionFaults = ({ card, meeting, rules }: Programme): ReadonlyArray<string> => {
  const { decide, initialState } = aggregates.ratecard
  const at = (day: LocalDate) => ({ occurredAt: `${day}T02:00:00.000Z` })
  // As a town's first of each: whether the number follows another is for the town to see.
  const adoptCard = commandOf(AdoptRateCard, {
    card: { ...card, version: 1 },
    meeting: meeting ?? agreed(card.effectiveFrom),
    ...at(card.effectiveFrom),
  })
  const ofCard = wordsOf(decide(adoptCard, initialState))
  if (rules === undefined) return ofCard
  const adoptRules = commandOf(AdoptRedemptionRules, {
    rules: { ...rules, version: 1 },
    meeting: meeting ?? agreed(rules.effectiveFrom),
    ...at(rules.effectiveFrom),
  })
  return [...ofCard, ...wordsOf(decide(adoptRules, initialState))]
}

const wordsOf = (decision: Either<Refusal, unknown>): ReadonlyArray<string> =>
  isLeft(decision) ? [describe(decision.left, 'en'), describe(decision.left, 'zh')] : []

const checkedDeposits = ({ card }: Programme, deposits: ReadonlyArray<DepositCase>): ReadonlyArray<CheckedCase> => {
  const { decide, evolve, initialState } = aggregates.account
  let state: AccountState = evolve(initialState, opened)
  return deposits.map((one, place) => {
    const { category, minutes } = one.work
    const asked = depositOf(`w${place}`, minutes, {}, { servedOn: one.servedOn })
    const decision = decide({ ...asked, category, card, from: beginningOf(one.work) }, state)
    const event = isLeft(decision) ? undefined : decision.right[0]
    if (event?.type !== 'PointsDeposited') return checked(one, undefined)
    state = evolve(state, event)
    return checked(one, event)
  })
}

const checked = (one: Case | DepositCase, answer: Answer | undefined): CheckedCase => {
  const explanation = [...(answer?.explanation ?? [])]
  const en = explanation.map((line) => sayLine(line, 'en'))
  const zh = explanation.map((line) => sayLine(line, 'zh'))
  const isAsExpected = answer?.points === one.points && isSaid(one.en, en) && isSaid(one.zh, zh)
  return { what: one.what, expected: one.points, points: answer?.points, en, zh, isAsExpected }
}

const isSaid = (expected: ReadonlyArray<string> | undefined, said: ReadonlyArray<string>): boolean =>
  expected === undefined || (expected.length === said.length && expected.every((line, place) => line === said[place]))
