import { FoundTown } from '@lovebank/core'
import { commandOf, organisationStory, person, policy, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { organisation } from '../index.ts'
import { founderNotAPerson, townAlreadyFounded } from '../refusals.ts'

const given = scenariosOf(organisation)
const { appointed, established, foundedTown, unit } = organisationStory

const found = (code: string) => commandOf(FoundTown, { code, name: code, administratorName: 'zhang' })

test('founds the town and makes its founder the administrator', () => {
  given([])
    .when(found('TOWN'), person('zhang'))
    .then([established('TOWN', 'town'), appointed('zhang', 'administrator', 'TOWN')])
})

test('refuses to found the town a second time', () => {
  given(foundedTown)
    .when(found('TOWN'))
    .then(townAlreadyFounded({ townId: unit('TOWN') }))
  given(foundedTown)
    .when(found('OTHER'))
    .then(townAlreadyFounded({ townId: unit('TOWN') }))
})

test('refuses a founder that is not a person', () => {
  given([])
    .when(found('TOWN'), policy('clock'))
    .then(founderNotAPerson({ policy: 'clock' }))
})
