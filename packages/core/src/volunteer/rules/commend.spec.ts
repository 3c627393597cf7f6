import { Commend } from '@lovebank/core'
import { ANY_COMMAND_ID, commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { volunteer } from '../index.ts'
import { dayStillToCome, volunteerNotRegistered } from '../refusals.ts'

const given = scenariosOf(volunteer)
const { commendation, commended, registered, volunteerId } = volunteerStory

const commend = (commendedOn = commendation.commendedOn) =>
  commandOf(Commend, { volunteerId, ...commendation, commendedOn })

test('enters an honour, who gave it and why', () => {
  given([registered])
    .when(commend())
    .then([commended(ANY_COMMAND_ID)])
})

test('is never for the volunteer to do', () => {
  expect(volunteer.scopeOf(commend(), volunteer.initialState).notBy).toEqual([volunteerId])
})

test('refuses an honour that is still to come, and one for nobody', () => {
  const { commendedOn: day } = commend('2026-02-11')
  const { commendedOn: today } = commend('2026-02-10')
  given([registered]).when(commend('2026-02-11')).then(dayStillToCome({ day, today }))
  given([]).when(commend()).then(volunteerNotRegistered({ volunteerId }))
})
