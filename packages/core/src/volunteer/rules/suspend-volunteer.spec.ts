import { SuspendVolunteer } from '@lovebank/core'
import { commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { volunteer } from '../index.ts'
import { volunteerHasWithdrawn, volunteerNotRegistered } from '../refusals.ts'

const given = scenariosOf(volunteer)
const { registered, reinstated, suspended, volunteerId, withdrawn } = volunteerStory

const suspend = commandOf(SuspendVolunteer, { volunteerId, reason: '多次缺席' })

test('suspends a volunteer in service, with the reason on record', () => {
  given([registered]).when(suspend).then([suspended])
  given([registered, suspended, reinstated]).when(suspend).then([suspended])
})

test('does nothing where the volunteer is suspended already', () => {
  given([registered, suspended]).when(suspend).then([])
})

test('refuses where nobody is registered, or has withdrawn', () => {
  given([]).when(suspend).then(volunteerNotRegistered({ volunteerId }))
  given([registered, withdrawn]).when(suspend).then(volunteerHasWithdrawn({ volunteerId }))
})

test('says where no-shows began it, and lets people decide it then', () => {
  const forNoShows = { ...suspended, cause: 'no-shows' as const }
  const byPolicy = { ...suspend, cause: 'no-shows' as const }
  given([registered]).when(byPolicy).then([forNoShows])
  given([registered, forNoShows]).when(byPolicy).then([])
  given([registered, suspended]).when(byPolicy).then([])
  given([registered, forNoShows]).when(suspend).then([suspended])
})
