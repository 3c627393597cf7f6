/** Lives of one task: anything that may be asked of it, in any order, so often that some of it comes to an end. */
import {
  AcceptOffer,
  AcceptShift,
  AcceptWork,
  AmendTask,
  AnswerCallOut,
  CallOut,
  CancelTask,
  CheckIn,
  CheckOut,
  CloseAttendance,
  CloseTask,
  ConfirmWork,
  DeclineOffer,
  ExcuseNoShow,
  LapseOffers,
  MarkNoShow,
  OpenPublicity,
  PersonId,
  RaiseObjection,
  RecordAttendance,
  RejectWork,
  RuleOnObjection,
  SignUp,
  UnitId,
  WithdrawSignUp,
} from '@lovebank/core'
import { commandOf, exampleOf, person, taskStory } from '@lovebank/testkit'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { isActing } from '../src/kernel/actor.ts'
import type { TaskCommand } from '../src/task/commands.ts'
import type { TaskEvent } from '../src/task/events.ts'
import { task } from '../src/task/index.ts'
import type { TaskState } from '../src/task/state.ts'

const { AFTER_OBJECTIONS, AFTER_PUBLICITY, at, description, drafted, published, morning, noon, on } = taskStory
const director = exampleOf(PersonId, 'director')

const times = [at('00:30'), at('01:10'), at('02:40'), at('03:00'), at('05:00'), AFTER_PUBLICITY]

/** Who on which shift, asked when and by whom: every combination. */
const asked = ['li', 'wang', 'zhao'].flatMap((volunteerId) =>
  ['morning', 'noon'].flatMap((shiftId) =>
    times.flatMap((occurredAt) =>
      ['director', 'li'].map((by) => ({ ...on(volunteerId, shiftId), occurredAt, actor: person(by) })),
    ),
  ),
)

/** One volunteer on one shift, so that some lives come to an end. */
const ofLi = asked.filter(
  ({ volunteerId, shiftId, actor }) => volunteerId === 'li' && shiftId === 'morning' && isActing(actor, director),
)

/** Before the shifts, when places change hands. */
const early = asked.filter(({ occurredAt }) => occurredAt < at('02:00'))

const attendances = asked.flatMap((ids) =>
  times.slice(0, 5).flatMap((from, index) => times.slice(index).map((to) => ({ ...ids, from, to }))),
)

const acceptances = asked.flatMap((ids) =>
  [1, 90, 150].flatMap((minutes) =>
    ['The neighbours saw it.', undefined].map((overrideReason) => ({ ...ids, minutes, overrideReason })),
  ),
)

const shiftAcceptances = times.flatMap((occurredAt) =>
  ['morning', 'noon'].map((shiftId) => commandOf(AcceptShift, { taskId: 'sweeping', shiftId, except: [], occurredAt })),
)

const amendments = [1, 2, 3].flatMap((capacity) =>
  times.map((occurredAt) => ({
    ...description,
    commandingUnitId: 'command-point',
    shifts: [
      { ...morning, capacity },
      { ...noon, startsAt: at('03:00'), capacity: 4 - capacity },
    ],
    occurredAt,
  })),
)

const endings = times.map((occurredAt) => ({ taskId: 'sweeping', occurredAt }))

/** How often, relative to the others, each is asked; endings seldom, or few lives would come to a confirmation. */
const steps: ReadonlyArray<readonly [weight: number, commands: ReadonlyArray<TaskCommand>]> = [
  [24, asked.map((ids) => commandOf(SignUp, { ...ids, risksShown: true }))],
  [12, asked.map((ids) => commandOf(WithdrawSignUp, ids))],
  [12, early.map((ids) => commandOf(WithdrawSignUp, ids))],
  [12, early.map((ids) => commandOf(AcceptOffer, ids))],
  [12, early.map((ids) => commandOf(DeclineOffer, ids))],
  [3, times.map((occurredAt) => commandOf(LapseOffers, { taskId: 'sweeping', occurredAt }))],
  [6, asked.map((ids) => commandOf(CheckIn, ids))],
  [6, asked.map((ids) => commandOf(CheckOut, ids))],
  [12, attendances.map((fields) => commandOf(RecordAttendance, fields))],
  [24, acceptances.map((fields) => commandOf(AcceptWork, fields))],
  [12, asked.map((ids) => commandOf(MarkNoShow, ids))],
  [12, asked.map((ids) => commandOf(ExcuseNoShow, { ...ids, reason: 'Ill.' }))],
  [6, asked.map((ids) => commandOf(CloseAttendance, ids))],
  [3, shiftAcceptances],
  [3, asked.map((ids) => commandOf(RejectWork, { ...ids, reason: 'No broom.' }))],
  [
    24,
    asked.map((ids) => commandOf(OpenPublicity, { ...ids, until: AFTER_PUBLICITY, objectionsUntil: AFTER_OBJECTIONS })),
  ],
  [24, asked.map((ids) => commandOf(RaiseObjection, { ...ids, objection: 'Hm.' }))],
  [24, asked.map((ids) => commandOf(RuleOnObjection, { ...ids, isUpheld: true, ruling: 'So.' }))],
  [24, asked.map((ids) => commandOf(RuleOnObjection, { ...ids, isUpheld: false, ruling: 'No.' }))],
  [24, asked.map((ids) => commandOf(ConfirmWork, ids))],
  [6, amendments.map((fields) => commandOf(AmendTask, fields))],
  [1, endings.map((fields) => commandOf(CancelTask, { ...fields, reason: 'Rain.' }))],
  [1, endings.map((fields) => commandOf(CloseTask, fields))],
]

