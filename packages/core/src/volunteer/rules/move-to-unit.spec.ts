import { MoveToUnit } from '@lovebank/core'
import { commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { volunteer } from '../index.ts'
import { volunteerHasWithdrawn, volunteerNotRegistered } from '../refusals.ts'

const given = scenariosOf(volunteer)
const { moved, registered, volunteerId, withdrawn } = volunteerStory

const move = (unitId: string) => commandOf(MoveToUnit, { volunteerId, unitId })

test('moves a volunteer from one unit to another', () => {
  given([registered])
    .when(move('orchard'))
    .then([moved('willow', 'orchard')])
  given([registered, moved('willow', 'orchard')])
    .when(move('willow'))
    .then([moved('orchard', 'willow')])
})

test('does nothing where the volunteer is in that unit already', () => {
  given([registered]).when(move('willow')).then([])
})

test('refuses where nobody is registered, or has withdrawn', () => {
  given([]).when(move('orchard')).then(volunteerNotRegistered({ volunteerId }))
  given([registered, withdrawn]).when(move('orchard')).then(volunteerHasWithdrawn({ volunteerId }))
})
