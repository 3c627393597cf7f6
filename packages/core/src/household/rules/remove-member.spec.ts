import { RemoveMember } from '@lovebank/core'
import { commandOf, householdStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { household } from '../index.ts'
import { headMustStay, householdNotFound, notAMember } from '../refusals.ts'

const given = scenariosOf(household)
const { headNamed, idOf, removed, zhao } = householdStory

const remove = (personId: string) => commandOf(RemoveMember, { householdId: idOf('H-1'), personId })

test('lets a member go', () => {
  given([zhao])
    .when(remove('lili'))
    .then([removed('H-1', 'lili')])
})

test('refuses who is no member, or no longer', () => {
  const stranger = notAMember({ personId: 'lili' as never, householdId: idOf('H-1') })
  given([zhao, removed('H-1', 'lili')])
    .when(remove('lili'))
    .then(stranger)
})

test('refuses to leave the household without a head, until another is named', () => {
  given([zhao])
    .when(remove('zhao'))
    .then(headMustStay({ personId: 'zhao' as never }))
  given([zhao, headNamed('H-1', 'sun')])
    .when(remove('zhao'))
    .then([removed('H-1', 'zhao')])
})

test('refuses for a household that is not on the register', () => {
  given([])
    .when(remove('lili'))
    .then(householdNotFound({ householdId: idOf('H-1') }))
})
