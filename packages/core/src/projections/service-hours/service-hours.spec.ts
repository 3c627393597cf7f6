import { eventOf, taskStory, volunteerStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { type Step, stateAfter } from '../../../test/log-of.ts'
import type { LocalDate, PersonId } from '../../index.ts'
import { TaskDrafted, WorkConfirmed, WorkRevoked } from '../../task/events.ts'
import { DuplicateMarked } from '../../volunteer/events.ts'
import { serviceHours, serviceUpTo, tasksServed } from './index.ts'

const { registered } = volunteerStory
const wang = 'wang' as PersonId
const day = (text: string) => text as LocalDate

/** Work of so many minutes from nine o'clock on a day of February. */
const confirmed = (
  workId: string,
  date: string,
  minutes: number,
  more: { who?: string; category?: string; taskId?: string; hour?: string } = {},
) => {
  const from = `2026-02-${date}T${more.hour ?? '01'}:00:00.000Z`
  return eventOf(WorkConfirmed, {
    taskId: more.taskId ?? 'sweeping',
    shiftId: 'morning',
    volunteerId: more.who ?? wang,
    workId,
    category: more.category ?? 'street-keeping',
    from,
    to: new Date(Date.parse(from) + minutes * 60_000).toISOString(),
    minutes,
    servedOn: `2026-02-${date}`,
  })
}
const duplicate = (volunteerId: string, keptId: string) => eventOf(DuplicateMarked, { volunteerId, keptId })
const drafted = (taskId: string, title: string) =>
  eventOf(TaskDrafted, {
    taskId,
    unitId: 'willow',
    title,
    category: 'street-keeping',
    place: '东街',
    risks: '注意车辆',
    shifts: [
      {
        shiftId: 'morning',
        startsAt: '2026-02-01T01:00:00.000Z',
        endsAt: '2026-02-01T03:00:00.000Z',
        capacity: 3,
      },
    ],
  })
const upTo = (date: string, ...steps: ReadonlyArray<Step>) =>
  serviceUpTo(stateAfter(serviceHours, ...steps), wang, day(`2026-02-${date}`))

describe('the service of a volunteer', () => {
  test('adds up by category, the day included', () => {
    const steps = [
      confirmed('w1', '03', 60, { category: 'care' }),
      confirmed('w2', '01', 90),
      confirmed('w3', '02', 30, { category: 'care' }),
    ]
    expect(upTo('03', ...steps)).toMatchObject({
      minutes: 180,
      byCategory: [
        { category: 'care', minutes: 90 },
        { category: 'street-keeping', minutes: 90 },
      ],
    })
    expect(upTo('03', ...steps).works.map((work) => work.workId)).toEqual(['w2', 'w3', 'w1'])
    expect(upTo('02', ...steps).minutes).toBe(120)
  })

  test('is none before any work was confirmed', () => {
    const { accepted, begun } = taskStory
    expect(upTo('28', registered, ...begun, accepted(wang))).toEqual({ minutes: 0, byCategory: [], works: [] })
  })
})

describe('two records of one person', () => {
  const twice = [confirmed('w1', '01', 60), confirmed('w2', '02', 120, { who: 'second' })]

  test('have one service, whichever is asked and whenever the work was confirmed', () => {
    const later = confirmed('w3', '03', 30, { who: 'second' })
    const state = stateAfter(serviceHours, ...twice, duplicate('second', wang), later)
    for (const who of [wang, 'second' as PersonId]) expect(serviceUpTo(state, who, day('2026-02-28')).minutes).toBe(210)
  })

  test('have the minutes once that both were accepted for', () => {
    const same = confirmed('w9', '01', 60, { who: 'second' })
    const next = confirmed('w8', '01', 60, { who: 'second', hour: '02' })
    expect(upTo('28', ...twice, same, next, duplicate('second', wang)).minutes).toBe(240)
    expect(upTo('28', ...twice, duplicate('second', wang), same, next).minutes).toBe(240)
  })

  test('may be part of a chain, and never of a ring', () => {
    const third = confirmed('w4', '04', 15, { who: 'third' })
    const chain = [...twice, third, duplicate('third', 'second'), duplicate('second', wang)]
    expect(upTo('28', ...chain).minutes).toBe(195)
    expect(upTo('28', ...chain, duplicate(wang, 'third')).minutes).toBe(195)
  })
})

describe('the tasks of a certificate', () => {
  test('are told with title, days and minutes, and add up to the service', () => {
    const state = stateAfter(
      serviceHours,
      drafted('sweeping', '清扫街道'),
      drafted('visits', '陪伴老人'),
      confirmed('w1', '05', 60),
      confirmed('w2', '01', 90),
      confirmed('w3', '03', 30, { taskId: 'visits' }),
      confirmed('w4', '20', 30),
    )
    expect(tasksServed(state, wang, day('2026-02-10'))).toEqual([
      { title: '清扫街道', category: 'street-keeping', from: '2026-02-01', until: '2026-02-05', minutes: 150 },
      { title: '陪伴老人', category: 'street-keeping', from: '2026-02-03', until: '2026-02-03', minutes: 30 },
    ])
    expect(tasksServed(state, 'nobody' as PersonId, day('2026-02-10'))).toEqual([])
  })
})

test('what was revoked after its confirmation counts no more, also under the record that was kept', () => {
  const revoke = (workId: string, who: string) =>
    eventOf(WorkRevoked, {
      taskId: 'sweeping',
      shiftId: 'morning',
      volunteerId: who,
      workId,
      minutes: 60,
      ruling: '没有参加',
    })
  const minutesAfter = (...steps: ReadonlyArray<Step>) =>
    serviceUpTo(stateAfter(serviceHours, ...steps), wang, day('2026-02-28')).minutes
  const two = [confirmed('w1', '02', 60), confirmed('w2', '03', 90)]
  expect(minutesAfter(...two, revoke('w1', wang))).toBe(90)
  const twice = [confirmed('w3', '04', 60, { who: 'wong' }), duplicate('wong', wang)]
  expect(minutesAfter(...two, ...twice, revoke('w3', 'wong'))).toBe(150)
  expect(minutesAfter(revoke('w1', wang))).toBe(0)
})

test('a group has the hours of all its heads, and those who are named have theirs', () => {
  const group = { heads: 20, namedIds: [wang] } as never
  const first = { ...confirmed('w1', '02', 60, { who: 'college' }), group }
  const atOnce = { ...confirmed('w2', '02', 60, { who: 'college' }), group: { heads: 5, namedIds: [] } as never }
  const own = confirmed('w3', '02', 60)
  const hours = (who: string, ...steps: ReadonlyArray<Step>) =>
    serviceUpTo(stateAfter(serviceHours, ...steps), who as PersonId, day('2026-02-28')).minutes
  expect(hours('college', first, atOnce)).toBe(25 * 60)
  expect(hours(wang, first, atOnce, own)).toBe(60)
  const revoked = eventOf(WorkRevoked, { ...first, ruling: '没有参加' })
  expect(hours('college', first, atOnce, revoked)).toBe(5 * 60)
  expect(hours(wang, first, revoked)).toBe(0)
  expect(hours(wang, first, own, revoked)).toBe(60)
})
