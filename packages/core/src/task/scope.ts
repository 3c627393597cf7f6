/** Whom a command on a task concerns: the unit that runs it, the volunteer who may do it for themselves, and who may never. */
import type { Scope } from '../kernel/decider.ts'
import type { TaskCommand } from './commands.ts'
import type { TaskState } from './state.ts'

export const scopeOf = (command: TaskCommand, state: TaskState): Scope => {
  switch (command.type) {
    case 'DraftTask':
      return { unitId: command.unitId }
    case 'PublishTask':
    case 'AmendTask':
    case 'CancelTask':
    case 'CloseTask':
    case 'RecordAttendance':
    case 'OpenPublicity':
    case 'RaiseObjection':
      return { unitId: unitOf(state) }
    case 'SignUp':
    case 'WithdrawSignUp':
    case 'CheckIn':
    case 'CheckOut':
      return { unitId: unitOf(state), self: command.volunteerId }
    case 'AcceptWork':
    case 'RejectWork':
    case 'RuleOnObjection':
    case 'ConfirmWork':
      return { unitId: unitOf(state), notBy: [command.volunteerId] }
  }
}

const unitOf = (state: TaskState) => (state.kind === 'NotDrafted' ? undefined : state.unitId)
