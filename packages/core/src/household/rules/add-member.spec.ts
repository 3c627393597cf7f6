import { AddMember } from '@lovebank/core'
import { commandOf, householdStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { household } from '../index.ts'
import { householdFull, householdNotFound, inAnotherHousehold } from '../refusals.ts'

const given = scenariosOf(household)
const { added, dissolved, formed, idOf, qian, zhao } = householdStory

const add = (number: string, personId: string) =>
  commandOf(AddMember, { householdId: idOf(number), personId, relation: 'child' })

test('takes in who belongs to none', () => {
  given([zhao])
    .when(add('H-1', 'baby'))
    .then([added('H-1', 'baby')])
})

test('changes nothing for who is a member', () => {
  given([zhao]).when(add('H-1', 'sun')).then([])
})

test('refuses who belongs to another household', () => {
  given([zhao, qian])
    .when(add('H-1', 'wu'))
    .then(inAnotherHousehold({ personId: 'wu' as never, householdId: idOf('H-2') }))
})

test('refuses more than a household may have', () => {
  const many = Array.from({ length: 50 }, (_, place) => `m${place}`)
  given([formed('H-1', many)])
    .when(add('H-1', 'baby'))
    .then(householdFull({ most: 50 }))
})

test('refuses for a household that is not on the register, or has ended', () => {
  const notFound = householdNotFound({ householdId: idOf('H-1') })
  given([]).when(add('H-1', 'baby')).then(notFound)
  given([zhao, dissolved('H-1', [['zhao', 1]])])
    .when(add('H-1', 'baby'))
    .then(notFound)
})
