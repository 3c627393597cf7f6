/** The laws of the register of households, over whole lives of it. */
import { HouseholdCommand, type HouseholdEvent } from '@lovebank/core'
import { commandOf, exampleOf, householdStory } from '@lovebank/testkit'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { entriesOf } from '../kernel/dictionary.ts'
import {
  AddMember,
  ChangePooling,
  DissolveHousehold,
  FormHousehold,
  MergeHouseholds,
  MoveHousehold,
  NameHead,
  NoteStanding,
  RemoveMember,
  SplitHousehold,
} from './commands.ts'
import { household } from './index.ts'
import { type HouseholdState, householdIn, householdOf, isMember } from './state.ts'

const { idOf, merged, qian, split, stateAfter, zhao } = householdStory

const number = fc.constantFrom('H-1', 'H-2', 'H-3', 'H-4')
const householdId = number.map(idOf)
const person = fc.constantFrom('zhao', 'sun', 'lili', 'qian', 'wu', 'li')
const some = fc.uniqueArray(person, { minLength: 1, maxLength: 4 })
const pooling = fc.constantFrom('together', 'apart')
const part = fc.nat({ max: 2 })
const shares = fc.option(fc.record({ staying: part, leaving: part }), { nil: undefined })
const lineOf = (personId: string) => ({ personId, relation: 'child' })

const standing = fc.constantFrom('withdrawn', 'partner', 'erased', 'duplicate')

const command: fc.Arbitrary<HouseholdCommand> = fc.oneof(
  fc.tuple(number, some, pooling).map(([of, people, how]) =>
    commandOf(FormHousehold, {
      number: of,
      unitId: 'willow',
      headId: people[0] ?? 'zhao',
      members: people.map(lineOf),
      pooling: how as 'apart',
    }),
  ),
  fc.tuple(householdId, person).map(([of, who]) => commandOf(AddMember, { householdId: of, ...lineOf(who) })),
  fc.tuple(householdId, person).map(([of, who]) => commandOf(RemoveMember, { householdId: of, personId: who })),
  fc.tuple(householdId, person).map(([of, who]) => commandOf(NameHead, { householdId: of, headId: who })),
  householdId.map((of) => commandOf(MoveHousehold, { householdId: of, unitId: 'north' })),
  fc.tuple(householdId, pooling, fc.array(fc.tuple(person, part), { maxLength: 2 })).map(([of, how, heirs]) =>
    commandOf(ChangePooling, {
      householdId: of,
      pooling: how as 'apart',
      heirs: heirs.map(([personId, parts]) => ({ personId, parts })),
    }),
  ),
  fc.tuple(householdId, number, some, shares).map(([of, as, leaving, by]) =>
    commandOf(SplitHousehold, {
      householdId: of,
      number: as,
      unitId: 'willow',
      headId: leaving[0] ?? 'zhao',
      leaving,
      shares: by,
    }),
  ),
  fc.tuple(householdId, householdId).map(([of, into]) => commandOf(MergeHouseholds, { householdId: of, intoId: into })),
  fc
    .tuple(person, standing, person)
    .map(([personId, told, keptId]) => commandOf(NoteStanding, { personId, standing: told as 'erased', keptId })),
  fc.tuple(householdId, fc.array(fc.tuple(person, part), { maxLength: 2 })).map(([of, heirs]) =>
    commandOf(DissolveHousehold, {
      householdId: of,
      heirs: heirs.map(([personId, parts]) => ({ personId, parts })),
    }),
  ),
)

interface Moment {
  readonly before: HouseholdState
  readonly state: HouseholdState
  readonly events: ReadonlyArray<HouseholdEvent>
}

const live = (commands: ReadonlyArray<HouseholdCommand>): ReadonlyArray<Moment> => {
  let state = household.initialState
  return commands.map((next) => {
    const before = state
    const decision = household.decide(next, state)
    const events = isRight(decision) ? decision.right : []
    state = events.reduce(household.evolve, state)
    return { before, state, events }
  })
}

const life = fc.array(command, { minLength: 5, maxLength: 40 })
const all = (state: HouseholdState) => entriesOf(state.households).map(([, one]) => one)

describe('the register of households, over whole lives', () => {
  test('nobody belongs to two, and everybody is found where they belong', () => {
    fc.assert(
      fc.property(life, (commands) => {
        for (const { state } of live(commands)) {
          const people = all(state).flatMap(({ members }) => members.map(({ personId }) => personId))
          expect(new Set(people).size).toBe(people.length)
          for (const one of all(state)) {
            for (const { personId } of one.members) {
              expect(householdOf(state, personId)?.householdId).toBe(one.householdId)
            }
          }
          expect(entriesOf(state.householdOf)).toHaveLength(people.length)
        }
      }),
    )
  })

  test('every household has people until it ends, and a head among them unless theirs left the bank', () => {
    fc.assert(
      fc.property(life, (commands) => {
        for (const { state } of live(commands)) {
          for (const one of all(state)) {
            if (one.hasEnded) expect(one.members).toEqual([])
            else expect(one.isWithoutHead || isMember(one, one.headId)).toBe(true)
            expect(one.members.length > 0).toBe(!one.hasEnded)
          }
        }
      }),
    )
  })

  test('no event is decided that the register would not follow', () => {
    fc.assert(
      fc.property(life, (commands) => {
        for (const { before, state, events } of live(commands)) if (events.length > 0) expect(state).not.toEqual(before)
      }),
    )
  })

  test('commands decode to what they were', () => {
    fc.assert(
      fc.property(command, (asked) => {
        expect(exampleOf(HouseholdCommand, asked)).toEqual(asked)
      }),
    )
  })
})

describe('an event that does not fit', () => {
  test('leaves the register as it was', () => {
    const strays = [split('H-9', 'H-8', ['li']), merged('H-9', 'H-1'), merged('H-1', 'H-9'), zhao]
    const state = stateAfter(zhao, qian)
    for (const event of strays) expect(household.evolve(state, event)).toEqual(state)
    const others = [householdStory.added('H-9', 'li'), householdStory.removed('H-1', 'li')]
    for (const event of [...others, householdStory.dissolved('H-9', []), householdStory.headNamed('H-9', 'li')]) {
      expect(household.evolve(state, event)).toEqual(state)
    }
  })

  test('a split names no new head but of those who leave, and what they are to one another is asked anew', () => {
    const state = stateAfter(zhao, split('H-1', 'H-3', ['sun', 'lili'], { staying: 1, leaving: 1 }))
    expect(householdIn(state, idOf('H-3'))?.members).toEqual([
      { personId: 'sun', relation: 'head' },
      { personId: 'lili', relation: 'member' },
    ])
  })
})
