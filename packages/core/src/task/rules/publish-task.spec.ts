import { PublishTask } from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { taskNotFound, taskOver } from '../refusals.ts'

const given = scenariosOf(task)
const { drafted, published, cancelled, closed } = taskStory

const publish = commandOf(PublishTask, { taskId: 'sweeping' })
const { taskId } = publish

test('publishes a draft', () => {
  given([drafted])
    .when(publish)
    .then([{ ...published, codeSeed: publish.commandId }])
})

test('changes nothing where the task is published already', () => {
  given([drafted, published]).when(publish).then([])
})

test('refuses to publish what was never drafted', () => {
  given([]).when(publish).then(taskNotFound({ taskId }))
})

test('refuses to publish a task that was called off', () => {
  given([drafted, cancelled])
    .when(publish)
    .then(taskOver({ taskId, standing: 'Cancelled' }))
})

test('refuses to publish a closed task again', () => {
  given([drafted, published, closed])
    .when(publish)
    .then(taskOver({ taskId, standing: 'Closed' }))
})
