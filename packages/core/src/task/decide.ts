/** What a task answers to each command: a table of contents. Each is decided on the task as its moment finds it. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision } from '../kernel/decider.ts'
import type { LapseOffers, TaskCommand } from './commands.ts'
import type { TaskEvent } from './events.ts'
import { lapsesBy } from './lapses.ts'
import type { TaskRefusal } from './refusals.ts'
import { acceptOffer } from './rules/accept-offer.ts'
import { acceptShift } from './rules/accept-shift.ts'
import { acceptWork } from './rules/accept-work.ts'
import { amendTask } from './rules/amend-task.ts'
import { answerCallOut } from './rules/answer-call-out.ts'
import { callOut } from './rules/call-out.ts'
import { cancelTask } from './rules/cancel-task.ts'
import { checkIn } from './rules/check-in.ts'
import { checkOut } from './rules/check-out.ts'
import { closeAttendance } from './rules/close-attendance.ts'
import { closeTask } from './rules/close-task.ts'
import { confirmWork } from './rules/confirm-work.ts'
import { declineOffer } from './rules/decline-offer.ts'
import { draftTask } from './rules/draft-task.ts'
import { excuseNoShow } from './rules/excuse-no-show.ts'
import { lapseOffers } from './rules/lapse-offers.ts'
import { markNoShow } from './rules/mark-no-show.ts'
import { openPublicity } from './rules/open-publicity.ts'
import { publishTask } from './rules/publish-task.ts'
import { raiseObjection } from './rules/raise-objection.ts'
import { recordAttendance } from './rules/record-attendance.ts'
import { rejectWork } from './rules/reject-work.ts'
import { ruleOnObjection } from './rules/rule-on-objection.ts'
import { signUp } from './rules/sign-up.ts'
import { withdrawSignUp } from './rules/withdraw-sign-up.ts'
import type { TaskState } from './state.ts'

/** Offers that have lapsed by then are written down with what is decided; alone, only where that is asked for. */
export const decide = (command: TaskCommand, state: TaskState): Decision<TaskRefusal, TaskEvent> => {
  if (command.type === 'LapseOffers') return lapseOffers(command, state)
  const lapses = lapsesBy(state, command.occurredAt)
  const decision = answer(command, lapses.state)
  if (isLeft(decision) || decision.right.length === 0) return decision
  return accept<TaskEvent>(...lapses.events, ...decision.right)
}

const answer = (command: Exclude<TaskCommand, LapseOffers>, state: TaskState): Decision<TaskRefusal, TaskEvent> => {
  switch (command.type) {
    case 'DraftTask':
    case 'PublishTask':
    case 'AmendTask':
    case 'CallOut':
    case 'AnswerCallOut':
    case 'CancelTask':
    case 'CloseTask':
      return planned(command, state)
    case 'SignUp':
    case 'WithdrawSignUp':
    case 'AcceptOffer':
    case 'DeclineOffer':
      return inLine(command, state)
    case 'CheckIn':
    case 'CheckOut':
    case 'CloseAttendance':
    case 'RecordAttendance':
    case 'MarkNoShow':
    case 'ExcuseNoShow':
      return onTheDay(command, state)
    case 'AcceptWork':
    case 'AcceptShift':
    case 'RejectWork':
    case 'OpenPublicity':
    case 'RaiseObjection':
    case 'RuleOnObjection':
    case 'ConfirmWork':
      return judged(command, state)
  }
}

type OfType<Type extends TaskCommand['type']> = Extract<TaskCommand, { readonly type: Type }>

/** What is called for. */
const planned = (
  command: OfType<'DraftTask' | 'PublishTask' | 'AmendTask' | 'CallOut' | 'AnswerCallOut' | 'CancelTask' | 'CloseTask'>,
  state: TaskState,
): Decision<TaskRefusal, TaskEvent> => {
  switch (command.type) {
    case 'DraftTask':
      return draftTask(command, state)
    case 'PublishTask':
      return publishTask(command, state)
    case 'AmendTask':
      return amendTask(command, state)
    case 'CallOut':
      return callOut(command, state)
    case 'AnswerCallOut':
      return answerCallOut(command, state)
    case 'CancelTask':
      return cancelTask(command, state)
    case 'CloseTask':
      return closeTask(command, state)
  }
}

/** Who has a place, and who waits for one. */
const inLine = (
  command: OfType<'SignUp' | 'WithdrawSignUp' | 'AcceptOffer' | 'DeclineOffer'>,
  state: TaskState,
): Decision<TaskRefusal, TaskEvent> => {
  switch (command.type) {
    case 'SignUp':
      return signUp(command, state)
    case 'WithdrawSignUp':
      return withdrawSignUp(command, state)
    case 'AcceptOffer':
      return acceptOffer(command, state)
    case 'DeclineOffer':
      return declineOffer(command, state)
  }
}

/** Who came, from when to when. */
const onTheDay = (
  command: OfType<'CheckIn' | 'CheckOut' | 'CloseAttendance' | 'RecordAttendance' | 'MarkNoShow' | 'ExcuseNoShow'>,
  state: TaskState,
): Decision<TaskRefusal, TaskEvent> => {
  switch (command.type) {
    case 'CheckIn':
      return checkIn(command, state)
    case 'CheckOut':
      return checkOut(command, state)
    case 'CloseAttendance':
      return closeAttendance(command, state)
    case 'RecordAttendance':
      return recordAttendance(command, state)
    case 'MarkNoShow':
      return markNoShow(command, state)
    case 'ExcuseNoShow':
      return excuseNoShow(command, state)
  }
}

/** What was done, and what the public says to it. */
const judged = (
  command: OfType<
    'AcceptWork' | 'AcceptShift' | 'RejectWork' | 'OpenPublicity' | 'RaiseObjection' | 'RuleOnObjection' | 'ConfirmWork'
  >,
  state: TaskState,
): Decision<TaskRefusal, TaskEvent> => {
  switch (command.type) {
    case 'AcceptWork':
      return acceptWork(command, state)
    case 'AcceptShift':
      return acceptShift(command, state)
    case 'RejectWork':
      return rejectWork(command, state)
    case 'OpenPublicity':
      return openPublicity(command, state)
    case 'RaiseObjection':
      return raiseObjection(command, state)
    case 'RuleOnObjection':
      return ruleOnObjection(command, state)
    case 'ConfirmWork':
      return confirmWork(command, state)
  }
}
