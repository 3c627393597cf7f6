import { RenameUnit, UnitRenamed } from '@lovebank/core'
import { commandOf, eventOf, organisationStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { organisation } from '../index.ts'
import { townNotFounded, unitNotFound, unitNotOpen } from '../refusals.ts'

const given = scenariosOf(organisation)
const { closed, established, foundedTown, townWithUnits, unit } = organisationStory

const rename = (code: string, name: string) => commandOf(RenameUnit, { unitId: unit(code), name })
const renamed = eventOf(UnitRenamed, { unitId: unit('NORTH'), name: '北站' })

test('gives a unit a new name', () => {
  given(townWithUnits).when(rename('NORTH', '北站')).then([renamed])
})

test('does nothing where the unit has that name already', () => {
  given([...townWithUnits, renamed])
    .when(rename('NORTH', '北站'))
    .then([])
})

test('refuses to rename a unit that is not there or was closed', () => {
  given([]).when(rename('NORTH', '北站')).then(townNotFounded({}))
  given(foundedTown)
    .when(rename('NORTH', '北站'))
    .then(unitNotFound({ unitId: unit('NORTH') }))
  given([...foundedTown, established('NORTH', 'station', 'TOWN'), closed('NORTH')])
    .when(rename('NORTH', '北站'))
    .then(unitNotOpen({ unitId: unit('NORTH') }))
})
