import { Instant, WithdrawSignUp } from '@lovebank/core'
import { commandOf, exampleOf, person, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { notSignedUp, signUpUsed, taskNotFound, withdrawalTooLate } from '../refusals.ts'

const given = scenariosOf(task)
const {
  at,
  on,
  begun,
  signedUp,
  waitlisted,
  withdrawn,
  drafted,
  published,
  offered,
  lapsed,
  checkedIn,
  untilConfirmed,
} = taskStory

const withdraw = (volunteerId: string, occurredAt = at('00:00')) =>
  commandOf(WithdrawSignUp, { ...on(volunteerId), occurredAt })
const { taskId, shiftId, volunteerId } = withdraw('li')

test('gives the place back', () => {
  given([...begun, signedUp('li')])
    .when(withdraw('li'))
    .then([withdrawn('li')])
})

test('offers the place to the first on the waitlist at once', () => {
  given([...begun, signedUp('li'), waitlisted('wang'), waitlisted('zhao')])
    .when(withdraw('li'))
    .then([withdrawn('li'), offered('wang', at('03:00'))])
})

test('offers the place to the next where the first had withdrawn', () => {
  given([...begun, signedUp('li'), waitlisted('wang'), waitlisted('zhao'), withdrawn('wang')])
    .when(withdraw('li'))
    .then([withdrawn('li'), offered('zhao', at('03:00'))])
})

test('asks nobody after the shift', () => {
  given([...begun, signedUp('li'), waitlisted('wang')])
    .when(withdraw('li', at('03:00')))
    .then([withdrawn('li')])
})

test('leaves the waitlist without asking anyone', () => {
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

test('asks the next where an offered place is given back', () => {
  given([
    ...begun,
    signedUp('wang'),
    waitlisted('li'),
    waitlisted('zhao'),
    withdrawn('wang'),
    offered('li', at('03:00')),
  ])
    .when(withdraw('li'))
    .then([withdrawn('li'), offered('zhao', at('03:00'))])
})

test('changes nothing where the offer lapsed', () => {
  given([...begun, signedUp('wang'), waitlisted('li'), withdrawn('wang'), offered('li', at('00:00')), lapsed('li')])
    .when(withdraw('li'))
    .then([])
})

const withNotice = [{ ...drafted, withdrawalNoticeMinutes: 60 as never }, published, signedUp('li')]
const byLi = (occurredAt: string) => ({ ...withdraw('li', occurredAt), actor: person('li') })

test('lets a volunteer withdraw until the deadline of the task, and no later', () => {
  given(withNotice)
    .when(byLi(at('00:00')))
    .then([withdrawn('li')])
  given(withNotice)
    .when(byLi('2026-02-10T00:00:00.001Z'))
    .then(withdrawalTooLate({ shiftId, lastMoment: exampleOf(Instant, at('00:00')) }))
})

test('lets staff take a volunteer off the list after the deadline', () => {
  given(withNotice)
    .when(withdraw('li', at('00:30')))
    .then([withdrawn('li')])
})
