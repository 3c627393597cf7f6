import { RegisterVolunteer, VolunteerRegistered } from '@lovebank/core'
import { commandOf, eventOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { volunteer } from '../index.ts'
import { birthDateInFuture, guardianNeeded, recruitedByThemself, volunteerNumberTaken } from '../refusals.ts'

const given = scenariosOf(volunteer)
const { mother, number, profileOf, registered, volunteerId, withdrawn } = volunteerStory

/** In the town it is the tenth already. */
const justAfterMidnight = '2026-02-09T16:00:00.000Z'
const justBeforeMidnight = '2026-02-09T15:59:59.999Z'

const register = (birthDate: string, more: { guardian?: typeof mother; occurredAt?: string } = {}) =>
  commandOf(RegisterVolunteer, {
    number,
    unitId: 'willow',
    profile: profileOf('王芳', birthDate),
    skills: ['cooking'],
    guardian: more.guardian,
    ...(more.occurredAt === undefined ? {} : { occurredAt: more.occurredAt }),
  })
const { number: n, occurredAt } = register('1990-05-01')
const on = '2026-02-10' as typeof birthDay
const { birthDate: birthDay } = register('1990-05-01').profile

const registeredAs = (birthDate: string, ageBand: 'under-14' | '14-to-17' | 'adult', guardian?: typeof mother) =>
  eventOf(VolunteerRegistered, {
    volunteerId,
    number,
    unitId: 'willow',
    profile: profileOf('王芳', birthDate),
    ageBand,
    skills: ['cooking'],
    guardian,
  })

test('registers a volunteer under the id of the number', () => {
  given([]).when(register('1990-05-01')).then([registered])
  expect(volunteer.streamIdOf(register('1990-05-01'))).toBe(volunteerId)
})

describe('age on the day of the town', () => {
  test.each([
    ['2008-02-10', 'adult'],
    ['2008-02-11', '14-to-17'],
    ['2012-02-10', '14-to-17'],
    ['2012-02-11', 'under-14'],
    ['2026-02-10', 'under-14'],
  ] as const)('born on %s is %s on 10 February 2026', (birthDate, ageBand) => {
    given([])
      .when(register(birthDate, { guardian: mother }))
      .then([registeredAs(birthDate, ageBand, mother)])
  })

  test('changes at midnight in the town, not in Greenwich', () => {
    given([])
      .when(register('2008-02-10', { occurredAt: justAfterMidnight }))
      .then([registeredAs('2008-02-10', 'adult')])
    given([])
      .when(register('2008-02-10', { occurredAt: justBeforeMidnight }))
      .then(guardianNeeded({ number: n, on: '2026-02-09' as typeof on }))
  })
})

test('refuses a minor without a guardian', () => {
  given([])
    .when(register('2008-02-11'))
    .then(guardianNeeded({ number: n, on }))
})

test('refuses a birth date in the future', () => {
  expect(occurredAt.slice(0, 10)).toBe(on)
  given([])
    .when(register('2026-02-11', { guardian: mother }))
    .then(birthDateInFuture({ on }))
})

test('refuses a number that was given before, even to somebody who has left', () => {
  given([registered])
    .when(register('1990-05-01'))
    .then(volunteerNumberTaken({ number: n }))
  given([registered, withdrawn])
    .when(register('1985-01-01'))
    .then(volunteerNumberTaken({ number: n }))
})

test('keeps who won the volunteer, who is somebody else and does not register them', () => {
  const recruitedBy = 'li' as typeof volunteerId
  const command = { ...register('1990-05-01'), recruitedBy }
  given([])
    .when(command)
    .then([{ ...registered, recruitedBy }])
  given([])
    .when({ ...command, recruitedBy: volunteerId })
    .then(recruitedByThemself({ number: n }))
  expect(volunteer.scopeOf(command, volunteer.initialState)).toEqual({ unitId: 'willow', notBy: ['li'] })
})
