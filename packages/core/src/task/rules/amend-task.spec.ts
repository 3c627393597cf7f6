import { AmendTask } from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import {
  capacityBelowPlacesTaken,
  categoryReliedUpon,
  minorsInCallOut,
  shiftReliedUpon,
  shiftRepeated,
  taskNotFound,
  taskOver,
  termReliedUpon,
} from '../refusals.ts'

const given = scenariosOf(task)
const {
  answered,
  calledOut,
  description,
  morning,
  noon,
  afternoon,
  drafted,
  published,
  begun,
  cancelled,
  amended,
  signedUp,
  waitlisted,
  withdrawn,
  offered,
} = taskStory

const amend = (change: Partial<typeof description>, occurredAt = '2026-02-09T01:00:00.000Z') =>
  commandOf(AmendTask, { ...description, ...change, occurredAt })
const { taskId, category } = amend({})
const { shiftId } = signedUp('li')
const later = { ...morning, startsAt: taskStory.at('01:30') }

test('changes a draft freely', () => {
  const change = { title: 'Weeding', category: 'gardening', shifts: [later] }
  given([drafted])
    .when(amend(change))
    .then([amended(change)])
})

test('moves a shift that nobody signed up for', () => {
  const change = { shifts: [later, noon, afternoon] }
  given([...begun, signedUp('li', 'noon')])
    .when(amend(change))
    .then([amended(change)])
})

test('adds a shift and leaves out one that nobody relies upon', () => {
  const change = { shifts: [morning, { ...noon, shiftId: 'evening' }] }
  given([...begun, signedUp('li'), signedUp('wang', 'noon'), withdrawn('wang', 'noon')])
    .when(amend(change))
    .then([amended(change)])
})

test('refuses to move a shift with sign-ups', () => {
  given([...begun, signedUp('li')])
    .when(amend({ shifts: [later, noon, afternoon] }))
    .then(shiftReliedUpon({ shiftId }))
})

test('refuses another end for a shift with sign-ups', () => {
  given([...begun, signedUp('li')])
    .when(amend({ shifts: [{ ...morning, endsAt: taskStory.at('03:30') }, noon] }))
    .then(shiftReliedUpon({ shiftId }))
})

test('refuses to leave out a shift with sign-ups', () => {
  given([...begun, signedUp('li')])
    .when(amend({ shifts: [noon] }))
    .then(shiftReliedUpon({ shiftId }))
})

test('refuses a capacity below the places taken', () => {
  given([...begun, signedUp('li', 'noon'), signedUp('wang', 'noon')])
    .when(amend({ shifts: [morning, { ...noon, capacity: 1 }, afternoon] }))
    .then(capacityBelowPlacesTaken({ shiftId: signedUp('li', 'noon').shiftId, capacity: 1, taken: 2 }))
})

test('refuses another category once anyone signed up', () => {
  const asked = amend({ category: 'gardening' })
  given([...begun, waitlisted('li')])
    .when(asked)
    .then(categoryReliedUpon({ category, asked: asked.category }))
})

test('offers added places to the first who wait', () => {
  const change = { shifts: [{ ...morning, capacity: 3 }, noon, afternoon] }
  given([...begun, signedUp('li'), waitlisted('wang'), waitlisted('zhao'), waitlisted('sun')])
    .when(amend(change))
    .then([amended(change), offered('wang', taskStory.at('01:00')), offered('zhao', taskStory.at('01:00'))])
})

test('asks nobody on a shift that has ended', () => {
  const change = { shifts: [{ ...morning, capacity: 3 }, noon, afternoon] }
  given([...begun, signedUp('li'), waitlisted('wang')])
    .when(amend(change, morning.endsAt))
    .then([amended(change)])
})

test('remembers who is on a shift that was amended', () => {
  given([drafted, published, signedUp('li'), amended({ title: 'Weeding' })])
    .when(amend({ shifts: [noon] }))
    .then(shiftReliedUpon({ shiftId }))
})

test('refuses shifts that no task could have', () => {
  given(begun)
    .when(amend({ shifts: [morning, morning] }))
    .then(shiftRepeated({ shiftId }))
})

test('refuses to amend what was never drafted', () => {
  given([]).when(amend({})).then(taskNotFound({ taskId }))
})

test('refuses to amend a task that is over', () => {
  given([drafted, cancelled])
    .when(amend({}))
    .then(taskOver({ taskId, standing: 'Cancelled' }))
})

test.for([
  ['risks', { risks: 'A flood comes.' }],
  ['isHazardous', { isHazardous: true }],
  ['minors', { minors: { 'under-14': 'not-counted', '14-to-17': 'accompanied' } }],
  ['agreement', { agreement: 'Another paper' }],
  ['commandingUnitId', { commandingUnitId: 'command-point' }],
  ['withdrawalNoticeMinutes', { withdrawalNoticeMinutes: 600 }],
] as const)('keeps the %s that somebody relied upon', ([term, change]) => {
  const command = commandOf(AmendTask, { ...description, ...change })
  given([...begun, signedUp('li')])
    .when(command)
    .then(termReliedUpon({ term }))
  given([...begun, signedUp('li'), withdrawn('li')])
    .when(command)
    .then([{ ...amended({}), ...change } as never])
})

test('refuses minors at a call-out', () => {
  const minors = { 'under-14': 'not-counted', '14-to-17': 'with-consent' } as const
  const command = commandOf(AmendTask, { ...description, minors, commandingUnitId: 'command-point' })
  const { commandingUnitId } = command
  if (commandingUnitId === undefined) throw new Error('the command names a unit')
  given(begun).when(command).then(minorsInCallOut({ commandingUnitId }))
})

test('keeps the terms that somebody was told who comes to a call-out', () => {
  const emergency = { ...description, commandingUnitId: 'command-point' }
  const called = [{ ...drafted, commandingUnitId: 'command-point' as never }, published, calledOut('li')]
  const command = commandOf(AmendTask, { ...emergency, risks: 'A flood comes.' })
  given([...called, answered('li', true)])
    .when(command)
    .then(termReliedUpon({ term: 'risks' }))
  given([...called, answered('li', true)])
    .when(commandOf(AmendTask, { ...emergency, category: 'gardening' }))
    .then(categoryReliedUpon({ category, asked: 'gardening' as never }))
  given([...called, answered('li', true), answered('li', false)])
    .when(command)
    .then([{ ...amended({ risks: 'A flood comes.' }), commandingUnitId: 'command-point' as never }])
})
