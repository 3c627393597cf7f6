import { ConfirmWork } from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { objectionOpen, publicityRunning, taskNotFound, workNotOnShow } from '../refusals.ts'

const given = scenariosOf(task)
const {
  AFTER_PUBLICITY,
  on,
  confirmed,
  dismissed,
  objected,
  untilAccepted,
  untilShown,
  untilObjected,
  untilConfirmed,
} = taskStory

const confirm = (occurredAt = AFTER_PUBLICITY) => commandOf(ConfirmWork, { ...on('li'), occurredAt })
const { taskId, shiftId, volunteerId, occurredAt: until } = confirm()

test('confirms work when the publicity period ends', () => {
  given(untilShown('li'))
    .when(confirm())
    .then([confirmed('li')])
})

test('confirms work whose objection was dismissed', () => {
  given([...untilObjected('li'), dismissed('li')])
    .when(confirm())
    .then([confirmed('li')])
})

test('refuses to confirm before the publicity period ends', () => {
  given(untilShown('li')).when(confirm('2026-02-17T11:59:59.999Z')).then(publicityRunning({ until }))
})

test('refuses to confirm while an objection is open', () => {
  given(untilObjected('li')).when(confirm()).then(objectionOpen({ shiftId, volunteerId }))
})

test('refuses to confirm work that was never shown', () => {
  given(untilAccepted('li'))
    .when(confirm())
    .then(workNotOnShow({ shiftId, volunteerId, standing: 'Accepted' }))
})

test('confirms once', () => {
  given(untilConfirmed('li')).when(confirm()).then([])
})

test('refuses to confirm work of a task that nobody drafted', () => {
  given([]).when(confirm()).then(taskNotFound({ taskId }))
})

test('changes nothing where an objection came after the confirmation', () => {
  given([...untilConfirmed('li'), objected('li')])
    .when(confirm())
    .then([])
})
