import { DraftTask } from '@lovebank/core'
import { commandOf, scenariosOf, taskStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { task } from '../index.ts'
import { shiftEndsBeforeItStarts, shiftRepeated, shiftTooLong, taskAlreadyDrafted } from '../refusals.ts'

const given = scenariosOf(task)
const { description, morning, noon, drafted } = taskStory

const draft = (shifts = description.shifts) => commandOf(DraftTask, { ...description, unitId: 'village', shifts })
const { taskId, shifts } = draft([morning])
const shift = shifts[0] as (typeof shifts)[number]

test('writes a task down with its shifts and risks', () => {
  given([]).when(draft()).then([drafted])
})

test('refuses to draft the same task again', () => {
  given([drafted]).when(draft()).then(taskAlreadyDrafted({ taskId }))
})

test('refuses two shifts of one number', () => {
  given([])
    .when(draft([morning, { ...noon, shiftId: 'morning' }]))
    .then(shiftRepeated({ shiftId: shift.shiftId }))
})

test('refuses a shift that ends when it starts', () => {
  given([])
    .when(draft([{ ...morning, endsAt: morning.startsAt }]))
    .then(shiftEndsBeforeItStarts({ shiftId: shift.shiftId, startsAt: shift.startsAt, endsAt: shift.startsAt }))
})

test('takes a shift of a whole day', () => {
  const day = { ...morning, endsAt: '2026-02-11T01:00:00.000Z' }
  given([])
    .when(draft([day]))
    .then([{ ...drafted, shifts: draft([day]).shifts }])
})

test('refuses a shift longer than a day', () => {
  given([])
    .when(draft([{ ...morning, endsAt: '2026-02-11T01:01:00.000Z' }]))
    .then(shiftTooLong({ shiftId: shift.shiftId, minutes: 1_441, mostMinutes: 1_440 }))
})
