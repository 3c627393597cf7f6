/** The laws of kinship, over whole lives of it: people are recorded, parted, found to be one, and say who spends for them. */
import {
  EndKinship,
  type HouseholdCommand,
  type HouseholdState,
  LiftSpendingRestriction,
  NoteStanding,
  type PersonId,
  RecordKinship,
  RestrictSpending,
} from '@lovebank/core'
import { commandOf } from '@lovebank/testkit'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { household } from './index.ts'
import { areKin, keptNumber, kinOf, restrictionOf } from './kin.ts'

const people = ['wang', 'zhao', 'qian', 'sun', 'li'].map((name) => name as PersonId)
const person = fc.constantFrom(...people)
const pair = fc.tuple(person, person)

const command: fc.Arbitrary<HouseholdCommand> = fc.oneof(
  {
    weight: 5,
    arbitrary: pair.map(([personId, relativeId]) =>
      commandOf(RecordKinship, { personId, relativeId, ground: 'own-word' }),
    ),
  },
  {
    weight: 2,
    arbitrary: pair.map(([personId, relativeId]) =>
      commandOf(EndKinship, { personId, relativeId, reason: 'bond-ended' }),
    ),
  },
  {
    weight: 1,
    arbitrary: pair.map(([personId, keptId]) => commandOf(NoteStanding, { personId, standing: 'duplicate', keptId })),
  },
  {
    weight: 2,
    arbitrary: pair.map(([volunteerId, personId]) =>
      commandOf(RestrictSpending, { volunteerId, named: [{ name: '亲戚', relation: 'relative', personId }] }),
    ),
  },
  { weight: 1, arbitrary: person.map((volunteerId) => commandOf(LiftSpendingRestriction, { volunteerId })) },
)

interface Lived {
  readonly command: HouseholdCommand
  readonly before: HouseholdState
  readonly state: HouseholdState
  readonly decided: number
}

const live = (commands: ReadonlyArray<HouseholdCommand>): ReadonlyArray<Lived> => {
  let state = household.initialState
  return commands.map((asked) => {
    const before = state
    const decision = household.decide(asked, before)
    const events = isRight(decision) ? decision.right : []
    state = events.reduce(household.evolve, before)
    return { command: asked, before, state, decided: events.length }
  })
}

const holds = (law: (lived: Lived) => void) =>
  fc.assert(fc.property(fc.array(command, { maxLength: 30, size: 'max' }), (commands) => live(commands).forEach(law)))

test('whoever is kin of somebody has them as kin, and nobody has themself', () => {
  holds(({ state: { kin } }) => {
    for (const one of people) {
      expect(areKin(kin, one, one)).toBe(false)
      for (const other of people) expect(areKin(kin, one, other)).toBe(areKin(kin, other, one))
      for (const each of kinOf(kin, one)) expect(keptNumber(kin, each)).toBe(each)
      expect(new Set(kinOf(kin, one)).size).toBe(kinOf(kin, one).length)
    }
  })
})

test('no bond is shed but by an end that is written down', () => {
  holds(({ command: { type }, before, state }) => {
    if (type === 'EndKinship') return
    for (const one of people) {
      for (const other of kinOf(before.kin, one)) {
        const areOneNow = keptNumber(state.kin, one) === keptNumber(state.kin, other)
        expect(areOneNow || areKin(state.kin, one, other)).toBe(true)
      }
      if (type !== 'LiftSpendingRestriction' && restrictionOf(before.kin, one) !== undefined) {
        expect(restrictionOf(state.kin, one)).toBeDefined()
      }
    }
  })
})

test('what is decided changes the register, and asked again changes nothing', () => {
  holds(({ command: asked, before, state, decided }) => {
    if (decided > 0) expect(state).not.toEqual(before)
    const again = household.decide(asked, state)
    if (decided > 0 && isRight(again)) expect(again.right).toEqual([])
  })
})
