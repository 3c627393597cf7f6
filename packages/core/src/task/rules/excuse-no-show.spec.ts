import { ExcuseNoShow, RecordAttendance } from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { noNoShow, taskNotFound } from '../refusals.ts'

const given = scenariosOf(task)
const { at, on, attended, begun, signedUp, missed, excused } = taskStory

const excuse = commandOf(ExcuseNoShow, { ...on('li'), reason: 'Was in hospital.' })
const { taskId, shiftId, volunteerId } = excuse
const absent = [...begun, signedUp('li'), missed('li')]

test('excuses who did not come', () => {
  given(absent)
    .when(excuse)
    .then([excused('li')])
})

test('changes nothing where it is excused already', () => {
  given([...absent, excused('li')])
    .when(excuse)
    .then([])
})

test('refuses where nobody said that they did not come', () => {
  given([...begun, signedUp('li')])
    .when(excuse)
    .then(noNoShow({ shiftId, volunteerId, standing: 'SignedUp' }))
})

test('refuses for a task that nobody drafted', () => {
  given([]).when(excuse).then(taskNotFound({ taskId }))
})

test.each([[], [excused('li')]])('lets attendance that comes in late put it right', (...after) => {
  given([...absent, ...after])
    .when(commandOf(RecordAttendance, { ...on('li'), from: at('01:00'), to: at('03:00') }))
    .then([attended('li', '01:00', '03:00')])
})
