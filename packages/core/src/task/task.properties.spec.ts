/** The laws of a task, over any order of what may be asked of it. */
import { CloseTask, LapseOffers } from '@lovebank/core'
import { anyCommand, anyEvent, commandOf, person, taskStory } from '@lovebank/testkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { life, live, start } from '../../test/task-life.ts'
import { minutesBetween } from '../kernel/time.ts'
import { TaskCommand } from './commands.ts'
import { TaskEvent } from './events.ts'
import { task } from './index.ts'
import { isReliedUpon, standingsOf } from './roster.ts'
import { takesPlace } from './standing.ts'
import type { TaskState } from './state.ts'

const { AFTER_PUBLICITY, at } = taskStory

const rostersOf = (state: TaskState) => (state.kind === 'NotDrafted' ? [] : state.rosters)

const runs = { numRuns: 1_000 }

test('counts places as they are taken, never more than there are', () => {
  fc.assert(
    fc.property(life, (commands) => {
      for (const roster of live(commands).flatMap(({ after }) => rostersOf(after))) {
        const standings = standingsOf(roster)
        expect(roster.taken).toBe(standings.filter(takesPlace).length)
        expect(roster.taken).toBeLessThanOrEqual(roster.shift.capacity)
        expect(roster.offers.length).toBe(standings.filter(({ kind }) => kind === 'Offered').length)
        expect(roster.waitlist.length).toBe(standings.filter(({ kind }) => kind === 'Waitlisted').length)
      }
    }),
    runs,
  )
})

test('lets nobody wait while a place is free before the shift', () => {
  const { occurredAt } = commandOf(CloseTask, { taskId: 'sweeping', occurredAt: at('00:00') })
  const beforeAll = life.map((commands) => commands.map((command) => ({ ...command, occurredAt })))
  fc.assert(
    fc.property(beforeAll, (commands) => {
      for (const roster of live(commands).flatMap(({ after }) => rostersOf(after))) {
        expect(roster.waitlist.length === 0 || roster.taken === roster.shift.capacity).toBe(true)
      }
    }),
    runs,
  )
})

test('decides the same whether lapsed offers are written down in time, late or never (law 16)', () => {
  const inOrder = life.map((commands) =>
    commands.toSorted((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1)),
  )
  const isOfJob = (command: TaskCommand) => command.type === 'LapseOffers'
  fc.assert(
    fc.property(inOrder, (commands) => {
      const others = commands.filter((command) => !isOfJob(command))
      const withJob = others.flatMap((command) => [
        commandOf(LapseOffers, { taskId: 'sweeping', occurredAt: command.occurredAt }),
        command,
      ])
      const decided = (all: ReadonlyArray<TaskCommand>) => live(all).flatMap(({ events }) => events)
      const upTo = commandOf(LapseOffers, { taskId: 'sweeping', occurredAt: AFTER_PUBLICITY })
      expect(decided([...withJob, upTo])).toEqual(decided([...others, upTo]))
    }),
    runs,
  )
})

test('decides no event that the state would not follow', () => {
  fc.assert(
    fc.property(life, (commands) => {
      for (const { before, events } of live(commands)) {
        events.reduce((state, event) => {
          const next = task.evolve(state, event)
          expect(next, event.type).not.toBe(state)
          return next
        }, before)
      }
    }),
    runs,
  )
})

test('accepts work by others only, once the shift began, in a time that holds its minutes (law 4)', () => {
  fc.assert(
    fc.property(life, (commands) => {
      for (const { command, events, before } of live(commands)) {
        for (const event of events) {
          if (event.type !== 'WorkAccepted') continue
          const shift = rostersOf(before).find((roster) => roster.shift.shiftId === event.shiftId)?.shift
          expect(command.actor).not.toEqual(person(event.volunteerId))
          expect(command.occurredAt >= (shift?.startsAt ?? '')).toBe(true)
          expect(event.minutes).toBeLessThanOrEqual(minutesBetween(event.from, event.to))
        }
      }
    }),
    runs,
  )
})

