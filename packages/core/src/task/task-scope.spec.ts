/** Whom a command on a task concerns. */
import {
  AcceptWork,
  CancelTask,
  CheckIn,
  CheckOut,
  CloseTask,
  ConfirmWork,
  DraftTask,
  RaiseObjection,
  RejectWork,
  RuleOnObjection,
  SignUp,
  WithdrawSignUp,
} from '@lovebank/core'
import { commandOf, person, taskStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { task } from './index.ts'

const { begun, description, dismissed, drafted, objected, on, signedUp, untilObjected } = taskStory
const { unitId } = drafted
const { volunteerId } = signedUp('li')
const state = begun.reduce(task.evolve, task.initialState)

test('a draft lies in the unit it names', () => {
  const draft = commandOf(DraftTask, { ...description, unitId: 'other-village' })
  expect(task.scopeOf(draft, state)).toEqual({ unitId: 'other-village' })
})

test.for([
  commandOf(CancelTask, { taskId: 'sweeping', reason: 'Rain.' }),
  commandOf(CloseTask, { taskId: 'sweeping' }),
  commandOf(RaiseObjection, { ...on('li'), objection: 'Hm.' }),
])('$type lies in the unit that runs the task', (command) => {
  expect(task.scopeOf(command, state)).toEqual({ unitId })
})

test.for([
  commandOf(SignUp, { ...on('li'), risksShown: true }),
  commandOf(WithdrawSignUp, on('li')),
  commandOf(CheckIn, on('li')),
  commandOf(CheckOut, on('li')),
])('$type may be done for oneself', (command) => {
  expect(task.scopeOf(command, state)).toEqual({ unitId, self: volunteerId })
})

test.for([
  commandOf(AcceptWork, { ...on('li'), minutes: 60 }),
  commandOf(RejectWork, { ...on('li'), reason: 'No broom.' }),
  commandOf(RuleOnObjection, { ...on('li'), isUpheld: true, ruling: 'So.' }),
  commandOf(ConfirmWork, on('li')),
])('$type is never done in one\u2019s own case', (command) => {
  expect(task.scopeOf(command, state)).toEqual({ unitId, notBy: [volunteerId] })
})

test('an objection is never ruled on by whoever raised it', () => {
  const rule = commandOf(RuleOnObjection, { ...on('li'), isUpheld: true, ruling: 'So.' })
  const { objectorId } = objected('li')
  const disputed = untilObjected('li').reduce(task.evolve, task.initialState)
  expect(task.scopeOf(rule, disputed)).toEqual({ unitId, notBy: [volunteerId, objectorId] })
  const settled = task.evolve(disputed, dismissed('li'))
  expect(task.scopeOf(rule, settled)).toEqual({ unitId, notBy: [volunteerId] })
})

test('knows no unit before the task is drafted', () => {
  expect(task.scopeOf(commandOf(CloseTask, { taskId: 'sweeping' }), task.initialState)).toEqual({ unitId: undefined })
})

test('the leader of the team signs its members up, in their name, and nobody else', () => {
  const team = { name: 'Willow team', leaderId: 'wang', memberIds: ['li'] } as never
  const led = [{ ...drafted, team }, ...begun.slice(1)].reduce(task.evolve, task.initialState)
  const signUp = (actor: string, volunteer: string, onBehalfOf?: string) =>
    task.scopeOf(commandOf(SignUp, { ...on(volunteer), risksShown: true, actor: person(actor), onBehalfOf }), led).self
  expect(signUp('wang', 'li', 'li')).toBe('wang')
  expect([signUp('wang', 'li'), signUp('wang', 'zhao', 'zhao'), signUp('zhao', 'li', 'li')]).toEqual([
    'li',
    'zhao',
    'li',
  ])
})
