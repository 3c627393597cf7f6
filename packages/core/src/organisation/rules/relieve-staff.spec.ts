import { type PersonId, RelieveStaff, type StaffRole } from '@lovebank/core'
import { commandOf, organisationStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { organisation } from '../index.ts'
import { lastAdministrator, officeNotHeld, townNotFounded } from '../refusals.ts'

const given = scenariosOf(organisation)
const { appointed, foundedTown, relieved, townWithUnits, unit } = organisationStory

const relieve = (personId: string, role: StaffRole, code: string) =>
  commandOf(RelieveStaff, { personId, role, unitId: unit(code) })

test('relieves a person of one office and leaves the others', () => {
  given([...townWithUnits, appointed('li', 'auditor', 'NORTH'), appointed('li', 'auditor', 'SOUTH')])
    .when(relieve('li', 'auditor', 'NORTH'))
    .then([relieved('li', 'auditor', 'NORTH')])
})

test('refuses to relieve somebody of an office that they do not hold', () => {
  const notHeld = officeNotHeld({ personId: 'li' as PersonId, role: 'auditor', unitId: unit('NORTH') })
  given(townWithUnits)
    .when(relieve('li', 'auditor', 'NORTH'))
    .then(notHeld)
  given([...townWithUnits, appointed('li', 'auditor', 'SOUTH')])
    .when(relieve('li', 'auditor', 'NORTH'))
    .then(notHeld)
})

test('refuses to relieve the last administrator of the town', () => {
  const elsewhere = appointed('li', 'administrator', 'NORTH')
  given([...townWithUnits, elsewhere])
    .when(relieve('zhang', 'administrator', 'TOWN'))
    .then(lastAdministrator({ personId: 'zhang' as PersonId }))
})

test('relieves an administrator where the town has another, or where the office is below the town', () => {
  given([...foundedTown, appointed('li', 'administrator', 'TOWN')])
    .when(relieve('zhang', 'administrator', 'TOWN'))
    .then([relieved('zhang', 'administrator', 'TOWN')])
  given([...townWithUnits, appointed('li', 'administrator', 'NORTH')])
    .when(relieve('li', 'administrator', 'NORTH'))
    .then([relieved('li', 'administrator', 'NORTH')])
})

test('relieves nobody before there is a town', () => {
  given([])
    .when(relieve('zhang', 'administrator', 'TOWN'))
    .then(townNotFounded({}))
})
