import { CancelTask } from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { taskHasAcceptedWork, taskNotFound, taskOver } from '../refusals.ts'

const given = scenariosOf(task)
const { drafted, begun, cancelled, closed, rejected, untilAttended, untilAccepted, untilObjected, untilConfirmed } =
  taskStory

const cancel = commandOf(CancelTask, { taskId: 'sweeping', reason: 'Rain all day.' })
const { taskId } = cancel

test.for([
  ['a draft', [drafted]],
  ['a published task', begun],
  ['a task with attendance', untilAttended('li')],
  ['a task whose only work was rejected', [...untilAccepted('li'), rejected('li')]],
] as const)('calls off %s', ([, events]) => {
  given(events).when(cancel).then([cancelled])
})

test.for([
  ['accepted', untilAccepted('li')],
  ['under an objection', untilObjected('li')],
  ['confirmed', untilConfirmed('li')],
] as const)('refuses to call off a task with work that is %s', ([, events]) => {
  given(events)
    .when(cancel)
    .then(taskHasAcceptedWork({ taskId, accepted: 1 }))
})

test('changes nothing where the task is called off already', () => {
  given([...begun, cancelled])
    .when(cancel)
    .then([])
})

test('refuses to call off a closed task', () => {
  given([...begun, closed])
    .when(cancel)
    .then(taskOver({ taskId, standing: 'Closed' }))
})

test('refuses to call off what nobody drafted', () => {
  given([]).when(cancel).then(taskNotFound({ taskId }))
})
