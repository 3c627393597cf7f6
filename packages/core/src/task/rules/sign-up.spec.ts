import { SignUp } from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import {
  agreementNotSigned,
  alreadySignedUp,
  risksNotShown,
  shiftEnded,
  shiftNotFound,
  shiftsOverlap,
  taskNotFound,
  taskNotPublished,
} from '../refusals.ts'

const given = scenariosOf(task)
const { at, on, drafted, published, begun, cancelled, signedUp, waitlisted, withdrawn, attended, rejected } = taskStory

const signUp = (volunteerId: string, shiftId?: string, more: { risksShown?: boolean; occurredAt?: string } = {}) =>
  commandOf(SignUp, { ...on(volunteerId, shiftId), risksShown: true, occurredAt: at('00:00'), ...more })
const { taskId, shiftId, volunteerId } = signUp('li')

test('takes a free place', () => {
  given(begun)
    .when(signUp('li'))
    .then([signedUp('li')])
})

test('puts who comes after the last place on the waitlist', () => {
  given([...begun, signedUp('wang')])
    .when(signUp('li'))
    .then([waitlisted('li')])
})

test('signs up again who had withdrawn', () => {
  given([...begun, signedUp('li'), withdrawn('li')])
    .when(signUp('li'))
    .then([signedUp('li')])
})

test('signs up for a second shift at another time', () => {
  given([...begun, signedUp('li')])
    .when(signUp('li', 'afternoon'))
    .then([signedUp('li', 'afternoon')])
})

test('refuses a sign-up before the risks were shown', () => {
  given(begun)
    .when(signUp('li', 'morning', { risksShown: false }))
    .then(risksNotShown({ taskId }))
})

test('refuses a second sign-up for the same shift', () => {
  given([...begun, signedUp('li')])
    .when(signUp('li'))
    .then(alreadySignedUp({ shiftId, volunteerId, standing: 'SignedUp' }))
})

test('refuses a second place on the same waitlist', () => {
  given([...begun, signedUp('wang'), waitlisted('li')])
    .when(signUp('li'))
    .then(alreadySignedUp({ shiftId, volunteerId, standing: 'Waitlisted' }))
})

test('refuses a shift that overlaps another of the same person', () => {
  const noon = signUp('li', 'noon')
  given([...begun, signedUp('li')])
    .when(noon)
    .then(shiftsOverlap({ shiftId: noon.shiftId, otherShiftId: shiftId }))
})

test('signs up beside a shift whose work was rejected', () => {
  given([...begun, signedUp('li'), attended('li', '01:00', '01:30'), rejected('li')])
    .when(signUp('li', 'noon'))
    .then([signedUp('li', 'noon')])
})

test('refuses a sign-up once the shift has ended', () => {
  const late = signUp('li', 'morning', { occurredAt: at('03:00') })
  given(begun)
    .when(late)
    .then(shiftEnded({ shiftId, endsAt: late.occurredAt }))
})

test('refuses a shift that the task does not have', () => {
  const evening = signUp('li', 'evening')
  given(begun)
    .when(evening)
    .then(shiftNotFound({ taskId, shiftId: evening.shiftId }))
})

test('refuses a sign-up for a draft', () => {
  given([drafted])
    .when(signUp('li'))
    .then(taskNotPublished({ taskId, standing: 'Draft' }))
})

test('refuses a sign-up for a task that was called off', () => {
  given([...begun, cancelled])
    .when(signUp('li'))
    .then(taskNotPublished({ taskId, standing: 'Cancelled' }))
})

test('refuses a sign-up for a task that nobody drafted', () => {
  given([]).when(signUp('li')).then(taskNotFound({ taskId }))
})

const withAgreement = [{ ...drafted, agreement: 'Volunteer agreement' as never }, published]

test('records what was shown and signed, and who comes along', () => {
  const told = { agreementSigned: 'Volunteer agreement', accompaniedBy: 'Grandmother Li' }
  given(withAgreement)
    .when(signUp('li', 'morning', told as never))
    .then([{ ...signedUp('li'), risksShown: true, ...told } as never])
})

test('refuses a sign-up without the agreement of the task, or with another', () => {
  const agreement = 'Volunteer agreement' as never
  for (const agreementSigned of [undefined, 'An older agreement']) {
    given(withAgreement)
      .when(signUp('li', 'morning', { agreementSigned } as never))
      .then(agreementNotSigned({ taskId, agreement }))
  }
})