test('confirms a work once; then only an objection touches it, and one that is upheld revokes it for good (law 3)', () => {
  const mayFollow: ReadonlyArray<string> = ['ObjectionRaised', 'ObjectionDismissed', 'WorkRevoked']
  fc.assert(
    fc.property(life, (commands) => {
      const [confirmed, revoked] = [new Set<string>(), new Set<string>()]
      for (const event of live(commands).flatMap(({ events }) => events)) {
        if (!('workId' in event)) continue
        expect(revoked.has(event.workId)).toBe(false)
        if (confirmed.has(event.workId)) expect(mayFollow).toContain(event.type)
        if (event.type === 'WorkConfirmed') confirmed.add(event.workId)
        if (event.type === 'WorkRevoked') {
          expect(confirmed.has(event.workId)).toBe(true)
          revoked.add(event.workId)
        }
      }
    }),
    runs,
  )
})

test('reaches confirmed and rejected work, promotions and closed tasks in these lives', () => {
  const lives = fc.sample(life, { numRuns: 2_000, seed: 1 })
  const types = new Set(
    lives.flatMap((commands) => live(commands).flatMap(({ events }) => events.map(({ type }) => type))),
  )
  const wanted = TaskEvent.types
    .map((codec) => codec.name)
    .filter((type) => type !== 'TaskDrafted' && type !== 'TaskPublished')
  expect(wanted.filter((type) => !types.has(type as TaskEvent['type']))).toEqual([])
})

test('goes on from a state that was written down as from one in memory (law 11)', () => {
  fc.assert(
    fc.property(life, (commands) => {
      const last = live(commands).at(-1)?.after ?? start
      expect(JSON.parse(JSON.stringify(last))).toEqual(last)
    }),
  )
})

test('never throws, whatever is asked and whatever is said to have happened', () => {
  fc.assert(
    fc.property(fc.array(anyEvent()), anyCommand(), (events, command) => {
      const state = events.filter(TaskEvent.is).reduce(task.evolve, task.initialState)
      if (TaskCommand.is(command)) {
        expect(task.decide(command, state)._tag).toMatch(/Left|Right/)
        expect(task.scopeOf(command, state)).toBeTypeOf('object')
        expect(task.streamIdOf(command)).toBe(command.taskId)
      }
      expect(rostersOf(state).every((roster) => isReliedUpon(roster) || roster.taken === 0)).toBe(true)
    }),
    runs,
  )
})

test('leaves the state as it was where an event does not fit', () => {
  const unfit = fc.constantFrom(
    taskStory.drafted,
    taskStory.published,
    taskStory.promoted('li'),
    taskStory.withdrawn('li'),
    taskStory.checkedIn('li', '01:00'),
    taskStory.checkedOut('li', '02:00'),
    taskStory.attended('li', '01:00', '02:00'),
    taskStory.accepted('li'),
    taskStory.rejected('li'),
    taskStory.shown('li'),
    taskStory.objected('li'),
    taskStory.upheld('li'),
    taskStory.dismissed('li'),
    taskStory.confirmed('li'),
    taskStory.revoked('li'),
    taskStory.offered('li'),
    taskStory.declined('li'),
    taskStory.lapsed('li'),
    taskStory.missed('li'),
    taskStory.excused('li'),
    taskStory.signedUp('li', 'evening'),
  )
  fc.assert(
    fc.property(unfit, (event) => {
      expect(task.evolve(start, event)).toBe(start)
    }),
  )
  const over = task.evolve(start, taskStory.cancelled)
  for (const event of [taskStory.cancelled, taskStory.closed, taskStory.amended({}), taskStory.signedUp('li')]) {
    expect(task.evolve(over, event)).toBe(over)
  }
  const full = task.evolve(start, taskStory.signedUp('li'))
  for (const event of [taskStory.signedUp('li'), taskStory.waitlisted('li')])
    expect(task.evolve(full, event)).toBe(full)
})
