import { type LocalDate, WithdrawConsent } from '@lovebank/core'
import { commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { ageBandOn, lacksGuardianOn, volunteer } from '../index.ts'
import { volunteerNotRegistered } from '../refusals.ts'

const given = scenariosOf(volunteer)
const { consented, consentWithdrawn, mother, registered, registeredYouth, volunteerId, withdrawn } = volunteerStory

const withdraw = (purpose: 'publicity' | 'guardian') => commandOf(WithdrawConsent, { volunteerId, purpose })
const day = (text: string) => text as LocalDate

test('takes back what stands, also after the person has left', () => {
  given([registered, consented('publicity')])
    .when(withdraw('publicity'))
    .then([consentWithdrawn('publicity')])
  given([registered, consented('publicity'), withdrawn])
    .when(withdraw('publicity'))
    .then([consentWithdrawn('publicity')])
})

test('does nothing where none stands', () => {
  given([registered, consented('publicity')])
    .when(withdraw('guardian'))
    .then([])
  given([registered, consented('publicity'), consentWithdrawn('publicity')])
    .when(withdraw('publicity'))
    .then([])
})

test('of a guardian leaves a minor without one, until they are of age', () => {
  const before = [registeredYouth].reduce(volunteer.evolve, volunteer.initialState)
  const after = [registeredYouth, consentWithdrawn('guardian')].reduce(volunteer.evolve, volunteer.initialState)
  const again = volunteer.evolve(after, consented('guardian', mother))
  const youth = day('2028-04-30')
  expect([before, after, again].map((state) => lacksGuardianOn(state, youth))).toEqual([false, true, false])
  expect(lacksGuardianOn(after, day('2028-05-01'))).toBe(false)
  expect(lacksGuardianOn(volunteer.initialState, youth)).toBe(false)
})

test('the age band of a day follows from the birth date', () => {
  const state = volunteer.evolve(volunteer.initialState, registeredYouth)
  const bands = ['2024-04-30', '2024-05-01', '2028-04-30', '2028-05-01'].map((text) => ageBandOn(state, day(text)))
  expect(bands).toEqual(['under-14', '14-to-17', '14-to-17', 'adult'])
  expect(ageBandOn(volunteer.initialState, day('2026-02-10'))).toBeUndefined()
})

test('refuses where nobody is registered', () => {
  given([]).when(withdraw('publicity')).then(volunteerNotRegistered({ volunteerId }))
})
