/** What happens on tasks: a whole service from the call to the acceptance, and each of its wishes alone. */
import {
  AcceptWork,
  AmendTask,
  CancelTask,
  CheckIn,
  CheckOut,
  CloseTask,
  ConfirmWork,
  DraftTask,
  PublishTask,
  RaiseObjection,
  RecordAttendance,
  RejectWork,
  RuleOnObjection,
  SignUp,
  WithdrawSignUp,
} from '@lovebank/core'
import { director, tasks, villageId, volunteerOf, worker } from './cast.ts'
import { type Move, wait, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

const description = (startsAt: string, hours: number, capacity: number, category: string) => ({
  title: '路口值守',
  category,
  place: '东站路口',
  risks: '车流量大',
  shifts: [{ shiftId: 'a', startsAt, endsAt: minutesLater(startsAt, hours * 60), capacity }],
})

const categoryOf = (step: Step): string => pick(['duty', 'duty', 'care', 'unheard-of'], step.much)

export const called = (taskId: string, startsAt: string, hours: number, capacity: number, category: string) => [
  wish(director, DraftTask, { taskId, unitId: villageId, ...description(startsAt, hours, capacity, category) }),
  wish(director, PublishTask, { taskId }),
]

/** Called for, signed up, there, recorded, accepted or rejected: two volunteers at one place, on paper. */
export const serve = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const taskId = `serve-${scene.turn}`
  const startsAt = minutesLater(scene.now, 30)
  const hours = 1 + (step.much % 4)
  const serving = [volunteerOf(step.who), volunteerOf(step.who + 1 + (step.what % 3))]
  const places = serving.map((volunteerId) => ({ taskId, shiftId: 'a', volunteerId }))
  const attended = { from: startsAt, to: minutesLater(startsAt, hours * 60) }
  return [
    ...called(taskId, startsAt, hours, 1 + (step.what % 2), step.much % 3 === 0 ? 'care' : 'duty'),
    ...places.map((place) => wish(place.volunteerId, SignUp, { ...place, risksShown: true })),
    wait(hours * 60 + 60),
    ...places.map((place) => wish(director, RecordAttendance, { ...place, ...attended })),
    ...places.map((place, index) =>
      index === 1 && step.what > 8
        ? wish(sent(step, director), RejectWork, { ...place, reason: '未完成' })
        : wish(sent(step, director), AcceptWork, { ...place, minutes: hours * 60 }),
    ),
    wait((step.what % 4) * 720),
  ]
}

/** The same hours on two tasks: only one of them can count (law 4). */
export const serveTwiceAtOnce = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const startsAt = minutesLater(scene.now, 30)
  const volunteerId = volunteerOf(step.who)
  const attended = { from: startsAt, to: minutesLater(startsAt, 60) }
  const places = ['one', 'two'].map((name) => ({ taskId: `${name}-${scene.turn}`, shiftId: 'a', volunteerId }))
  return [
    ...places.flatMap(({ taskId }) => called(taskId, startsAt, 1, 2, 'duty')),
    ...places.map((place) => wish(volunteerId, SignUp, { ...place, risksShown: true })),
    wait(120),
    ...places.map((place) => wish(director, RecordAttendance, { ...place, ...attended })),
    ...places.map((place) => wish(sent(step, director), AcceptWork, { ...place, minutes: 60 })),
  ]
}

/** The newest task that was planned with nobody on it yet; now and then one that perhaps is not there. */
const plannedTask = (step: Step, scene: Scene): string => {
  const planned = scene.bank.log.findLast(({ event }) => event.type === 'TaskDrafted' && /^plan/.test(event.taskId))
  return planned?.event.type === 'TaskDrafted' && step.what < 9 ? planned.event.taskId : pick(tasks, step.what)
}

export const planTask = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const taskId = plannedTask(step, scene)
  const by = sent(step, director)
  const asked = description(minutesLater(scene.now, 90), 2, 1, categoryOf(step))
  return pick<ReadonlyArray<Move>>(
    [
      called(`plan-${scene.turn}`, minutesLater(scene.now, 90), 2, 1, 'duty'),
      called(`plan-${scene.turn}`, minutesLater(scene.now, 90), 2, 1, categoryOf(step)),
      [wish(by, AmendTask, { taskId, ...asked })],
      [wish(by, CloseTask, { taskId })],
      [wish(by, CancelTask, { taskId, reason: '下雨' })],
      [wish(by, PublishTask, { taskId })],
    ],
    step.who,
  )
}

/** Half of the time on a task that was called for just now. */
export const comeAndGo = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const isNew = step.what % 2 === 0
  const taskId = isNew ? `plan-${scene.turn}` : plannedTask(step, scene)
  const place = { taskId, shiftId: 'a', volunteerId: volunteerOf(step.who) }
  const other = { ...place, volunteerId: volunteerOf(step.who + 1) }
  const by = sent(step, place.volunteerId)
  const signUp = wish(by, SignUp, { ...place, risksShown: step.by < 9 })
  const attended = { from: minutesLater(scene.now, -60), to: scene.now }
  const moves = pick<ReadonlyArray<Move>>(
    [
      [signUp],
      [signUp, wish(by, CheckIn, place), wait(150), wish(by, CheckOut, place)],
      [signUp, wish(other.volunteerId, SignUp, { ...other, risksShown: true }), wish(by, WithdrawSignUp, place)],
      [wish(by, CheckIn, place)],
      [wish(by, CheckOut, place)],
      [wish(sent(step, director), RecordAttendance, { ...place, ...attended })],
    ],
    step.much,
  )
  return [...(isNew ? called(taskId, minutesLater(scene.now, 90), 2, 1, 'duty') : []), ...moves]
}

/** Mostly about the newest work on show. */
export const decideOnWork = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const onShow = scene.bank.log.findLast(({ event }) => event.type === 'PublicityOpened')?.event
  const planned = { taskId: plannedTask(step, scene), shiftId: 'a', volunteerId: volunteerOf(step.who) }
  const newest = onShow?.type === 'PublicityOpened' && step.what < 9 ? onShow : planned
  const { taskId, shiftId, volunteerId } = newest
  const place = { taskId, shiftId, volunteerId }
  const objection = wish(sent(step, volunteerOf(step.who + 1)), RaiseObjection, { ...place, objection: '没看到他' })
  const ruling = (isUpheld: boolean) =>
    wish(sent(step, worker), RuleOnObjection, { ...place, isUpheld, ruling: '已核实' })
  return pick<ReadonlyArray<Move>>(
    [
      [objection],
      [objection, ruling(true)],
      [objection, ruling(false)],
      [wish(sent(step, director), AcceptWork, { ...planned, minutes: 30 + step.who, overrideReason: '签退忘记' })],
      [wish(sent(step, director), RejectWork, { ...place, reason: '未到岗' })],
      [wish(sent(step, worker), ConfirmWork, place)],
    ],
    step.much,
  )
}
