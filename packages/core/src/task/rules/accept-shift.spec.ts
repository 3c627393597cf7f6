import { AcceptShift, AcceptWork } from '@lovebank/core'
import { commandOf, person, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { notSignedUp, ownWork, shiftNotBegun, shiftNotFound, taskNotFound } from '../refusals.ts'

const given = scenariosOf(task)
const { accepted, at, attended, checkedIn, confirmed, drafted, morning, on, published, shown, signedUp } = taskStory

const accept = (
  except: ReadonlyArray<string> = [],
  more: { by?: string; occurredAt?: string; shiftId?: string } = {},
) =>
  commandOf(AcceptShift, {
    taskId: 'sweeping',
    shiftId: more.shiftId ?? 'morning',
    except,
    actor: person(more.by ?? 'director'),
    occurredAt: more.occurredAt ?? at('04:00'),
  })
const { taskId, shiftId } = accept()
const { volunteerId } = signedUp('li')
const wide = [{ ...drafted, shifts: [{ ...morning, capacity: 4 }] } as never as typeof drafted, published]
const there = (who: string, to = '03:00') => [signedUp(who), attended(who, '01:00', to)]
const all = [...wide, ...there('wang'), ...there('li', '02:00'), signedUp('zhao')]

test('accepts the work of all who attended, each in their own minutes', () => {
  given(all)
    .when(accept())
    .then([accepted('li', { to: '02:00', minutes: 60 }), accepted('wang')])
})

test('leaves out those who are named, and who did not come', () => {
  given(all)
    .when(accept(['li', 'zhao']))
    .then([accepted('wang')])
})

test('counts who forgot to check out until the end of the shift', () => {
  given([...wide, signedUp('li'), checkedIn('li', '01:30')])
    .when(accept())
    .then([accepted('li', { from: '01:30', minutes: 90 })])
})

test('leaves alone what is decided, so that asking twice accepts once', () => {
  const decided = [accepted('li', { to: '02:00', minutes: 60 }), accepted('wang'), shown('wang'), confirmed('wang')]
  given([...all, ...decided])
    .when(accept())
    .then([])
})

test('keeps the quality note and the evidence with each work', () => {
  const noted = { qualityNote: 'Well done.', evidence: ['photo-1', 'photo-2'] }
  const command = commandOf(AcceptShift, { taskId, shiftId, except: ['wang'], occurredAt: at('04:00'), ...noted })
  given(all)
    .when(command)
    .then([{ ...accepted('li', { to: '02:00', minutes: 60 }), ...noted } as never])
  given(all)
    .when(commandOf(AcceptWork, { ...on('wang'), minutes: 120, occurredAt: at('04:00'), ...noted }))
    .then([{ ...accepted('wang'), ...noted } as never])
})

test('refuses an exception who has no place, for it may be a slip', () => {
  given(all)
    .when(accept(['lii']))
    .then(notSignedUp({ shiftId, volunteerId: 'lii' as typeof volunteerId, standing: 'NotSignedUp' }))
})

test('refuses whoever would accept their own work with the others', () => {
  given(all)
    .when(accept([], { by: 'li' }))
    .then(ownWork({ volunteerId }))
  given(all)
    .when(accept(['li'], { by: 'li' }))
    .then([accepted('wang')])
})

test('refuses before the shift began, and a shift or task that is not there', () => {
  const early = accept([], { occurredAt: at('00:59') })
  given(all)
    .when(early)
    .then(shiftNotBegun({ shiftId, startsAt: drafted.shifts[0]?.startsAt ?? early.occurredAt }))
  const evening = accept([], { shiftId: 'evening' })
  given(all)
    .when(evening)
    .then(shiftNotFound({ taskId, shiftId: evening.shiftId }))
  given([]).when(accept()).then(taskNotFound({ taskId }))
})
