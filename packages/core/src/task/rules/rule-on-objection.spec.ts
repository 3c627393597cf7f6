import { RuleOnObjection } from '@lovebank/core'
import { commandOf, person, scenariosOf, taskStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { task } from '../index.ts'
import { noObjectionOpen, ownObjection, ownWork, taskNotFound } from '../refusals.ts'

const given = scenariosOf(task)
const { on, objected, upheld, closed, dismissed, revoked, untilConfirmed, untilShown, untilObjected } = taskStory

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

test('refuses a ruling by the objector, in person or through somebody', () => {
  given(untilObjected('li')).when(rule(true), person('neighbour')).then(ownObjection({ shiftId, volunteerId }))
  const spoken = commandOf(RuleOnObjection, { ...rule(true), onBehalfOf: 'neighbour' })
  given(untilObjected('li')).when(spoken, person('worker')).then(ownObjection({ shiftId, volunteerId }))
})

test('lets the objector to an earlier objection rule on a later one', () => {
  given([...untilObjected('li'), dismissed('li'), objected('li', 'grandmother')])
    .when(rule(true), person('neighbour'))
    .then([upheld('li')])
})

test('leaves no trace of the objector on a work whose objection was dismissed', () => {
  const after = [...untilObjected('li'), dismissed('li')].reduce(task.evolve, task.initialState)
  expect(after).toEqual(untilShown('li').reduce(task.evolve, task.initialState))
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

test('refuses a ruling by who brought the objection in another’s name', () => {
  given([...untilShown('li'), objected('li', 'grandmother', 'worker')])
    .when(rule(true), person('worker'))
    .then(ownObjection({ shiftId, volunteerId }))
})

const disputed = [...untilConfirmed('li'), objected('li')]

test('revokes confirmed work where the objection is right, also on a closed task', () => {
  given(disputed)
    .when(rule(true))
    .then([revoked('li')])
  given([...untilConfirmed('li'), closed, objected('li')])
    .when(rule(true))
    .then([revoked('li')])
})

test('lets confirmed work stand as it was where the objection is wrong', () => {
  given(disputed)
    .when(rule(false))
    .then([dismissed('li')])
  const after = [...disputed, dismissed('li')].reduce(task.evolve, task.initialState)
  expect(after).toEqual(untilConfirmed('li').reduce(task.evolve, task.initialState))
})

test('revokes a work once', () => {
  given([...disputed, revoked('li')])
    .when(rule(true))
    .then(noObjectionOpen({ shiftId, volunteerId, standing: 'Revoked' }))
})
