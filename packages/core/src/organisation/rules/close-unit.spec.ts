import { CloseUnit, type PersonId, type UnitCode } from '@lovebank/core'
import { commandOf, organisationStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { organisation } from '../index.ts'
import { lastAdministrator, townNotFounded, unitHasOpenUnits, unitNotFound } from '../refusals.ts'

const given = scenariosOf(organisation)
const { appointed, closed, foundedTown, relieved, townWithUnits, unit } = organisationStory

const close = (code: string) => commandOf(CloseUnit, { unitId: unit(code) })

test('closes a unit that has no open unit below it', () => {
  given(townWithUnits)
    .when(close('CELL'))
    .then([closed('CELL')])
  given([...townWithUnits, closed('CELL')])
    .when(close('WILLOW'))
    .then([closed('WILLOW')])
})

test('relieves everybody who holds an office at the closed unit', () => {
  given([
    ...townWithUnits,
    appointed('li', 'village-director', 'CELL'),
    appointed('li', 'shopkeeper', 'SOUTH'),
    appointed('chen', 'child-director', 'CELL'),
  ])
    .when(close('CELL'))
    .then([relieved('li', 'village-director', 'CELL'), relieved('chen', 'child-director', 'CELL'), closed('CELL')])
})

test('does nothing where the unit was closed before', () => {
  given([...townWithUnits, closed('CELL')])
    .when(close('CELL'))
    .then([])
})

test('refuses to close a unit above open ones, and names them', () => {
  const open = ['NORTH' as UnitCode, 'SOUTH' as UnitCode]
  given(townWithUnits)
    .when(close('TOWN'))
    .then(unitHasOpenUnits({ unitId: unit('TOWN'), open }))
})

test('refuses to close the town, which would leave it without an administrator', () => {
  given(foundedTown)
    .when(close('TOWN'))
    .then(lastAdministrator({ personId: 'zhang' as PersonId }))
})

test('refuses to close a unit that is not there', () => {
  given([]).when(close('NORTH')).then(townNotFounded({}))
  given(foundedTown)
    .when(close('NORTH'))
    .then(unitNotFound({ unitId: unit('NORTH') }))
})
