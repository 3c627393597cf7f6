/** What happens on the day of a shift: who comes shows the code, some forget to check out, some do not come at all. */
import {
  AcceptShift,
  CheckIn,
  CheckOut,
  checkInCodeOf,
  DraftTask,
  ExcuseNoShow,
  MarkNoShow,
  PublishTask,
  SignUp,
  type TaskDrafted,
  type TaskState,
} from '@lovebank/core'
import { stateIn } from './bank.ts'
import { director, villageId, volunteerOf } from './cast.ts'
import { type Move, wait, wish } from './move.ts'
import { minutesLater, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

/** Calls for a day, or lives the one that was called for last. */
export const keepTime = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const called = scene.bank.log.findLast(
    ({ event }) => event.type === 'TaskDrafted' && /^day/.test(event.taskId),
  )?.event
  const shift = called?.type === 'TaskDrafted' ? called.shifts[0] : undefined
  if (called?.type !== 'TaskDrafted' || shift === undefined || shift.endsAt <= scene.now) return call(step, scene)
  return live(called, shift, step, scene)
}

const placesOf = (taskId: string) => [0, 1, 2].map((who) => ({ taskId, shiftId: 'a', volunteerId: volunteerOf(who) }))

const call = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const taskId = `day-${scene.turn}`
  const startsAt = minutesLater(scene.now, 60 * (1 + step.much))
  const shift = { shiftId: 'a', startsAt, endsAt: minutesLater(startsAt, 90), capacity: 3 }
  return [
    wish(director, DraftTask, {
      taskId,
      unitId: villageId,
      title: '集市秩序',
      category: 'duty',
      place: '集市',
      risks: '人多',
      needsCheckInCode: true,
      shifts: [shift],
    }),
    wish(director, PublishTask, { taskId }),
    ...placesOf(taskId).map((place) => wish(place.volunteerId, SignUp, { ...place, risksShown: true })),
  ]
}

type Shift = TaskDrafted['shifts'][number]

const live = (
  { taskId }: TaskDrafted,
  { shiftId, startsAt, endsAt }: Shift,
  step: Step,
  scene: Scene,
): ReadonlyArray<Move> => {
  const [first, second, third] = placesOf(taskId)
  if (first === undefined || second === undefined || third === undefined) return []
  const state = stateIn(scene.bank, 'task', taskId) as TaskState
  const seed = state.kind === 'Published' ? state.codeSeed : undefined
  const code = seed === undefined || step.what === 11 ? undefined : checkInCodeOf(seed, shiftId)
  const untilThen = Math.max(0, Math.ceil((Date.parse(startsAt) - Date.parse(scene.now)) / 60_000))
  const deviceAt = minutesLater(startsAt, -400)
  const missing = step.much % 3 === 0 ? [wish(director, ExcuseNoShow, { ...third, reason: '住院' })] : []
  return [
    wait(untilThen),
    wish(first.volunteerId, CheckIn, { ...first, code, deviceAt: step.what % 2 === 0 ? deviceAt : undefined }),
    wish(director, CheckIn, { ...second, code: step.what === 10 ? '000000' : undefined }),
    wish(director, MarkNoShow, second),
    wish(third.volunteerId, MarkNoShow, first),
    wait(60),
    ...(step.what % 3 === 0 ? [] : [wish(first.volunteerId, CheckOut, first)]),
    wait(Math.ceil((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)),
    wish(sent(step, director), MarkNoShow, third),
    ...missing,
    wish(first.volunteerId, AcceptShift, { taskId, shiftId, except: [] }),
    wish(first.volunteerId, CheckIn, first),
    wish(sent(step, director), AcceptShift, { taskId, shiftId, except: step.much > 8 ? [second.volunteerId] : [] }),
  ]
}
