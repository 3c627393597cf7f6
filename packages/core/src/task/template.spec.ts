import { DraftTask, type LocalDate } from '@lovebank/core'
import { taskStory } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { task } from './index.ts'
import { daysEvery, draftsFrom, TaskTemplate } from './template.ts'
import { termsOf } from './terms.ts'

const { unitId, category, title, place } = taskStory.drafted
const shift = { shiftId: 'morning', startsAtMinute: 540, minutes: 90, capacity: 4 }
const decoded = TaskTemplate.decode({
  ...termsOf(taskStory.drafted),
  templateId: 'sunday-market',
  unitId,
  title,
  category,
  place,
  needsCheckInCode: true,
  shifts: [shift],
})
if (isLeft(decoded)) throw new Error('the template is well-formed')
const template = decoded.right

const by = {
  actor: { kind: 'person', personId: 'director' as never },
  onBehalfOf: undefined,
  occurredAt: '2026-02-01T01:00:00.000Z' as never,
  correlationId: undefined,
} as const
const days = (...texts: ReadonlyArray<string>) => texts as ReadonlyArray<LocalDate>

test('a template gives a draft for each day, by the clock of the town, on its own terms', () => {
  const [draft, ...others] = draftsFrom(template, days('2026-02-08'), by)
  expect(others).toEqual([])
  expect(DraftTask.is(draft)).toBe(true)
  expect(draft).toMatchObject({ unitId, title, category, place, needsCheckInCode: true, actor: by.actor })
  expect(draft?.shifts).toEqual([
    { shiftId: 'morning', startsAt: '2026-02-08T01:00:00.000Z', endsAt: '2026-02-08T02:30:00.000Z', capacity: 4 },
  ])
})

test('run twice, or for days that overlap, it drafts nothing twice', () => {
  const first = draftsFrom(template, days('2026-02-08', '2026-02-15', '2026-02-08'), by)
  expect(first).toHaveLength(2)
  expect(draftsFrom(template, days('2026-02-08', '2026-02-15'), by)).toEqual(first)
  const later = draftsFrom(template, days('2026-02-15'), { ...by, occurredAt: '2026-02-02T01:00:00.000Z' as never })
  expect(later.map(({ taskId }) => taskId)).toEqual(first.slice(1).map(({ taskId }) => taskId))
  expect(later.map(({ commandId }) => commandId)).not.toEqual(first.slice(1).map(({ commandId }) => commandId))
  for (const [index, again] of later.entries()) {
    const drafted = first.slice(1)[index]
    if (drafted === undefined) throw new Error('the same days')
    const decision = task.decide(drafted, task.initialState)
    const state = isLeft(decision) ? task.initialState : decision.right.reduce(task.evolve, task.initialState)
    expect(task.decide(again, state)).toMatchObject({ left: { tag: 'TaskAlreadyDrafted' } })
  }
})

test('a rhythm gives the days from the first to the last, and never too many', () => {
  const [first, last] = days('2026-02-22', '2026-03-08') as readonly [LocalDate, LocalDate]
  expect(daysEvery(7, first, last)).toEqual(['2026-02-22', '2026-03-01', '2026-03-08'])
  expect(daysEvery(7, last, first)).toEqual([])
  expect(daysEvery(0, first, '2099-01-01' as LocalDate)).toHaveLength(366)
})
