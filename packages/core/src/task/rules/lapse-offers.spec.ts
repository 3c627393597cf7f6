import { LapseOffers } from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { taskNotFound } from '../refusals.ts'

const given = scenariosOf(task)
const { at, begun, cancelled, signedUp, waitlisted, withdrawn, offered, lapsed, drafted, published } = taskStory

const lapse = (occurredAt: string) => commandOf(LapseOffers, { taskId: 'sweeping', occurredAt })
const line = [signedUp('wang'), waitlisted('li'), waitlisted('zhao'), withdrawn('wang'), offered('li')]

test('writes down what has lapsed and asks the next, who has as long to answer', () => {
  given([{ ...drafted, offerMinutes: 30 as never }, published, ...line])
    .when(lapse(at('00:00')))
    .then([lapsed('li'), offered('zhao', at('00:30'))])
})

test('asks one after another where it comes late', () => {
  given([{ ...drafted, offerMinutes: 30 as never }, published, ...line])
    .when(lapse(at('02:00')))
    .then([lapsed('li'), offered('zhao', at('00:30')), lapsed('zhao', at('00:30'))])
})

test('does nothing before the deadline, twice, or after the task was called off', () => {
  given([...begun, ...line])
    .when(lapse('2026-02-09T23:59:59.999Z'))
    .then([])
  given([...begun, ...line, lapsed('li')])
    .when(lapse(at('00:00')))
    .then([])
  given([...begun, ...line, cancelled])
    .when(lapse(at('00:00')))
    .then([])
})

test('refuses a task that nobody drafted', () => {
  const command = lapse(at('00:00'))
  given([])
    .when(command)
    .then(taskNotFound({ taskId: command.taskId }))
})
