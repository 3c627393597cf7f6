import { eventOf, taskStory } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { at, type Step, stateAfter } from '../../../test/log-of.ts'
import type { TaskId, UnitId } from '../../kernel/ids.ts'
import { TaskDrafted, TaskPublished } from '../../task/events.ts'
import { checkInCode, openTasks, taskBoard, taskNotice } from './index.ts'

const {
  amended,
  begun,
  cancelled,
  closed,
  declined,
  description,
  drafted,
  lapsed,
  morning,
  noon,
  offered,
  promoted,
  signedUp,
  waitlisted,
  withdrawn,
} = taskStory
const sweeping = 'sweeping' as TaskId
const EARLY = at('2026-02-10T00:00:00.000Z')

const boardAfter = (...steps: ReadonlyArray<Step>) => stateAfter(taskBoard, ...steps)
const placesAfter = (...steps: ReadonlyArray<Step>) =>
  taskNotice(boardAfter(...begun, ...steps), sweeping)?.shifts.map((shift) => [
    shift.shiftId,
    shift.freePlaces,
    shift.waiting,
  ])

describe('a task on the board', () => {
  it('appears when it is published', () => {
    expect(taskNotice(boardAfter(drafted), sweeping)).toBeUndefined()
    expect(taskNotice(boardAfter(...begun), sweeping)).toMatchObject({
      taskId: 'sweeping',
      unitId: 'village',
      title: 'Sweeping the lane',
      category: 'street-keeping',
      place: 'The old lane',
      risks: 'Carts pass by.',
    })
  })

  it('tells how many places each shift has, and how many wait', () => {
    expect(placesAfter(signedUp('wang'), signedUp('li', 'noon'), waitlisted('zhao'))).toEqual([
      ['morning', 0, 1],
      ['noon', 1, 0],
      ['afternoon', 2, 0],
    ])
  })

  it('has a place more when a volunteer withdraws, and one fewer when the next is promoted', () => {
    const full = [signedUp('wang'), waitlisted('zhao')]
    expect(placesAfter(...full, withdrawn('wang'))?.[0]).toEqual(['morning', 1, 1])
    expect(placesAfter(...full, withdrawn('wang'), promoted('zhao'))?.[0]).toEqual(['morning', 0, 0])
    expect(placesAfter(...full, withdrawn('zhao'))?.[0]).toEqual(['morning', 0, 0])
  })

  it('keeps a place that is on offer, until it is declined or lapses', () => {
    const asked = [signedUp('wang'), waitlisted('zhao'), withdrawn('wang'), offered('zhao')]
    expect(placesAfter(...asked)?.[0]).toEqual(['morning', 0, 0])
    expect(placesAfter(...asked, promoted('zhao'))?.[0]).toEqual(['morning', 0, 0])
    expect(placesAfter(...asked, declined('zhao'))?.[0]).toEqual(['morning', 1, 0])
    expect(placesAfter(...asked, lapsed('zhao'))?.[0]).toEqual(['morning', 1, 0])
  })

  it('counts a volunteer once', () => {
    expect(placesAfter(signedUp('li', 'noon'), signedUp('li', 'noon'))?.[1]).toEqual(['noon', 1, 0])
  })

  it('keeps the places taken when it is amended, and never has fewer than none', () => {
    const smaller = { ...noon, capacity: 1 }
    const change = amended({ title: 'Sweeping the square', shifts: [smaller, morning] })
    const notice = taskNotice(boardAfter(...begun, signedUp('li', 'noon'), signedUp('he', 'noon'), change), sweeping)
    expect(notice).toMatchObject({ title: 'Sweeping the square' })
    expect(notice?.shifts.map((shift) => [shift.shiftId, shift.freePlaces])).toEqual([
      ['morning', 1],
      ['noon', 0],
    ])
  })

  it.each([cancelled, closed])('is taken down by $type', (over) => {
    expect(boardAfter(...begun, over)).toEqual(taskBoard.initialState())
  })

  it('is unknown where it was never drafted', () => {
    expect(boardAfter(signedUp('wang'))).toEqual(taskBoard.initialState())
    expect(taskNotice(boardAfter(), 'constructor' as TaskId)).toBeUndefined()
  })
})

describe('the open tasks', () => {
  it('tell the shifts that have a place and have not begun', () => {
    const board = boardAfter(...begun, signedUp('wang'))
    const shiftsAt = (moment: string) =>
      openTasks(board, at(moment)).flatMap((task) => task.shifts.map((s) => s.shiftId))
    expect(shiftsAt('2026-02-10T00:00:00.000Z')).toEqual(['noon', 'afternoon'])
    expect(shiftsAt('2026-02-10T02:30:00.000Z')).toEqual(['afternoon'])
    expect(shiftsAt('2026-02-10T06:00:00.000Z')).toEqual([])
  })

  it('can be those of one unit, and what begins first stands first', () => {
    const earlier = { ...morning, startsAt: '2026-02-10T00:30:00.000Z' }
    const duty = [
      eventOf(TaskDrafted, { ...description, taskId: 'duty', unitId: 'town', shifts: [earlier] }),
      eventOf(TaskPublished, { taskId: 'duty' }),
    ]
    const board = boardAfter(...begun, ...duty)
    expect(openTasks(board, EARLY).map((task) => task.taskId)).toEqual(['duty', 'sweeping'])
    expect(openTasks(board, EARLY, 'village' as UnitId).map((task) => task.taskId)).toEqual(['sweeping'])
  })

  it('that begin together stand in the order of their ids', () => {
    const again = [
      eventOf(TaskDrafted, { ...description, taskId: 'a-task', unitId: 'town' }),
      eventOf(TaskPublished, { taskId: 'a-task' }),
    ]
    expect(openTasks(boardAfter(...begun, ...again), EARLY).map((task) => task.taskId)).toEqual(['a-task', 'sweeping'])
  })

  it('are without drafts', () => {
    expect(openTasks(boardAfter(drafted), EARLY)).toEqual([])
  })
})

describe('the check-in code of a shift', () => {
  const codeSeed = '00000000-0000-4000-8000-000000000001'
  const board = boardAfter(drafted, eventOf(TaskPublished, { taskId: 'sweeping', codeSeed }))
  const [first, second] = drafted.shifts.map(({ shiftId }) => shiftId)
  if (first === undefined || second === undefined) throw new Error('the story has several shifts')

  it('is told to staff, and another for each shift', () => {
    expect(checkInCode(board, sweeping, first)).toMatch(/^\d{6}$/)
    expect(checkInCode(board, sweeping, first)).not.toBe(checkInCode(board, sweeping, second))
  })

  it('stands in no notice of the task', () => {
    expect(JSON.stringify(taskNotice(board, sweeping))).not.toContain(codeSeed)
    expect(JSON.stringify(openTasks(board, EARLY))).not.toContain(checkInCode(board, sweeping, first))
  })

  it('is unknown for a draft, an old task and a shift that is not there', () => {
    expect(checkInCode(boardAfter(drafted), sweeping, first)).toBeUndefined()
    expect(checkInCode(boardAfter(...begun), sweeping, first)).toBeUndefined()
    expect(checkInCode(board, sweeping, 'evening' as typeof first)).toBeUndefined()
  })
})
