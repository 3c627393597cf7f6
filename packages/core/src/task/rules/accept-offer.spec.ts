import { AcceptOffer, Instant } from '@lovebank/core'
import { commandOf, exampleOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { noOfferOpen, offerOver, taskNotFound } from '../refusals.ts'

const given = scenariosOf(task)
const { at, on, begun, signedUp, waitlisted, withdrawn, offered, lapsed, promoted } = taskStory

const EVE = '2026-02-09T20:00:00.000Z'
const accept = (volunteerId: string, occurredAt = EVE) => commandOf(AcceptOffer, { ...on(volunteerId), occurredAt })
const { taskId, shiftId, volunteerId } = accept('li')
const answerBy = exampleOf(Instant, at('00:00'))
const asked = [...begun, signedUp('wang'), waitlisted('li'), waitlisted('zhao'), withdrawn('wang'), offered('li')]

test('takes the place that was offered', () => {
  given(asked)
    .when(accept('li'))
    .then([promoted('li')])
})

test('changes nothing where the place is taken already', () => {
  given([...asked, promoted('li')])
    .when(accept('li'))
    .then([])
})

test('refuses an answer at the deadline or later, whether or not the lapse was written down', () => {
  for (const given_ of [asked, [...asked, lapsed('li')]]) {
    given(given_)
      .when(accept('li', at('00:00')))
      .then(offerOver({ shiftId, answerBy }))
  }
})

test('offers a lapsed place to the next, who may take it although nobody wrote the lapse down', () => {
  given(asked)
    .when(accept('zhao', at('00:30')))
    .then([lapsed('li'), offered('zhao', at('03:00')), promoted('zhao')])
})

test('refuses to take a place that is not offered', () => {
  given([...begun, signedUp('wang'), waitlisted('li')])
    .when(accept('li'))
    .then(noOfferOpen({ shiftId, volunteerId, standing: 'Waitlisted' }))
})

test('refuses an answer about a task that nobody drafted', () => {
  given([]).when(accept('li')).then(taskNotFound({ taskId }))
})
