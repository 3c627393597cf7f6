import { CheckIn, type CommandId, checkInCodeOf, Instant } from '@lovebank/core'
import { commandOf, exampleOf, person, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import {
  checkInCodeNeeded,
  checkInCodeWrong,
  checkInNotOpen,
  notSignedUp,
  signUpUsed,
  taskNotFound,
} from '../refusals.ts'

const given = scenariosOf(task)
const { at, on, begun, drafted, published, signedUp, waitlisted, checkedIn, attended } = taskStory

const checkIn = (time: string) => commandOf(CheckIn, { ...on('li'), occurredAt: at(time) })
const { taskId, shiftId, volunteerId } = checkIn('01:00')
const notOpen = (time: string) =>
  checkInNotOpen({
    shiftId,
    opensAt: exampleOf(Instant, '2026-02-09T23:00:00.000Z'),
    endsAt: checkIn('03:00').occurredAt,
    at: exampleOf(Instant, time),
  })

test('checks in who signed up', () => {
  given([...begun, signedUp('li')])
    .when(checkIn('01:05'))
    .then([checkedIn('li', '01:05')])
})

test('checks in as early as two hours before the shift', () => {
  const early = commandOf(CheckIn, { ...on('li'), occurredAt: '2026-02-09T23:00:00.000Z' })
  given([...begun, signedUp('li')])
    .when(early)
    .then([{ ...checkedIn('li', '01:00'), at: early.occurredAt }])
})

test('refuses a check-in more than two hours early', () => {
  const early = commandOf(CheckIn, { ...on('li'), occurredAt: '2026-02-09T22:59:59.999Z' })
  given([...begun, signedUp('li')])
    .when(early)
    .then(notOpen('2026-02-09T22:59:59.999Z'))
})

test('refuses a check-in after the end of the shift', () => {
  given([...begun, signedUp('li')])
    .when(checkIn('03:01'))
    .then(notOpen(at('03:01')))
})

test('changes nothing where the volunteer is checked in', () => {
  given([...begun, signedUp('li'), checkedIn('li', '01:00')])
    .when(checkIn('01:10'))
    .then([])
})

test('refuses a check-in from the waitlist', () => {
  given([...begun, signedUp('wang'), waitlisted('li')])
    .when(checkIn('01:00'))
    .then(notSignedUp({ shiftId, volunteerId, standing: 'Waitlisted' }))
})

test('refuses a check-in after the attendance is known', () => {
  given([...begun, signedUp('li'), attended('li', '01:00', '02:00')])
    .when(checkIn('02:10'))
    .then(signUpUsed({ shiftId, volunteerId, standing: 'Attended' }))
})

test('refuses a check-in to a task that nobody drafted', () => {
  given([]).when(checkIn('01:00')).then(taskNotFound({ taskId }))
})

const seed = '00000000-0000-4000-8000-000000000001' as CommandId
const byCode = [{ ...drafted, needsCheckInCode: true }, { ...published, codeSeed: seed }, signedUp('li')]
const right = checkInCodeOf(seed, shiftId)
const wrong = (right === '000000' ? '000001' : '000000') as typeof right
const show = (by: string, code?: string) =>
  commandOf(CheckIn, { ...on('li'), occurredAt: at('01:05'), actor: person(by), code })

test('asks the volunteer for the code at the place where the task wants it', () => {
  given(byCode)
    .when(show('li', right))
    .then([checkedIn('li', '01:05')])
  given(byCode).when(show('li')).then(checkInCodeNeeded({ shiftId }))
})

test('refuses a wrong code to anybody, and needs none of staff', () => {
  given(byCode).when(show('li', wrong)).then(checkInCodeWrong({ shiftId }))
  given(byCode).when(show('director', wrong)).then(checkInCodeWrong({ shiftId }))
  given(byCode)
    .when(show('director'))
    .then([checkedIn('li', '01:05')])
})

test('asks for no code in tasks from before there were any', () => {
  given([...begun, signedUp('li')])
    .when(show('li'))
    .then([checkedIn('li', '01:05')])
})

test('keeps what the clock of the device said beside the time that counts', () => {
  const deviceAt = '2024-01-01T00:00:00.000Z'
  given([...begun, signedUp('li')])
    .when(commandOf(CheckIn, { ...on('li'), occurredAt: at('01:05'), deviceAt }))
    .then([{ ...checkedIn('li', '01:05'), deviceAt } as never])
})
