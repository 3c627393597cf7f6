/** What a task answers to each command: a table of contents. */
import type { Decision } from '../kernel/decider.ts'
import type { TaskCommand } from './commands.ts'
import type { TaskEvent } from './events.ts'
import type { TaskRefusal } from './refusals.ts'
import { acceptWork } from './rules/accept-work.ts'
import { amendTask } from './rules/amend-task.ts'
import { cancelTask } from './rules/cancel-task.ts'
import { checkIn } from './rules/check-in.ts'
import { checkOut } from './rules/check-out.ts'
import { closeTask } from './rules/close-task.ts'
import { confirmWork } from './rules/confirm-work.ts'
import { draftTask } from './rules/draft-task.ts'
import { openPublicity } from './rules/open-publicity.ts'
import { publishTask } from './rules/publish-task.ts'
import { raiseObjection } from './rules/raise-objection.ts'
import { recordAttendance } from './rules/record-attendance.ts'
import { rejectWork } from './rules/reject-work.ts'
import { ruleOnObjection } from './rules/rule-on-objection.ts'
import { signUp } from './rules/sign-up.ts'
import { withdrawSignUp } from './rules/withdraw-sign-up.ts'
import type { TaskState } from './state.ts'

export const decide = (command: TaskCommand, state: TaskState): Decision<TaskRefusal, TaskEvent> => {
  switch (command.type) {
    case 'DraftTask':
      return draftTask(command, state)
    case 'PublishTask':
      return publishTask(command, state)
    case 'AmendTask':
      return amendTask(command, state)
    case 'SignUp':
      return signUp(command, state)
    case 'WithdrawSignUp':
      return withdrawSignUp(command, state)
    case 'CheckIn':
      return checkIn(command, state)
    case 'CheckOut':
      return checkOut(command, state)
    case 'RecordAttendance':
      return recordAttendance(command, state)
    case 'AcceptWork':
      return acceptWork(command, state)
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
    case 'CancelTask':
      return cancelTask(command, state)
    case 'CloseTask':
      return closeTask(command, state)
  }
}
