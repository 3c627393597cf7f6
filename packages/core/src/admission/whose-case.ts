/** Whom a command concerns, as rights know it: what its own stream tells, or the command itself. */
import type { AccountCommand } from '../account/commands.ts'
import { findDeduction } from '../account/deductions.ts'
import { account } from '../account/index.ts'
import type { AccountState } from '../account/state.ts'
import { allowance } from '../allowance/index.ts'
import { appraisal } from '../appraisal/index.ts'
import type { Command } from '../commands.ts'
import type { HouseholdCommand } from '../household/commands.ts'
import { household } from '../household/index.ts'
import type { Scope } from '../kernel/decider.ts'
import type { HouseholdId, PersonId, RedemptionId, TaskId } from '../kernel/ids.ts'
import { type StreamKey, THE_TOWN } from '../kernel/stream.ts'
import { redemption } from '../redemption/index.ts'
import type { BarredToKin } from '../rights/own-household.ts'
import { isPaper } from '../rights/papers.ts'
import { shop } from '../shop/index.ts'
import { task } from '../task/index.ts'
import { attendedWork } from '../task/rules/accept-shift.ts'
import type { TaskState } from '../task/state.ts'
import { volunteer } from '../volunteer/index.ts'
import { welfare } from '../welfare/index.ts'
import type { Facts } from './facts.ts'
import { caseOfPaper, scopeOfPaper } from './papers.ts'

export type Barred = Extract<Command, { readonly type: BarredToKin }>

type OfAccount = Extract<Barred, AccountCommand>

const isOfAccount = (command: Barred): command is OfAccount => {
  switch (command.type) {
    case 'GrantPoints':
    case 'BringForward':
    case 'ReverseDeposit':
    case 'RecordAct':
    case 'RecordStatus':
    case 'CreditScore':
    case 'UpholdComplaint':
    case 'ApproveDeduction':
    case 'RejectDeduction':
    case 'ReverseDeduction':
    case 'UnfreezeAccount':
      return true
    default:
      return false
  }
}

type OfRegister = Extract<Barred, HouseholdCommand>

const isOfRegister = (command: Barred): command is OfRegister => {
  switch (command.type) {
    case 'EndKinship':
    case 'RestrictSpending':
    case 'LiftSpendingRestriction':
    case 'RemoveMember':
    case 'ChangePooling':
    case 'SplitHousehold':
    case 'DissolveHousehold':
      return true
    default:
      return false
  }
}

/** The command's own stream, where it tells whom the command concerns. */
export const caseOf = (command: Barred): ReadonlyArray<StreamKey> => {
  if (isOfAccount(command)) return [{ aggregate: 'account', id: command.accountId }]
  // All of them stand in the register, which is asked for anyway.
  if (isOfRegister(command)) return []
  if (isPaper(command)) return caseOfPaper(command)
  switch (command.type) {
    case 'AcceptShift':
    case 'RuleOnObjection':
      return [{ aggregate: 'task', id: command.taskId }]
    case 'RuleOnStar':
      return [{ aggregate: 'volunteer', id: command.volunteerId }]
    case 'RuleOnAppraisal':
      return [{ aggregate: 'appraisal', id: appraisal.streamIdOf(command) }]
    case 'FulfilRedemption':
    case 'ReturnRedemption':
    case 'UnblockRedemption':
      return [{ aggregate: 'redemption', id: command.redemptionId }]
    case 'ReinstateVolunteer':
    case 'Commend':
    case 'Evaluate':
    case 'ProposeStar':
    case 'AwardStar':
    case 'ExcuseNoShow':
    case 'AcceptWork':
    case 'RejectWork':
    case 'ConfirmWork':
    case 'IssueRelief':
    case 'RequestRedemption':
    case 'UnblockHolder':
    case 'AppraiseHousehold':
    case 'AssessNeed':
    case 'AdoptGrantSchedule':
      return []
  }
}

export const concernedBy = (command: Barred, facts: Facts): ReadonlyArray<PersonId> => {
  switch (command.type) {
    case 'AcceptShift':
      return acceptedBy(command, facts.stateOf('task', command.taskId))
    case 'ApproveDeduction':
      return [...personsIn(scopeOf(command, facts)), ...askedBy(command, facts.stateOf('account', command.accountId))]
    // Whom the holder names, and whether anybody need be named, is for the holder alone to say.
    case 'RestrictSpending':
    case 'LiftSpendingRestriction':
      return isOwnSay(command) ? [] : [command.volunteerId, ...personsIn(scopeOf(command, facts))]
    default:
      return personsIn(scopeOf(command, facts))
  }
}

