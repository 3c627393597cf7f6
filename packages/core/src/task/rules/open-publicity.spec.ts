import { OpenPublicity } from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { taskNotFound, workNotAccepted } from '../refusals.ts'

const given = scenariosOf(task)
const { AFTER_OBJECTIONS, AFTER_PUBLICITY, on, shown, untilAttended, untilAccepted, untilShown, untilConfirmed } =
  taskStory

const open = commandOf(OpenPublicity, { ...on('li'), until: AFTER_PUBLICITY, objectionsUntil: AFTER_OBJECTIONS })
const { taskId, shiftId, volunteerId } = open

test('shows accepted work to the public', () => {
  given(untilAccepted('li'))
    .when(open)
    .then([shown('li')])
})

test('changes nothing where the work is on show', () => {
  given(untilShown('li')).when(open).then([])
})

test('refuses to show work that nobody accepted', () => {
  given(untilAttended('li'))
    .when(open)
    .then(workNotAccepted({ shiftId, volunteerId, standing: 'Attended' }))
})

test('refuses to show confirmed work again', () => {
  given(untilConfirmed('li'))
    .when(open)
    .then(workNotAccepted({ shiftId, volunteerId, standing: 'Confirmed' }))
})

test('refuses to show work of a task that nobody drafted', () => {
  given([]).when(open).then(taskNotFound({ taskId }))
})
