import { WithdrawSignUp } from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { notSignedUp, signUpUsed, taskNotFound } from '../refusals.ts'

const given = scenariosOf(task)
const { at, on, begun, signedUp, waitlisted, withdrawn, promoted, checkedIn, untilConfirmed } = taskStory

const withdraw = (volunteerId: string, occurredAt = at('00:00')) =>
  commandOf(WithdrawSignUp, { ...on(volunteerId), occurredAt })
const { taskId, shiftId, volunteerId } = withdraw('li')

test('gives the place back', () => {
  given([...begun, signedUp('li')])
    .when(withdraw('li'))
    .then([withdrawn('li')])
})

test('gives the place to the first on the waitlist at once', () => {
  given([...begun, signedUp('li'), waitlisted('wang'), waitlisted('zhao')])
    .when(withdraw('li'))
    .then([withdrawn('li'), promoted('wang')])
})

test('gives the place to the next where the first had withdrawn', () => {
  given([...begun, signedUp('li'), waitlisted('wang'), waitlisted('zhao'), withdrawn('wang')])
    .when(withdraw('li'))
    .then([withdrawn('li'), promoted('zhao')])
})

test('promotes nobody after the shift', () => {
  given([...begun, signedUp('li'), waitlisted('wang')])
    .when(withdraw('li', at('03:00')))
    .then([withdrawn('li')])
})

test('leaves the waitlist without promoting anyone', () => {
  given([...begun, signedUp('wang'), waitlisted('li'), waitlisted('zhao')])
    .when(withdraw('li'))
    .then([withdrawn('li')])
})

test('changes nothing where the sign-up was withdrawn before', () => {
  given([...begun, signedUp('li'), withdrawn('li')])
    .when(withdraw('li'))
    .then([])
})

test('refuses to withdraw who never signed up', () => {
  given(begun)
    .when(withdraw('li'))
    .then(notSignedUp({ shiftId, volunteerId, standing: 'NotSignedUp' }))
})

test('refuses to withdraw after check-in', () => {
  given([...begun, signedUp('li'), checkedIn('li', '01:00')])
    .when(withdraw('li'))
    .then(signUpUsed({ shiftId, volunteerId, standing: 'CheckedIn' }))
})

test('refuses to withdraw from confirmed work', () => {
  given(untilConfirmed('li'))
    .when(withdraw('li'))
    .then(signUpUsed({ shiftId, volunteerId, standing: 'Confirmed' }))
})

test('refuses to withdraw from a task that nobody drafted', () => {
  given([]).when(withdraw('li')).then(taskNotFound({ taskId }))
})
