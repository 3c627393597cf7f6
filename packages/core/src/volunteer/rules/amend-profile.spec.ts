import { AmendProfile } from '@lovebank/core'
import { commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { volunteer } from '../index.ts'
import { birthDateInFuture, guardianNeeded, volunteerHasWithdrawn, volunteerNotRegistered } from '../refusals.ts'

const given = scenariosOf(volunteer)
const { amended, consented, mother, profileOf, registered, registeredYouth, suspended, volunteerId, withdrawn } =
  volunteerStory

const amend = (birthDate: string) =>
  commandOf(AmendProfile, { volunteerId, profile: profileOf('王小芳', birthDate), skills: ['cooking'] })

test('corrects name, birth date and skills, and tells the age band anew', () => {
  given([registered])
    .when(amend('1991-05-01'))
    .then([amended(profileOf('王小芳', '1991-05-01'), 'adult')])
  given([registeredYouth, suspended])
    .when(amend('2013-05-01'))
    .then([amended(profileOf('王小芳', '2013-05-01'), 'under-14')])
})

test('refuses to make a minor of somebody without a guardian', () => {
  const { number } = registered
  const on = '2026-02-10' as typeof registered.profile.birthDate
  given([registered]).when(amend('2010-05-01')).then(guardianNeeded({ number, on }))
  given([registered, consented('guardian', mother)])
    .when(amend('2010-05-01'))
    .then([amended(profileOf('王小芳', '2010-05-01'), '14-to-17')])
})

test('refuses a birth date in the future', () => {
  const on = '2026-02-10' as typeof registered.profile.birthDate
  given([registered]).when(amend('2026-02-11')).then(birthDateInFuture({ on }))
})

test('refuses where nobody is registered, or has withdrawn', () => {
  given([]).when(amend('1990-05-01')).then(volunteerNotRegistered({ volunteerId }))
  given([registered, withdrawn]).when(amend('1990-05-01')).then(volunteerHasWithdrawn({ volunteerId }))
})
