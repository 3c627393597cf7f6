/** A scheduled grant to an age goes by the birth date in the volunteer's own record. */
import { GrantPoints, type VolunteerEvent } from '@lovebank/core'
import { commandOf, policy, volunteerStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { answer, fold } from '../../test/answer-of-admission.ts'
import { volunteer } from '../volunteer/index.ts'
import { personalDataAreErased, volunteerNotRegistered } from '../volunteer/refusals.ts'
import { notOfThatAge } from './refusals.ts'

const { registered, volunteerId: personId, withdrawn, erased } = volunteerStory
const on = '2026-10-18'

const grant = (from: number, to: number, day = on) =>
  commandOf(GrantPoints, {
    ...{ accountId: 'li', reference: 'g1', kind: 'holiday', from: '镇政府', points: 5 },
    forAge: { personId, from, to, on: day },
    actor: policy('scheduled-grants'),
  })

/** Born on 1 May 1990. */
const asked = (command: ReturnType<typeof grant>, ...events: ReadonlyArray<VolunteerEvent>) =>
  answer(command, { volunteer: fold(volunteer)(...events) })

test('grants it to the ages named, both included, as of the day', () => {
  expect(asked(grant(36, 120), registered)).toBe('admitted')
  expect(asked(grant(0, 36), registered)).toBe('admitted')
  expect(asked(grant(37, 120), registered)).toEqual(notOfThatAge({ personId, from: 37, to: 120, on: on as never }))
  expect(asked(grant(0, 35), registered)).toMatchObject({ tag: 'NotOfThatAge' })
  expect(asked(grant(36, 36, '2026-04-30'), registered)).toMatchObject({ tag: 'NotOfThatAge' })
})

test('grants nothing to an organisation, nor where no birth date is left', () => {
  const partner = { ...registered, partner: '大学' as never }
  expect(asked(grant(0, 120), partner)).toMatchObject({ tag: 'NotOfThatAge' })
  expect(asked(grant(0, 120), registered, withdrawn, erased)).toEqual(personalDataAreErased({ volunteerId: personId }))
  expect(asked(grant(0, 120))).toEqual(volunteerNotRegistered({ volunteerId: personId }))
})

test('asks for no record where a grant says nothing of age', () => {
  expect(answer({ ...grant(0, 1), forAge: undefined }, {})).toBe('admitted')
})
