import { OrganisationCommand, type OrganisationEvent, type UnitCode } from '@lovebank/core'
import { commandOf, organisationStory, person } from '@lovebank/testkit'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { describe, expect, test } from 'vitest'
import { AppointStaff, CloseUnit, EstablishUnit, FoundTown, RelieveStaff, RenameUnit } from './commands.ts'
import { organisation } from './index.ts'
import {
  administratorsOfTown,
  evolve,
  initialState,
  type OrganisationState,
  officesOf,
  reaches,
  unitOf,
  wayUp,
} from './state.ts'

const { appointed, closed, established, relieved, stateAfter, townWithUnits, unit } = organisationStory

const code = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F')
const personId = fc.constantFrom('zhang', 'li', 'chen')
const role = fc.constantFrom('administrator', 'shopkeeper', 'auditor')
const kind = fc.constantFrom('town', 'station', 'village', 'grid-cell')
const actor = personId.map(person)

type Fields<C extends t.Mixed> = Parameters<typeof commandOf<C>>[1]
const of = <C extends t.Mixed>(codec: C, fields: fc.Arbitrary<Fields<C>>) =>
  fc.tuple(fields, actor).map(([chosen, who]) => ({ ...commandOf(codec, chosen), actor: who }))

const unitId = code.map(unit)
const office = fc.record({ personId, role, unitId })

const command: fc.Arbitrary<OrganisationCommand> = fc.oneof(
  of(FoundTown, fc.record({ code: fc.constant('A'), name: code, administratorName: personId })),
  of(EstablishUnit, fc.record({ code, kind, name: code, parentId: unitId })),
  of(RenameUnit, fc.record({ unitId, name: code })),
  of(CloseUnit, fc.record({ unitId })),
  of(
    AppointStaff,
    fc.tuple(office, personId).map(([held, name]) => ({ ...held, name })),
  ),
  of(RelieveStaff, office),
)

/** Of any kind in any order, so that most do not fit. */
const event: fc.Arbitrary<OrganisationEvent> = fc.oneof(
  fc.tuple(code, kind, fc.option(code, { nil: undefined })).map((chosen) => established(...chosen)),
  code.map(closed),
  fc.tuple(personId, role, code).map((chosen) => appointed(...chosen)),
  fc.tuple(personId, role, code).map((chosen) => relieved(...chosen)),
)

const history = (commands: ReadonlyArray<OrganisationCommand>) => {
  const events: Array<OrganisationEvent> = []
  let state: OrganisationState = initialState
  for (const next of commands) {
    const decision = organisation.decide(next, state)
    if (isRight(decision)) {
      events.push(...decision.right)
      state = decision.right.reduce(evolve, state)
    }
  }
  return { events, state }
}

const commands = fc.array(command, { maxLength: 60 })

describe('the organisation', () => {
  test('decides and folds anything without throwing', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), command, (events, asked) => {
        const state = events.reduce(evolve, initialState)
        organisation.decide(asked, state)
        organisation.scopeOf(asked, state)
        expect(OrganisationCommand.is(asked)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('replays to the state that its commands led to', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        const { events, state } = history(asked)
        expect(events.reduce(evolve, initialState)).toEqual(state)
        expect(JSON.parse(JSON.stringify(state))).toEqual(JSON.parse(JSON.stringify(stateAfter(events))))
      }),
      { numRuns: 1_000 },
    )
  })

  test('always has an administrator once it is founded', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        const { state } = history(asked)
        if (state.kind === 'Founded') expect(administratorsOfTown(state).length).toBeGreaterThan(0)
      }),
      { numRuns: 1_000 },
    )
  })

  test('never keeps an open unit or an office below a closed one', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        const { state } = history(asked)
        if (state.kind === 'NotFounded') return
        for (const { parentId, status } of Object.values(state.units)) {
          const parent = parentId === undefined ? undefined : unitOf(state, parentId)
          expect(status === 'open' && parent?.status === 'closed').toBe(false)
        }
        const offices = ['zhang', 'li', 'chen'].flatMap((id) => officesOf(state, id as never))
        for (const held of offices) expect(unitOf(state, held.unitId)?.status).toBe('open')
      }),
      { numRuns: 1_000 },
    )
  })
})

test('an event that establishes a unit anew leaves it where it is', () => {
  const town = stateAfter(townWithUnits)
  expect(evolve(town, established('CELL', 'grid-cell', 'SOUTH'))).toBe(town)
  expect(evolve(town, established('NEW', 'station'))).toBe(town)
})

describe('the reach of a unit', () => {
  const town = stateAfter(townWithUnits)

  test('is the unit itself and all below it, never above or beside', () => {
    const reached = ['TOWN', 'NORTH', 'SOUTH', 'WILLOW', 'CELL'].filter((of) => reaches(town, unit('NORTH'), unit(of)))
    expect(reached).toEqual(['NORTH', 'WILLOW', 'CELL'])
  })

  test('is nothing where the town has no such unit, whatever its name', () => {
    expect(reaches(town, unit('TOWN'), 'constructor' as never)).toBe(false)
    expect(wayUp(town, unit('NOWHERE' as UnitCode))).toEqual([])
    expect(officesOf(town, 'constructor' as never)).toEqual([])
  })

  test('leads up to the town', () => {
    expect(wayUp(town, unit('CELL'))).toEqual(['CELL', 'WILLOW', 'NORTH', 'TOWN'].map(unit))
  })
})
