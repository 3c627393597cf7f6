import { RejectWork } from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { nothingToReject, objectionOpen, taskNotFound, workAlreadyDecided } from '../refusals.ts'

const given = scenariosOf(task)
const {
  on,
  begun,
  signedUp,
  waitlisted,
  checkedIn,
  rejected,
  untilAttended,
  untilAccepted,
  untilShown,
  untilObjected,
  untilConfirmed,
} = taskStory

const reject = commandOf(RejectWork, { ...on('li'), reason: 'Left the broom behind.' })
const { taskId, shiftId, volunteerId } = reject

test.for([
  ['checked in', [...begun, signedUp('li'), checkedIn('li', '01:00')]],
  ['attended', untilAttended('li')],
  ['accepted', untilAccepted('li')],
  ['on show', untilShown('li')],
] as const)('turns down work that is %s', ([, events]) => {
  given(events)
    .when(reject)
    .then([rejected('li')])
})

test.for([
  ['SignedUp', [...begun, signedUp('li')]],
  ['Waitlisted', [...begun, signedUp('wang'), waitlisted('li')]],
  ['NotSignedUp', begun],
] as const)('refuses where there is no work: %s', ([standing, events]) => {
  given(events).when(reject).then(nothingToReject({ shiftId, volunteerId, standing }))
})

test('leaves work under an objection to the ruling', () => {
  given(untilObjected('li')).when(reject).then(objectionOpen({ shiftId, volunteerId }))
})

test('never changes confirmed work', () => {
  given(untilConfirmed('li'))
    .when(reject)
    .then(workAlreadyDecided({ shiftId, volunteerId, standing: 'Confirmed' }))
})

test('changes nothing where the work is rejected already', () => {
  given([...untilAttended('li'), rejected('li')])
    .when(reject)
    .then([])
})

test('refuses to reject work of a task that nobody drafted', () => {
  given([]).when(reject).then(taskNotFound({ taskId }))
})
