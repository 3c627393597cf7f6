import { RaiseObjection } from '@lovebank/core'
import { commandOf, person, policy, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { objectionNotByPerson, objectionOpen, publicityOver, taskNotFound, workNotOnShow } from '../refusals.ts'

const given = scenariosOf(task)
const {
  AFTER_OBJECTIONS,
  AFTER_PUBLICITY,
  on,
  objected,
  dismissed,
  untilAccepted,
  untilShown,
  untilObjected,
  untilConfirmed,
  closed,
  confirmed,
  shown,
} = taskStory

const object = (occurredAt = '2026-02-12T01:00:00.000Z') =>
  commandOf(RaiseObjection, { ...on('li'), objection: 'Nobody was there.', occurredAt })
const { taskId, shiftId, volunteerId } = object()

test('takes an objection during the publicity period, and remembers whose it is', () => {
  given(untilShown('li'))
    .when(object(), person('neighbour'))
    .then([objected('li', 'neighbour')])
})

test('takes it as the objection of the one for whom somebody speaks, and says who spoke', () => {
  const spoken = commandOf(RaiseObjection, { ...object(), onBehalfOf: 'grandmother' })
  given(untilShown('li'))
    .when(spoken, person('neighbour'))
    .then([objected('li', 'grandmother', 'neighbour')])
})

test('refuses an objection that nobody stands behind', () => {
  given(untilShown('li')).when(object(), policy('gossip')).then(objectionNotByPerson({ shiftId, volunteerId }))
})

test('takes another objection after the first was dismissed', () => {
  given([...untilObjected('li'), dismissed('li')])
    .when(object(), person('neighbour'))
    .then([objected('li')])
})

test('refuses a second objection while one is open', () => {
  given(untilObjected('li')).when(object()).then(objectionOpen({ shiftId, volunteerId }))
})

test('refuses an objection at the end of the publicity period', () => {
  const late = object(AFTER_PUBLICITY)
  given(untilShown('li'))
    .when(late)
    .then(publicityOver({ until: late.occurredAt }))
})

test('refuses an objection to work that is not on show', () => {
  given(untilAccepted('li'))
    .when(object())
    .then(workNotOnShow({ shiftId, volunteerId, standing: 'Accepted' }))
})

test('refuses an objection to a task that nobody drafted', () => {
  given([]).when(object()).then(taskNotFound({ taskId }))
})

test('takes an objection to confirmed work, also where the task is closed, for so long as was said', () => {
  for (const before of [untilConfirmed('li'), [...untilConfirmed('li'), closed]]) {
    given(before)
      .when(object(AFTER_PUBLICITY), person('neighbour'))
      .then([objected('li', 'neighbour')])
    const late = object(AFTER_OBJECTIONS)
    given(before)
      .when(late)
      .then(publicityOver({ until: late.occurredAt }))
  }
})

test('hears none to work that was shown before such objections were heard', () => {
  given([...untilAccepted('li'), { ...shown('li'), objectionsUntil: undefined }, confirmed('li')])
    .when(object(AFTER_PUBLICITY))
    .then(workNotOnShow({ shiftId, volunteerId, standing: 'Confirmed' }))
})

test('refuses a second objection to confirmed work while one is open', () => {
  given([...untilConfirmed('li'), objected('li')])
    .when(object(AFTER_PUBLICITY))
    .then(objectionOpen({ shiftId, volunteerId }))
})
