import { GiveConsent, type VolunteerEvent } from '@lovebank/core'
import { commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { hasConsentFor, volunteer } from '../index.ts'
import { guardianNotNamed, volunteerHasWithdrawn, volunteerNotRegistered } from '../refusals.ts'

const given = scenariosOf(volunteer)
const { amended, consented, consentWithdrawn, mother, profileOf, registered, registeredYouth, volunteerId, withdrawn } =
  volunteerStory
const father = { name: '王大山', relation: '父亲', phone: '13800000000' }
/** Registered with her mother's consent, and eleven years old. */
const child: ReadonlyArray<VolunteerEvent> = [registeredYouth, amended(profileOf('王芳', '2014-09-01'), 'under-14')]

const give = (purpose: 'publicity' | 'certificate-check' | 'guardian', guardian?: typeof mother | typeof father) =>
  commandOf(GiveConsent, { volunteerId, purpose, guardian })
const stateAfter = (...events: ReadonlyArray<VolunteerEvent>) => events.reduce(volunteer.evolve, volunteer.initialState)

test('stands for its purpose alone', () => {
  given([registered])
    .when(give('publicity'))
    .then([consented('publicity')])
  const state = stateAfter(registered, consented('publicity'))
  expect(hasConsentFor(state, 'publicity')).toBe(true)
  expect(hasConsentFor(state, 'certificate-check')).toBe(false)
  expect(hasConsentFor(volunteer.initialState, 'publicity')).toBe(false)
})

test('is given once, and anew after it was withdrawn', () => {
  given([registered, consented('publicity')])
    .when(give('publicity'))
    .then([])
  given([registered, consented('publicity'), consentWithdrawn('publicity')])
    .when(give('publicity'))
    .then([consented('publicity')])
})

describe('a guardian', () => {
  test('who consented at the registration need not do so again; another one may', () => {
    expect(hasConsentFor(stateAfter(registeredYouth), 'guardian')).toBe(true)
    given([registeredYouth]).when(give('guardian', mother)).then([])
    given([registeredYouth])
      .when(give('guardian', father))
      .then([{ ...consented('guardian'), guardian: give('guardian', father).guardian }])
  })

  test('is named where the consent is theirs', () => {
    given([registered])
      .when(give('guardian'))
      .then(guardianNotNamed({ volunteerId, purpose: 'guardian' }))
  })

  test('gives every consent of a child under 14', () => {
    given(child)
      .when(give('publicity'))
      .then(guardianNotNamed({ volunteerId, purpose: 'publicity' }))
    given(child)
      .when(give('publicity', mother))
      .then([consented('publicity', mother)])
    given([registeredYouth])
      .when(give('publicity'))
      .then([consented('publicity')])
  })
})

test('is entered by the volunteer, but for what is a guardian’s to give', () => {
  const scope = (command: ReturnType<typeof give>, ...events: ReadonlyArray<VolunteerEvent>) =>
    volunteer.scopeOf(command, stateAfter(...events))
  expect(scope(give('publicity'), registeredYouth)).toEqual({ unitId: 'willow', self: volunteerId })
  expect(scope(give('guardian', mother), registeredYouth)).toEqual({ unitId: 'willow', notBy: [volunteerId] })
  expect(scope(give('publicity', mother), ...child)).toEqual({ unitId: 'willow', notBy: [volunteerId] })
})

test('refuses where nobody is registered, or has withdrawn', () => {
  given([]).when(give('publicity')).then(volunteerNotRegistered({ volunteerId }))
  given([registered, withdrawn]).when(give('publicity')).then(volunteerHasWithdrawn({ volunteerId }))
})
