import { RecordKinship } from '@lovebank/core'
import { commandOf, householdStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { household } from '../index.ts'
import { kinWithOneself, numberEnded, tooManyKin } from '../kinship-refusals.ts'

const given = scenariosOf(household)
const { kin, kinNoMore, noted } = householdStory

const record = (personId: string, relativeId: string) =>
  commandOf(RecordKinship, { personId, relativeId, ground: 'household-book' })

test('says of two people that they are kin', () => {
  given([])
    .when(record('wang', 'zhao'))
    .then([kin('wang', 'zhao')])
})

test('changes nothing where it is known, whoever is named first', () => {
  given([kin('wang', 'zhao')])
    .when(record('wang', 'zhao'))
    .then([])
  given([kin('wang', 'zhao')])
    .when(record('zhao', 'wang'))
    .then([])
})

test('says so again after it had ended', () => {
  given([kin('wang', 'zhao'), kinNoMore('zhao', 'wang')])
    .when(record('wang', 'zhao'))
    .then([kin('wang', 'zhao')])
})

test('refuses somebody as their own relative', () => {
  given([])
    .when(record('wang', 'wang'))
    .then(kinWithOneself({ personId: 'wang' as never }))
})

test('refuses the number of a duplicate, on either side', () => {
  const refusal = numberEnded({ personId: 'wang-2' as never, keptId: 'wang' as never })
  given([noted('wang-2', 'duplicate', 'wang')])
    .when(record('wang-2', 'zhao'))
    .then(refusal)
  given([noted('wang-2', 'duplicate', 'wang')])
    .when(record('zhao', 'wang-2'))
    .then(refusal)
})

test('refuses more kin than one person may have', () => {
  const many = Array.from({ length: 100 }, (_, place) => kin('wang', `k${place}`))
  const refusal = tooManyKin({ personId: 'wang' as never, most: 100 })
  given(many).when(record('wang', 'zhao')).then(refusal)
  given(many).when(record('zhao', 'wang')).then(refusal)
})
