/** Whom a command on a task concerns: the unit that runs it, the volunteer who may do it for themselves, and who may never. */
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Scope } from '../kernel/decider.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { RuleOnObjection, SignUp, TaskCommand } from './commands.ts'
import { locateShown } from './locate.ts'
import type { TaskState } from './state.ts'

export const scopeOf = (command: TaskCommand, state: TaskState): Scope => {
  switch (command.type) {
    case 'DraftTask':
      return { unitId: command.unitId }
    case 'PublishTask':
    case 'AmendTask':
    case 'CancelTask':
    case 'CloseTask':
    case 'CallOut':
    case 'CloseAttendance':
    case 'RecordAttendance':
    case 'AcceptShift':
    case 'LapseOffers':
    case 'OpenPublicity':
    case 'RaiseObjection':
      return { unitId: unitOf(state) }
    case 'SignUp':
      return { unitId: unitOf(state), self: spokenFor(command, state) }
    case 'WithdrawSignUp':
    case 'AnswerCallOut':
    case 'AcceptOffer':
    case 'DeclineOffer':
    case 'CheckIn':
    case 'CheckOut':
      return { unitId: unitOf(state), self: command.volunteerId }
    case 'MarkNoShow':
    case 'ExcuseNoShow':
    case 'AcceptWork':
    case 'RejectWork':
    case 'ConfirmWork':
      return { unitId: unitOf(state), notBy: [command.volunteerId] }
    case 'RuleOnObjection':
      return { unitId: unitOf(state), notBy: [command.volunteerId, ...objectorsOf(command, state)] }
  }
}

/** Who may sign up: the volunteer, or the leader of the task's team who names the member for whom they speak. */
const spokenFor = ({ actor, onBehalfOf, volunteerId }: SignUp, state: TaskState): PersonId => {
  const team = state.kind === 'NotDrafted' ? undefined : state.terms.team
  if (team === undefined || actor.kind !== 'person' || actor.personId !== team.leaderId) return volunteerId
  return onBehalfOf === volunteerId && team.memberIds.includes(volunteerId) ? team.leaderId : volunteerId
}

/** Who objects, and who brought the objection in their name: it is their case as much as the volunteer's. */
const objectorsOf = (command: RuleOnObjection, state: TaskState): ReadonlyArray<PersonId> => {
  const located = locateShown(command, state)
  if (isLeft(located) || located.right.kind !== 'Objected') return []
  const { objectorId, raisedBy } = located.right
  return objectorId === raisedBy ? [objectorId] : [objectorId, raisedBy]
}

const unitOf = (state: TaskState) => (state.kind === 'NotDrafted' ? undefined : state.unitId)
