import { EndKinship } from '@lovebank/core'
import { commandOf, householdStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { household } from '../index.ts'
import { kinshipNotFound } from '../kinship-refusals.ts'

const given = scenariosOf(household)
const { kin, kinNoMore, noted } = householdStory

const end = (personId: string, relativeId: string) =>
  commandOf(EndKinship, { personId, relativeId, reason: 'recorded-in-error' })

test('ends it with its reason, whoever is named first', () => {
  given([kin('wang', 'zhao')])
    .when(end('wang', 'zhao'))
    .then([kinNoMore('wang', 'zhao')])
  given([kin('wang', 'zhao')])
    .when(end('zhao', 'wang'))
    .then([kinNoMore('zhao', 'wang')])
})

test('ends it under the number of a duplicate as well', () => {
  given([kin('wang-2', 'zhao'), noted('wang-2', 'duplicate', 'wang')])
    .when(end('wang-2', 'zhao'))
    .then([kinNoMore('wang-2', 'zhao')])
})

test('refuses what the register does not know, or knows no more', () => {
  const refusal = kinshipNotFound({ personId: 'wang' as never, relativeId: 'zhao' as never })
  given([kin('wang', 'qian')])
    .when(end('wang', 'zhao'))
    .then(refusal)
  given([kin('wang', 'zhao'), kinNoMore('wang', 'zhao')])
    .when(end('wang', 'zhao'))
    .then(refusal)
})
