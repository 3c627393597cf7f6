import { CheckIn, Instant } from '@lovebank/core'
import { commandOf, exampleOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { checkInNotOpen, notSignedUp, signUpUsed, taskNotFound } from '../refusals.ts'

const given = scenariosOf(task)
const { at, on, begun, signedUp, waitlisted, checkedIn, attended } = taskStory

const checkIn = (time: string) => commandOf(CheckIn, { ...on('li'), occurredAt: at(time) })
const { taskId, shiftId, volunteerId } = checkIn('01:00')
const notOpen = (time: string) =>
  checkInNotOpen({
    shiftId,
    opensAt: exampleOf(Instant, '2026-02-09T23:00:00.000Z'),
    endsAt: checkIn('03:00').occurredAt,
    at: exampleOf(Instant, time),
  })

test('checks in who signed up', () => {
  given([...begun, signedUp('li')])
    .when(checkIn('01:05'))
    .then([checkedIn('li', '01:05')])
})

test('checks in as early as two hours before the shift', () => {
  const early = commandOf(CheckIn, { ...on('li'), occurredAt: '2026-02-09T23:00:00.000Z' })
  given([...begun, signedUp('li')])
    .when(early)
    .then([{ ...checkedIn('li', '01:00'), at: early.occurredAt }])
})

test('refuses a check-in more than two hours early', () => {
  const early = commandOf(CheckIn, { ...on('li'), occurredAt: '2026-02-09T22:59:59.999Z' })
  given([...begun, signedUp('li')])
    .when(early)
    .then(notOpen('2026-02-09T22:59:59.999Z'))
})

test('refuses a check-in after the end of the shift', () => {
  given([...begun, signedUp('li')])
    .when(checkIn('03:01'))
    .then(notOpen(at('03:01')))
})

test('changes nothing where the volunteer is checked in', () => {
  given([...begun, signedUp('li'), checkedIn('li', '01:00')])
    .when(checkIn('01:10'))
    .then([])
})

test('refuses a check-in from the waitlist', () => {
  given([...begun, signedUp('wang'), waitlisted('li')])
    .when(checkIn('01:00'))
    .then(notSignedUp({ shiftId, volunteerId, standing: 'Waitlisted' }))
})

test('refuses a check-in after the attendance is known', () => {
  given([...begun, signedUp('li'), attended('li', '01:00', '02:00')])
    .when(checkIn('02:10'))
    .then(signUpUsed({ shiftId, volunteerId, standing: 'Attended' }))
})

test('refuses a check-in to a task that nobody drafted', () => {
  given([]).when(checkIn('01:00')).then(taskNotFound({ taskId }))
})
