import { MarkNoShow } from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { cameToShift, notSignedUp, shiftNotEnded, taskNotFound } from '../refusals.ts'

const given = scenariosOf(task)
const { at, on, begun, signedUp, waitlisted, checkedIn, missed, excused, untilAccepted } = taskStory

const mark = (occurredAt = at('03:00')) => commandOf(MarkNoShow, { ...on('li'), occurredAt })
const { taskId, shiftId, volunteerId, occurredAt: endsAt } = mark()
const signed = [...begun, signedUp('li')]

test('says after the shift that somebody did not come', () => {
  given(signed)
    .when(mark())
    .then([missed('li')])
})

test.each([
  { before: [missed('li')], name: 'marked' },
  { before: [missed('li'), excused('li')], name: 'excused' },
])('changes nothing where the no-show is $name already', ({ before }) => {
  given([...signed, ...before])
    .when(mark())
    .then([])
})

test('refuses to give anybody up before the shift is over', () => {
  given(signed)
    .when(mark(at('02:59')))
    .then(shiftNotEnded({ shiftId, endsAt }))
})

test('refuses for who came', () => {
  given([...signed, checkedIn('li', '01:00')])
    .when(mark())
    .then(cameToShift({ shiftId, volunteerId, standing: 'CheckedIn' }))
  given(untilAccepted('li'))
    .when(mark())
    .then(cameToShift({ shiftId, volunteerId, standing: 'Accepted' }))
})

test('refuses for who only waited for a place', () => {
  given([...begun, signedUp('wang'), waitlisted('li')])
    .when(mark())
    .then(notSignedUp({ shiftId, volunteerId, standing: 'Waitlisted' }))
})

test('refuses for a task that nobody drafted', () => {
  given([]).when(mark()).then(taskNotFound({ taskId }))
})