const personsIn = ({ notBy = [] }: Scope): ReadonlyArray<PersonId> => notBy

/** Two who live together are no two persons: neither approves what the other asked for. */
const askedBy = (
  { deductionId }: Extract<Command, { readonly type: 'ApproveDeduction' }>,
  state: AccountState,
): ReadonlyArray<PersonId> => {
  const deduction = state.kind === 'NotOpened' ? undefined : findDeduction(state.books, deductionId)
  return deduction?.kind === 'Requested' ? [deduction.requestedBy] : []
}

const isOwnSay = ({ actor, volunteerId }: Pick<Command, 'actor'> & { readonly volunteerId: PersonId }): boolean =>
  actor.kind === 'person' && actor.personId === volunteerId

/** The household whose case it is, of which all members are concerned; rights see to its own. */
export const householdConcerned = (command: Barred, facts: Facts): HouseholdId | undefined =>
  command.type === 'AcceptShift' ? undefined : scopeOf(command, facts).notByMembersOf

/** Only a ruling asks whose objection it is. */
const recordFor = (command: { readonly type: Barred['type']; readonly volunteerId: PersonId }, facts: Facts) =>
  command.type === 'RuleOnStar' ? facts.stateOf('volunteer', command.volunteerId) : volunteer.initialState

const taskFor = (command: { readonly type: Barred['type']; readonly taskId: TaskId }, facts: Facts) =>
  command.type === 'RuleOnObjection' ? facts.stateOf('task', command.taskId) : task.initialState

/** What is asked for only now names the holder itself. */
const orderFor = (command: { readonly type: Barred['type']; readonly redemptionId: RedemptionId }, facts: Facts) =>
  command.type === 'RequestRedemption' ? redemption.initialState : facts.stateOf('redemption', command.redemptionId)

const scopeOf = (command: Exclude<Barred, { readonly type: 'AcceptShift' }>, facts: Facts): Scope => {
  if (isOfAccount(command)) return account.scopeOf(command, facts.stateOf('account', command.accountId))
  if (isOfRegister(command)) return household.scopeOf(command, facts.stateOf('household', THE_TOWN))
  if (isPaper(command)) return scopeOfPaper(command, facts)
  switch (command.type) {
    case 'RuleOnObjection':
    case 'ExcuseNoShow':
    case 'AcceptWork':
    case 'RejectWork':
    case 'ConfirmWork':
      return task.scopeOf(command, taskFor(command, facts))
    case 'RuleOnStar':
    case 'ReinstateVolunteer':
    case 'Commend':
    case 'Evaluate':
    case 'ProposeStar':
    case 'AwardStar':
      return volunteer.scopeOf(command, recordFor(command, facts))
    case 'RuleOnAppraisal':
      return appraisal.scopeOf(command, facts.stateOf('appraisal', appraisal.streamIdOf(command)))
    case 'AppraiseHousehold':
      return appraisal.scopeOf(command, appraisal.initialState)
    case 'AssessNeed':
    case 'AdoptGrantSchedule':
      return welfare.scopeOf(command, welfare.initialState)
    case 'UnblockHolder':
      return allowance.scopeOf(command, allowance.initialState)
    case 'IssueRelief':
      return shop.scopeOf(command, shop.initialState)
    case 'FulfilRedemption':
    case 'ReturnRedemption':
    case 'UnblockRedemption':
    case 'RequestRedemption':
      return redemption.scopeOf(command, orderFor(command, facts))
  }
}

/** Everybody whose work would be accepted, so that whoever decides has to name their household among the exceptions. */
const acceptedBy = (command: Extract<Command, { readonly type: 'AcceptShift' }>, state: TaskState) => {
  const rosters = state.kind === 'NotDrafted' ? [] : state.rosters
  const roster = rosters.find(({ shift }) => shift.shiftId === command.shiftId)
  return roster === undefined ? [] : attendedWork(command, roster).map(({ volunteerId }) => volunteerId)
}
