import { AcceptWork, CheckOut, CloseAttendance, RecordAttendance } from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { describe, test } from 'vitest'
import { task } from '../index.ts'
import { minutesBeyondAttendance, shiftNotEnded, taskNotFound } from '../refusals.ts'

const given = scenariosOf(task)
const { accepted, at, on, attended, begun, checkedIn, checkedOut, leftUnseen, signedUp } = taskStory

const close = (occurredAt = at('03:00')) => commandOf(CloseAttendance, { ...on('li'), occurredAt })
const { taskId, shiftId, occurredAt: endsAt } = close()
const present = [...begun, signedUp('li'), checkedIn('li', '01:00')]

test('takes who did not check out to have stayed until the end', () => {
  given(present)
    .when(close('2026-02-12T00:00:00.000Z'))
    .then([leftUnseen('li')])
})

test.for([
  ['checked out', [...present, checkedOut('li', '02:00')]],
  ['closed before', [...present, leftUnseen('li')]],
  ['absent', [...begun, signedUp('li')]],
] as const)('changes nothing for who is %s', ([, before]) => {
  given(before).when(close()).then([])
})

test('refuses before the end of the shift', () => {
  given(present)
    .when(close(at('02:59')))
    .then(shiftNotEnded({ shiftId, endsAt }))
})

test('refuses for a task that nobody drafted', () => {
  given([]).when(close()).then(taskNotFound({ taskId }))
})

describe.each([
  ['was closed', [...present, leftUnseen('li')]],
  ['was not closed yet', present],
] as const)('a forgotten check-out that %s', (_, before) => {
  test('can be made good by a later check-out', () => {
    given(before)
      .when(commandOf(CheckOut, { ...on('li'), occurredAt: at('03:10') }))
      .then([checkedOut('li', '03:10')])
  })

  test('gives way to what the station recorded', () => {
    given(before)
      .when(commandOf(RecordAttendance, { ...on('li'), from: at('01:30'), to: at('02:30') }))
      .then([attended('li', '01:30', '02:30')])
  })

  test('counts until the end of the shift, and the accepter decides', () => {
    const accept = (minutes: number) => commandOf(AcceptWork, { ...on('li'), minutes, occurredAt: at('04:00') })
    given(before)
      .when(accept(120))
      .then([accepted('li')])
    given(before)
      .when(accept(121))
      .then(minutesBeyondAttendance({ asked: 121, attended: 120 }))
  })
})
