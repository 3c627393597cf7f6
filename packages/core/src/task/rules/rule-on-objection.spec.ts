import { RuleOnObjection } from '@lovebank/core'
import { commandOf, person, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { noObjectionOpen, ownWork, taskNotFound } from '../refusals.ts'

const given = scenariosOf(task)
const { on, upheld, dismissed, untilShown, untilObjected } = taskStory

const rule = (isUpheld: boolean) => commandOf(RuleOnObjection, { ...on('li'), isUpheld, ruling: 'Heard both sides.' })
const { taskId, shiftId, volunteerId } = rule(true)

test('upholds an objection', () => {
  given(untilObjected('li'))
    .when(rule(true))
    .then([upheld('li')])
})

test('dismisses an objection', () => {
  given(untilObjected('li'))
    .when(rule(false))
    .then([dismissed('li')])
})

test('refuses a ruling by the volunteer concerned', () => {
  given(untilObjected('li')).when(rule(false), person('li')).then(ownWork({ volunteerId }))
})

test('refuses a ruling where no objection is open', () => {
  given(untilShown('li'))
    .when(rule(true))
    .then(noObjectionOpen({ shiftId, volunteerId, standing: 'OnShow' }))
})

test('refuses a second ruling on the same objection', () => {
  given([...untilObjected('li'), upheld('li')])
    .when(rule(false))
    .then(noObjectionOpen({ shiftId, volunteerId, standing: 'Rejected' }))
})

test('refuses a ruling on a task that nobody drafted', () => {
  given([]).when(rule(true)).then(taskNotFound({ taskId }))
})
