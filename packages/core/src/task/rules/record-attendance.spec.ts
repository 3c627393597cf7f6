import { RecordAttendance } from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import {
  attendanceContradicted,
  attendanceEndsBeforeItBegins,
  attendanceOutsideShift,
  attendanceTooLong,
  notSignedUp,
  taskNotFound,
  workAlreadyDecided,
} from '../refusals.ts'

const given = scenariosOf(task)
const { at, on, morning, begun, signedUp, waitlisted, checkedIn, attended, untilAccepted } = taskStory

const record = (from: string, to: string) => commandOf(RecordAttendance, { ...on('li'), from, to })
const { taskId, shiftId, volunteerId, from: startsAt, to: endsAt } = record(morning.startsAt, morning.endsAt)
const signed = [...begun, signedUp('li')]

test('records attendance that was taken on paper', () => {
  given(signed)
    .when(record(at('01:00'), at('02:30')))
    .then([attended('li', '01:00', '02:30')])
})

test('records attendance for who is checked in', () => {
  given([...signed, checkedIn('li', '01:00')])
    .when(record(at('01:00'), at('02:30')))
    .then([attended('li', '01:00', '02:30')])
})

test('changes nothing where the same packet comes again', () => {
  given([...signed, attended('li', '01:00', '02:30')])
    .when(record(at('01:00'), at('02:30')))
    .then([])
})

test('changes nothing where two packets together tell it', () => {
  given([...signed, attended('li', '01:45', '02:30'), attended('li', '01:00', '01:45')])
    .when(record(at('01:10'), at('02:20')))
    .then([])
})

test('adds a second stretch of the same shift', () => {
  given([...signed, attended('li', '01:00', '01:30')])
    .when(record(at('02:00'), at('02:30')))
    .then([attended('li', '02:00', '02:30')])
})

test('refuses attendance that ends before it begins', () => {
  given(signed)
    .when(record(endsAt, startsAt))
    .then(attendanceEndsBeforeItBegins({ from: endsAt, to: startsAt }))
})

test('refuses attendance longer than a day', () => {
  given(signed)
    .when(record(at('00:00'), '2026-02-11T00:01:00.000Z'))
    .then(attendanceTooLong({ minutes: 1_441, mostMinutes: 1_440 }))
})

test('refuses attendance that only touches the shift', () => {
  given(signed)
    .when(record(endsAt, at('04:00')))
    .then(attendanceOutsideShift({ shiftId, startsAt, endsAt }))
})

test('refuses attendance of who only waits for a place', () => {
  given([...begun, signedUp('wang'), waitlisted('li')])
    .when(record(startsAt, endsAt))
    .then(notSignedUp({ shiftId, volunteerId, standing: 'Waitlisted' }))
})

test('refuses attendance once the work is accepted', () => {
  given(untilAccepted('li'))
    .when(record(startsAt, at('03:30')))
    .then(workAlreadyDecided({ shiftId, volunteerId, standing: 'Accepted' }))
})

test('refuses attendance at a task that nobody drafted', () => {
  given([]).when(record(startsAt, endsAt)).then(taskNotFound({ taskId }))
})

test('refuses a packet that contradicts what is recorded, and tells what stands there', () => {
  const late = record(at('02:00'), endsAt)
  given([...signed, attended('li', '01:00', '02:30')])
    .when(late)
    .then(
      attendanceContradicted({
        from: late.from,
        to: late.to,
        stands: { from: startsAt, to: record(at('01:00'), at('02:30')).to },
      }),
    )
})

test('takes two packets in either order to the same attendance', () => {
  const [early, later] = [record(at('01:00'), at('01:30')), record(at('02:00'), at('02:30'))]
  const [one, other] = [attended('li', '01:00', '01:30'), attended('li', '02:00', '02:30')]
  given([...signed, one])
    .when(later)
    .then([other])
  given([...signed, other])
    .when(early)
    .then([one])
  given([...signed, other, one])
    .when(early)
    .then([])
})
