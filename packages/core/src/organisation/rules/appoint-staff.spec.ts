import { AppointStaff, type PersonId, type StaffRole } from '@lovebank/core'
import { commandOf, organisationStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { organisation } from '../index.ts'
import { officeAlreadyHeld, townNotFounded, unitNotFound, unitNotOpen } from '../refusals.ts'

const given = scenariosOf(organisation)
const { appointed, closed, foundedTown, relieved, townWithUnits, unit } = organisationStory

const appoint = (personId: string, role: StaffRole, code: string) =>
  commandOf(AppointStaff, { personId, role, unitId: unit(code), name: personId })

test('appoints a person to an office at an open unit', () => {
  given(townWithUnits)
    .when(appoint('li', 'shopkeeper', 'NORTH'))
    .then([appointed('li', 'shopkeeper', 'NORTH')])
})

test('lets one person hold several offices', () => {
  const before = [...townWithUnits, appointed('li', 'shopkeeper', 'NORTH')]
  given(before)
    .when(appoint('li', 'shopkeeper', 'SOUTH'))
    .then([appointed('li', 'shopkeeper', 'SOUTH')])
  given(before)
    .when(appoint('li', 'auditor', 'NORTH'))
    .then([appointed('li', 'auditor', 'NORTH')])
})

test('refuses the same office twice, but not after it was given up', () => {
  const before = [...townWithUnits, appointed('li', 'shopkeeper', 'NORTH')]
  given(before)
    .when(appoint('li', 'shopkeeper', 'NORTH'))
    .then(officeAlreadyHeld({ personId: 'li' as PersonId, role: 'shopkeeper', unitId: unit('NORTH') }))
  given([...before, relieved('li', 'shopkeeper', 'NORTH')])
    .when(appoint('li', 'shopkeeper', 'NORTH'))
    .then([appointed('li', 'shopkeeper', 'NORTH')])
})

test('refuses an office at a unit that is not there or was closed', () => {
  given([])
    .when(appoint('li', 'auditor', 'TOWN'))
    .then(townNotFounded({}))
  given(foundedTown)
    .when(appoint('li', 'auditor', 'NORTH'))
    .then(unitNotFound({ unitId: unit('NORTH') }))
  given([...townWithUnits, closed('CELL')])
    .when(appoint('li', 'auditor', 'CELL'))
    .then(unitNotOpen({ unitId: unit('CELL') }))
})
