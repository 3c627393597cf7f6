import { MoveHousehold } from '@lovebank/core'
import { commandOf, householdStory, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { household } from '../index.ts'
import { householdNotFound } from '../refusals.ts'

const given = scenariosOf(household)
const { idOf, moved, zhao } = householdStory

const move = (unitId: string) => commandOf(MoveHousehold, { householdId: idOf('H-1'), unitId })

test('moves to another unit', () => {
  given([zhao])
    .when(move('north'))
    .then([moved('H-1', 'north')])
})

test('changes nothing where it lives there already', () => {
  given([zhao, moved('H-1', 'north')])
    .when(move('north'))
    .then([])
})

test('refuses for a household that is not on the register', () => {
  given([])
    .when(move('north'))
    .then(householdNotFound({ householdId: idOf('H-1') }))
})
