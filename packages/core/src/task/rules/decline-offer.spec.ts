import { DeclineOffer } from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { noOfferOpen, taskNotFound } from '../refusals.ts'

const given = scenariosOf(task)
const { at, on, begun, signedUp, waitlisted, withdrawn, offered, lapsed, declined, promoted } = taskStory

const decline = commandOf(DeclineOffer, { ...on('li'), occurredAt: '2026-02-09T20:00:00.000Z' })
const { taskId, shiftId, volunteerId } = decline
const asked = [...begun, signedUp('wang'), waitlisted('li'), waitlisted('zhao'), withdrawn('wang'), offered('li')]

test('asks the next on the waitlist', () => {
  given(asked)
    .when(decline)
    .then([declined('li'), offered('zhao', at('03:00'))])
})

test.each([declined('li'), lapsed('li')])('changes nothing after $type', (over) => {
  given([...asked, over])
    .when(decline)
    .then([])
})

test('refuses to decline a place that was taken', () => {
  given([...asked, promoted('li')])
    .when(decline)
    .then(noOfferOpen({ shiftId, volunteerId, standing: 'SignedUp' }))
})

test('refuses an answer about a task that nobody drafted', () => {
  given([]).when(decline).then(taskNotFound({ taskId }))
})
