import { LiftSpendingRestriction } from '@lovebank/core'
import { commandOf, householdStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { household } from '../index.ts'

const given = scenariosOf(household)
const { freed, restricted } = householdStory

const lift = commandOf(LiftSpendingRestriction, { volunteerId: 'wang' })

test('frees the spending of who had restricted it', () => {
  given([restricted('wang', [])])
    .when(lift)
    .then([freed('wang')])
})

test('changes nothing where it is free', () => {
  given([]).when(lift).then([])
  given([restricted('wang', []), freed('wang')])
    .when(lift)
    .then([])
})
