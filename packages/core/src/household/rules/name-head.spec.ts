import { NameHead } from '@lovebank/core'
import { commandOf, householdStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { household } from '../index.ts'
import { householdNotFound, notAMember } from '../refusals.ts'

const given = scenariosOf(household)
const { headNamed, idOf, zhao } = householdStory

const name = (headId: string) => commandOf(NameHead, { householdId: idOf('H-1'), headId })

test('names another member', () => {
  given([zhao])
    .when(name('sun'))
    .then([headNamed('H-1', 'sun')])
})

test('changes nothing where they are the head already', () => {
  given([zhao]).when(name('zhao')).then([])
})

test('refuses who is no member', () => {
  given([zhao])
    .when(name('li'))
    .then(notAMember({ personId: 'li' as never, householdId: idOf('H-1') }))
})

test('refuses for a household that is not on the register', () => {
  given([])
    .when(name('sun'))
    .then(householdNotFound({ householdId: idOf('H-1') }))
})
