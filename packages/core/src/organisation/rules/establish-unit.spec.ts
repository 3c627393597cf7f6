import { EstablishUnit, type UnitCode, type UnitKind } from '@lovebank/core'
import { commandOf, organisationStory, scenariosOf } from '@lovebank/testkit'
import { describe, test } from 'vitest'
import { organisation } from '../index.ts'
import { parentKindWrong, townNotFounded, unitCodeTaken, unitNotFound, unitNotOpen } from '../refusals.ts'

const given = scenariosOf(organisation)
const { closed, established, foundedTown, townWithUnits, unit } = organisationStory

const establish = (code: string, kind: UnitKind, parent: string) =>
  commandOf(EstablishUnit, { code, kind, name: code, parentId: unit(parent) })

describe('a new unit stands under the tier above', () => {
  test.each([
    ['station', 'TOWN'],
    ['village', 'NORTH'],
    ['grid-cell', 'WILLOW'],
  ] as const)('a %s under %s', (kind, parent) => {
    given(townWithUnits)
      .when(establish('NEW', kind, parent))
      .then([established('NEW', kind, parent)])
  })

  test.each([
    ['station', 'NORTH', 'station', 'town'],
    ['village', 'TOWN', 'town', 'station'],
    ['grid-cell', 'NORTH', 'station', 'village'],
    ['grid-cell', 'CELL', 'grid-cell', 'village'],
    ['town', 'TOWN', 'town', undefined],
  ] as const)('a %s never under %s', (kind, parent, parentKind, expected) => {
    given(townWithUnits)
      .when(establish('NEW', kind, parent))
      .then(parentKindWrong({ kind, parentKind, expected }))
  })
})

test('refuses a unit before there is a town', () => {
  given([])
    .when(establish('NORTH', 'station', 'TOWN'))
    .then(townNotFounded({}))
})

test('refuses a parent that the town does not have', () => {
  given(foundedTown)
    .when(establish('NEW', 'station', 'NOWHERE'))
    .then(unitNotFound({ unitId: unit('NOWHERE') }))
})

test('refuses a parent that was closed', () => {
  given([...foundedTown, established('NORTH', 'station', 'TOWN'), closed('NORTH')])
    .when(establish('WILLOW', 'village', 'NORTH'))
    .then(unitNotOpen({ unitId: unit('NORTH') }))
})

test('refuses a code that another unit has, or had before it was closed', () => {
  const code = 'NORTH' as UnitCode
  given(townWithUnits)
    .when(establish('NORTH', 'station', 'TOWN'))
    .then(unitCodeTaken({ code }))
  given([...foundedTown, established('NORTH', 'station', 'TOWN'), closed('NORTH')])
    .when(establish('NORTH', 'station', 'TOWN'))
    .then(unitCodeTaken({ code }))
})