/** One work and what becomes of it, so that some lives come to an end. */
const ofOneWork: ReadonlyArray<TaskCommand> = [
  ...ofLi.map((ids) => commandOf(SignUp, { ...ids, risksShown: true })),
  ...ofLi.map((ids) => commandOf(CheckIn, ids)),
  ...ofLi.map((ids) => commandOf(CheckOut, ids)),
  ...ofLi.map((ids) => commandOf(AcceptWork, { ...ids, minutes: 90, overrideReason: 'Seen.' })),
  ...ofLi.map((ids) => commandOf(OpenPublicity, { ...ids, until: AFTER_PUBLICITY, objectionsUntil: AFTER_OBJECTIONS })),
  ...ofLi.map((ids) => commandOf(RaiseObjection, { ...ids, actor: person('neighbour'), objection: 'Hm.' })),
  ...ofLi.map((ids) => commandOf(RuleOnObjection, { ...ids, isUpheld: true, ruling: 'So.' })),
  ...ofLi.map((ids) => commandOf(RuleOnObjection, { ...ids, isUpheld: false, ruling: 'No.' })),
  ...ofLi.map((ids) => commandOf(ConfirmWork, ids)),
]

/** Those who want the one place of the morning. */
const ofTheWaitlist: ReadonlyArray<TaskCommand> = early
  .filter(({ shiftId }) => shiftId === 'morning')
  .flatMap(
    (ids): ReadonlyArray<TaskCommand> => [
      commandOf(SignUp, { ...ids, risksShown: true }),
      commandOf(WithdrawSignUp, ids),
      commandOf(AcceptOffer, ids),
      commandOf(DeclineOffer, ids),
    ],
  )
  .concat(times.map((occurredAt) => commandOf(LapseOffers, { taskId: 'sweeping', occurredAt })))

/** A flood: people are called out, and say whether they come. */
const ofTheCallOut: ReadonlyArray<TaskCommand> = [
  ...[['li'], ['li', 'wang']].map((askedIds) =>
    commandOf(CallOut, { taskId: 'sweeping', askedIds, answerBy: at('05:00'), occurredAt: at('00:30') }),
  ),
  ...times.flatMap((occurredAt) =>
    [true, false].map((isComing) =>
      commandOf(AnswerCallOut, { taskId: 'sweeping', volunteerId: 'li', isComing, occurredAt }),
    ),
  ),
]

const anyOf = (command: fc.Arbitrary<TaskCommand>) => fc.array(command, { minLength: 1, maxLength: 60, size: 'max' })

export const life = fc.oneof(
  {
    weight: 2,
    arbitrary: anyOf(
      fc.oneof(...steps.map(([weight, commands]) => ({ weight, arbitrary: fc.constantFrom(...commands) }))),
    ),
  },
  { weight: 1, arbitrary: anyOf(fc.constantFrom(...ofOneWork)) },
  { weight: 1, arbitrary: anyOf(fc.constantFrom(...ofTheWaitlist)) },
  { weight: 1, arbitrary: anyOf(fc.constantFrom(...ofTheCallOut, ...ofOneWork)) },
)

export interface Moment {
  readonly command: TaskCommand
  readonly before: TaskState
  readonly events: ReadonlyArray<TaskEvent>
  readonly after: TaskState
}

export const start = [{ ...drafted, commandingUnitId: exampleOf(UnitId, 'command-point') }, published].reduce(
  task.evolve,
  task.initialState,
)

/** Each command that took effect, with the states around it. */
export const live = (commands: ReadonlyArray<TaskCommand>): ReadonlyArray<Moment> => {
  let before = start
  return commands.flatMap((command) => {
    const decision = task.decide(command, before)
    if (isLeft(decision)) return []
    const moment = { command, before, events: decision.right, after: decision.right.reduce(task.evolve, before) }
    before = moment.after
    return [moment]
  })
}
