import type { VolunteerEvent } from '@lovebank/core'
import { householdStory, person, volunteerStory, welfareStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { answer, fold } from '../../test/answer-of-admission.ts'
import { household } from '../household/index.ts'
import { volunteer } from '../volunteer/index.ts'
import { volunteerHasWithdrawn, volunteerNotRegistered } from '../volunteer/refusals.ts'
import { ownHousehold, partnerHasNoNeed } from './refusals.ts'

const { registered, suspended, volunteerId, withdrawn } = volunteerStory

const asked = (events: ReadonlyArray<VolunteerEvent>, register = household.initialState, by = 'worker') =>
  answer(
    { ...welfareStory.assess(volunteerId, 1), actor: person(by) },
    { volunteer: fold(volunteer)(...events), household: register },
  )

test('assesses whoever is on the register, suspended or not', () => {
  expect(asked([registered])).toBe('admitted')
  expect(asked([registered, suspended])).toBe('admitted')
})

test('refuses a stranger, who has left, and an organisation', () => {
  expect(asked([])).toEqual(volunteerNotRegistered({ volunteerId }))
  expect(asked([registered, withdrawn])).toEqual(volunteerHasWithdrawn({ volunteerId }))
  expect(asked([{ ...registered, partner: '大学' as never }])).toEqual(partnerHasNoNeed({ volunteerId }))
})

test('nobody assesses those with whom they live', () => {
  const register = householdStory.stateAfter(householdStory.formed('H-1', [volunteerId, 'worker']))
  const own = ownHousehold({ command: 'AssessNeed', personId: 'worker' as never, concerned: volunteerId })
  expect(asked([registered], register)).toEqual(own)
  expect(asked([registered], register, 'other-worker')).toBe('admitted')
})
