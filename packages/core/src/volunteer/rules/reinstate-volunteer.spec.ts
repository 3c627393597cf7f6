import { ReinstateVolunteer } from '@lovebank/core'
import { commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { volunteer } from '../index.ts'
import { volunteerHasWithdrawn, volunteerNotRegistered } from '../refusals.ts'

const given = scenariosOf(volunteer)
const { registered, reinstated, suspended, volunteerId, withdrawn } = volunteerStory

const reinstate = commandOf(ReinstateVolunteer, { volunteerId })

test('ends a suspension', () => {
  given([registered, suspended]).when(reinstate).then([reinstated])
})

test('does nothing where the volunteer is in service', () => {
  given([registered]).when(reinstate).then([])
  given([registered, suspended, reinstated]).when(reinstate).then([])
})

test('refuses where nobody is registered, or has withdrawn', () => {
  given([]).when(reinstate).then(volunteerNotRegistered({ volunteerId }))
  given([registered, suspended, withdrawn]).when(reinstate).then(volunteerHasWithdrawn({ volunteerId }))
})

test('ends only what began by no-shows, where it is asked for so', () => {
  const forNoShows = { ...suspended, cause: 'no-shows' as const }
  const onlyThat = { ...reinstate, onlyFor: 'no-shows' as const }
  given([registered, forNoShows]).when(onlyThat).then([reinstated])
  given([registered, suspended]).when(onlyThat).then([])
  given([registered, forNoShows, suspended]).when(onlyThat).then([])
  given([registered, forNoShows, reinstated, suspended]).when(onlyThat).then([])
  given([registered, forNoShows]).when(reinstate).then([reinstated])
})
