import { CloseTask } from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { taskHasUndecidedWork, taskNotFound, taskNotPublished, taskOver } from '../refusals.ts'

const given = scenariosOf(task)
const {
  AFTER_PUBLICITY,
  at,
  drafted,
  begun,
  cancelled,
  closed,
  signedUp,
  waitlisted,
  withdrawn,
  rejected,
  checkedIn,
  untilAttended,
  untilAccepted,
  untilShown,
  untilObjected,
  untilConfirmed,
} = taskStory

const close = (occurredAt = AFTER_PUBLICITY) => commandOf(CloseTask, { taskId: 'sweeping', occurredAt })
const { taskId } = close()

test.for([
  ['nobody signed up for', begun],
  ['where all is confirmed', untilConfirmed('li')],
  ['where the work was rejected', [...untilAttended('li'), rejected('li')]],
  ['where who signed up never came', [...begun, signedUp('li'), waitlisted('wang'), withdrawn('wang')]],
] as const)('closes a task %s', ([, events]) => {
  given(events).when(close()).then([closed])
})

test.for([
  ['checked in', [...begun, signedUp('li'), checkedIn('li', '01:00')]],
  ['attended', untilAttended('li')],
  ['accepted', untilAccepted('li')],
  ['on show', untilShown('li')],
  ['under an objection', untilObjected('li')],
] as const)('refuses to close while work is %s', ([, events]) => {
  given(events)
    .when(close())
    .then(taskHasUndecidedWork({ taskId, undecided: 1 }))
})

test('refuses to close before a shift with sign-ups has ended', () => {
  given([...begun, signedUp('li'), waitlisted('wang')])
    .when(close(at('02:59')))
    .then(taskHasUndecidedWork({ taskId, undecided: 2 }))
})

test('changes nothing where the task is closed already', () => {
  given([...begun, closed])
    .when(close())
    .then([])
})

test('refuses to close a draft', () => {
  given([drafted])
    .when(close())
    .then(taskNotPublished({ taskId, standing: 'Draft' }))
})

test('refuses to close a task that was called off', () => {
  given([...begun, cancelled])
    .when(close())
    .then(taskOver({ taskId, standing: 'Cancelled' }))
})

test('refuses to close what nobody drafted', () => {
  given([]).when(close()).then(taskNotFound({ taskId }))
})
