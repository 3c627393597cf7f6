import { eventOf, taskStory } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { type Step, stateAfter } from '../../../test/log-of.ts'
import { NoShowMarked, WorkAccepted } from '../../task/events.ts'
import { noShows, noShowsOf } from './index.ts'

const { accepted, attended, excused, missed, on, rejected, revoked, signedUp, upheld } = taskStory
const li = signedUp('li').volunteerId
const rule = { windowDays: 30, tasksToReset: 2 }
const count = (steps: ReadonlyArray<Step>, day = '2026-02-20', of = rule) =>
  noShowsOf(stateAfter(noShows, ...steps), li, day as never, of)

const missedOn = (day: string, shiftId = 'noon') => eventOf(NoShowMarked, { ...on('li', shiftId), missedOn: day })
/** Served on a task of its own. */
const served = (taskId: string, day: string) =>
  eventOf(WorkAccepted, {
    ...on('li'),
    taskId,
    workId: `${taskId}-${day}`,
    from: `${day}T01:00:00.000Z`,
    to: `${day}T02:00:00.000Z`,
    minutes: 60,
  })

describe('the no-shows of a volunteer', () => {
  it('count in a window of days', () => {
    expect(count([])).toBe(0)
    expect(count([missed('li'), missedOn('2026-02-12')])).toBe(2)
    expect(count([missed('li'), missedOn('2026-02-12')], '2026-03-12')).toBe(1)
    expect(count([missed('li')], '2026-02-09')).toBe(0)
  })

  it('do not count where they are excused, or where attendance comes in late', () => {
    expect(count([missed('li'), excused('li')])).toBe(0)
    expect(count([missed('li'), attended('li', '01:00', '03:00')])).toBe(0)
    expect(count([missedOn('2026-02-10'), excused('li')])).toBe(1)
  })

  it('are made good by service in so many later tasks', () => {
    const one = served('market', '2026-02-11')
    expect(count([missed('li'), one, served('market', '2026-02-12')])).toBe(1)
    expect(count([missed('li'), one, served('garden', '2026-02-12')])).toBe(0)
    expect(count([one, served('garden', '2026-02-12'), missed('li')])).toBe(0)
    expect(count([missed('li'), served('early', '2026-02-09'), one])).toBe(1)
    expect(count([missed('li'), one], '2026-02-20', { ...rule, tasksToReset: 1 })).toBe(0)
  })

  it.each([rejected('li'), upheld('li'), revoked('li')])(
    'are not made good by work that came to nothing, as $type says',
    (over) => {
      const days = [missedOn('2026-02-09'), accepted('li'), served('garden', '2026-02-11')]
      expect(count(days)).toBe(0)
      expect(count([...days, over])).toBe(1)
    },
  )

  it('keep to a limited number of works, the latest', () => {
    const many = Array.from({ length: 60 }, (_, index) => served(`task-${index}`, '2026-02-01'))
    const state = stateAfter(noShows, ...many, served('last', '2026-02-11'))
    expect(state.volunteers['li']?.attended).toHaveLength(50)
    expect(state.volunteers['li']?.attended.at(-1)).toMatchObject({ taskId: 'last' })
  })
})
