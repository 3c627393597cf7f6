import { FormHousehold } from '@lovebank/core'
import { commandOf, householdStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { household } from '../index.ts'
import { householdNumberTaken, inAnotherHousehold, memberRepeated, notAMember } from '../refusals.ts'

const given = scenariosOf(household)
const { dissolved, formed, idOf, qian, zhao } = householdStory

const form = (number: string, people: ReadonlyArray<string>, headId = people[0] ?? 'nobody') =>
  commandOf(FormHousehold, {
    number,
    unitId: 'willow',
    headId,
    members: people.map((personId, place) => ({ personId, relation: place === 0 ? 'head' : 'child' })),
    pooling: 'together',
  })

test('enters people who belong to no household', () => {
  given([qian])
    .when(form('H-1', ['zhao', 'sun', 'lili']))
    .then([zhao])
})

test('refuses a number that was given before, also to a household that has ended', () => {
  const taken = householdNumberTaken({ number: zhao.number })
  given([zhao])
    .when(form('H-1', ['li']))
    .then(taken)
  given([zhao, dissolved('H-1', [['zhao', 1]])])
    .when(form('H-1', ['li']))
    .then(taken)
})

test('refuses a person who belongs to another household', () => {
  given([zhao])
    .when(form('H-3', ['li', 'sun']))
    .then(inAnotherHousehold({ personId: 'sun' as never, householdId: idOf('H-1') }))
})

test('takes people whose household has ended', () => {
  given([zhao, dissolved('H-1', [['zhao', 1]])])
    .when(form('H-3', ['sun']))
    .then([formed('H-3', ['sun'])])
})

test('refuses a person on two lines', () => {
  given([])
    .when(form('H-1', ['zhao', 'sun', 'sun']))
    .then(memberRepeated({ personId: 'sun' as never }))
})

test('refuses a head who is not of the household', () => {
  given([])
    .when(form('H-1', ['zhao'], 'li'))
    .then(notAMember({ personId: 'li' as never, householdId: idOf('H-1') }))
})
