import { CheckOut } from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { attendanceEndsBeforeItBegins, attendanceTooLong, notCheckedIn, taskNotFound } from '../refusals.ts'

const given = scenariosOf(task)
const { at, on, begun, signedUp, checkedIn, checkedOut, attended } = taskStory

const checkOut = (occurredAt: string) => commandOf(CheckOut, { ...on('li'), occurredAt })
const { taskId, shiftId, volunteerId } = checkOut(at('03:00'))
const present = [...begun, signedUp('li'), checkedIn('li', '01:00')]

test('checks out who is checked in', () => {
  given(present)
    .when(checkOut(at('02:55')))
    .then([checkedOut('li', '02:55')])
})

test('changes nothing where this check-out is known', () => {
  given([...present, checkedOut('li', '02:55')])
    .when(checkOut(at('02:55')))
    .then([])
})

test('refuses a second check-out at another time', () => {
  given([...present, checkedOut('li', '02:55')])
    .when(checkOut(at('03:05')))
    .then(notCheckedIn({ shiftId, volunteerId, standing: 'Attended' }))
})

test('refuses a check-out without a check-in', () => {
  given([...begun, signedUp('li')])
    .when(checkOut(at('03:00')))
    .then(notCheckedIn({ shiftId, volunteerId, standing: 'SignedUp' }))
})

test('refuses a check-out at the moment of the check-in', () => {
  const { occurredAt } = checkOut(at('01:00'))
  given(present)
    .when(checkOut(at('01:00')))
    .then(attendanceEndsBeforeItBegins({ from: occurredAt, to: occurredAt }))
})

test('refuses a check-out more than a day later', () => {
  given(present)
    .when(checkOut('2026-02-11T01:01:00.000Z'))
    .then(attendanceTooLong({ minutes: 1_441, mostMinutes: 1_440 }))
})

test('takes a check-out after recorded attendance for already known', () => {
  given([...present, attended('li', '01:00', '03:00')])
    .when(checkOut(at('03:00')))
    .then([])
})

test('refuses a check-out from a task that nobody drafted', () => {
  given([])
    .when(checkOut(at('03:00')))
    .then(taskNotFound({ taskId }))
})
