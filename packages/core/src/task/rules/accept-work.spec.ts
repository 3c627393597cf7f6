import { AcceptWork, PersonId } from '@lovebank/core'
import { commandOf, exampleOf, person, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import {
  minutesBeyondAttendance,
  notSignedUp,
  ownWork,
  shiftNotBegun,
  taskNotFound,
  workAlreadyDecided,
} from '../refusals.ts'

const given = scenariosOf(task)
const { at, on, begun, signedUp, waitlisted, checkedIn, attended, accepted, untilAttended, untilAccepted } = taskStory

const acceptance = (
  minutes: number,
  more: { overrideReason?: string; occurredAt?: string; onBehalfOf?: string } = {},
) => commandOf(AcceptWork, { ...on('li'), minutes, occurredAt: at('04:00'), ...more })
const { taskId, shiftId, volunteerId } = acceptance(60)
const signed = [...begun, signedUp('li')]
const overrideReason = 'The neighbours saw it.'

test('accepts the minutes that were attended', () => {
  given(untilAttended('li'))
    .when(acceptance(120))
    .then([accepted('li')])
})

test('accepts fewer minutes and keeps no reason', () => {
  given(untilAttended('li'))
    .when(acceptance(90, { overrideReason }))
    .then([accepted('li', { minutes: 90 })])
})

test('counts no minute twice in attendance that overlaps', () => {
  given([
    ...signed,
    attended('li', '01:00', '02:00'),
    attended('li', '01:30', '02:30'),
    attended('li', '02:45', '03:00'),
  ])
    .when(acceptance(106))
    .then(minutesBeyondAttendance({ asked: 106, attended: 105 }))
})

test('spans from the first arrival to the last departure', () => {
  given([...signed, attended('li', '02:45', '03:10'), attended('li', '00:50', '01:30')])
    .when(acceptance(65))
    .then([accepted('li', { from: '00:50', to: '03:10', minutes: 65 })])
})

test('refuses more minutes than were attended', () => {
  given(untilAttended('li'))
    .when(acceptance(121))
    .then(minutesBeyondAttendance({ asked: 121, attended: 120 }))
})

test('accepts more for a stated reason and stretches the time to fit', () => {
  given(untilAttended('li'))
    .when(acceptance(150, { overrideReason }))
    .then([accepted('li', { to: '03:30', minutes: 150, overrideReason })])
})

test('gives no minutes for a check-in without a check-out while the shift lasts', () => {
  given([...signed, checkedIn('li', '01:20')])
    .when(acceptance(1, { occurredAt: at('02:59') }))
    .then(minutesBeyondAttendance({ asked: 1, attended: 0 }))
})

test('assumes the shift\u2019s end where the check-out was forgotten, and asks a reason for more', () => {
  given([...signed, checkedIn('li', '01:20')])
    .when(acceptance(100))
    .then([accepted('li', { from: '01:20', minutes: 100 })])
  given([...signed, checkedIn('li', '01:20')])
    .when(acceptance(101))
    .then(minutesBeyondAttendance({ asked: 101, attended: 100 }))
})

test('assumes the shift\u2019s end where a reason replaces the check-out', () => {
  given([...signed, checkedIn('li', '01:20')])
    .when(acceptance(90, { overrideReason, occurredAt: at('02:59') }))
    .then([accepted('li', { from: '01:20', minutes: 90, overrideReason })])
})

test('assumes the whole shift where a reason replaces the attendance', () => {
  given(signed)
    .when(acceptance(100, { overrideReason }))
    .then([accepted('li', { minutes: 100, overrideReason })])
})

test('refuses acceptance by the volunteer', () => {
  given(untilAttended('li')).when(acceptance(60), person('li')).then(ownWork({ volunteerId }))
})

test('refuses acceptance on behalf of the volunteer', () => {
  given(untilAttended('li'))
    .when(acceptance(60, { onBehalfOf: exampleOf(PersonId, 'li') }))
    .then(ownWork({ volunteerId }))
})

test('refuses acceptance before the shift began', () => {
  const early = acceptance(60, { overrideReason, occurredAt: at('00:59') })
  const { occurredAt: startsAt } = acceptance(60, { occurredAt: at('01:00') })
  given(signed).when(early).then(shiftNotBegun({ shiftId, startsAt }))
})

test('accepts work from the moment at which the shift begins', () => {
  given(signed)
    .when(acceptance(60, { overrideReason, occurredAt: at('01:00') }))
    .then([accepted('li', { minutes: 60, overrideReason })])
})

test('refuses to accept the same work twice', () => {
  given(untilAccepted('li'))
    .when(acceptance(120))
    .then(workAlreadyDecided({ shiftId, volunteerId, standing: 'Accepted' }))
})

test('refuses to accept work of who only waited for a place', () => {
  given([...begun, signedUp('wang'), waitlisted('li')])
    .when(acceptance(60, { overrideReason }))
    .then(notSignedUp({ shiftId, volunteerId, standing: 'Waitlisted' }))
})

test('refuses to accept work of a task that nobody drafted', () => {
  given([]).when(acceptance(60)).then(taskNotFound({ taskId }))
})
