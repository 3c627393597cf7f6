/**
 * Nobody decides on those with whom they live (ADR 24): whom a command concerns is what rights know of it, who lives together is
 * what the register says at that moment.
 */
import { account } from '../account/index.ts'
import { allowance } from '../allowance/index.ts'
import { appraisal } from '../appraisal/index.ts'
import type { Command } from '../commands.ts'
import { householdOf, isMember } from '../household/state.ts'
import type { Scope } from '../kernel/decider.ts'
import type { PersonId, RedemptionId, TaskId } from '../kernel/ids.ts'
import { type StreamKey, THE_TOWN } from '../kernel/stream.ts'
import { redemption } from '../redemption/index.ts'
import { type BarredInOwnHousehold, isBarredInOwnHousehold } from '../rights/own-household.ts'
import { shop } from '../shop/index.ts'
import { task } from '../task/index.ts'
import { attendedWork } from '../task/rules/accept-shift.ts'
import type { TaskState } from '../task/state.ts'
import { volunteer } from '../volunteer/index.ts'
import { welfare } from '../welfare/index.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { ownHousehold } from './refusals.ts'

type Barred = Extract<Command, { readonly type: BarredInOwnHousehold }>

/** Policies live with nobody: what they do on behalf of staff at the counter was checked when it was asked for. */
const isChecked = (command: Command): command is Barred =>
  command.actor.kind === 'person' && isBarredInOwnHousehold(command.type) && !isOrder(command)

/** Ordering in advance for one's family gives nothing out yet; at the counter asking and handing over are one. */
const isOrder = (command: Command): boolean =>
  command.type === 'RequestRedemption' && command.channel !== 'at-the-counter'

/** Refuses: OwnHousehold. */
export const notOwnHousehold: Check<Command> = {
  needs(command) {
    if (!isChecked(command)) return []
    return [...(tellsByItself(command) ? [] : caseOf(command)), { aggregate: 'household', id: THE_TOWN }]
  },
  objection(command, facts) {
    if (!isChecked(command) || command.actor.kind !== 'person') return undefined
    const { personId } = command.actor
    const household = householdOf(facts.stateOf('household', THE_TOWN), personId)
    if (household === undefined) return undefined
    const concerned = concernedBy(command, facts).find((each) => isMember(household, each))
    return concerned === undefined ? undefined : ownHousehold({ command: command.type, personId, concerned })
  },
}

type TellsByItself = Extract<Barred, { readonly type: 'AssessNeed' | 'IssueRelief' | 'UnblockHolder' }>

/** Whom it concerns stands in the command, whatever the stream says. */
const tellsByItself = (command: Barred): command is TellsByItself =>
  command.type === 'AssessNeed' || command.type === 'IssueRelief' || command.type === 'UnblockHolder'

/** The command's own stream, where it tells whom the command concerns. */
const caseOf = (command: Exclude<Barred, TellsByItself>): ReadonlyArray<StreamKey> => {
  switch (command.type) {
    case 'AcceptShift':
    case 'RuleOnObjection':
      return [{ aggregate: 'task', id: command.taskId }]
    case 'RuleOnStar':
      return [{ aggregate: 'volunteer', id: command.volunteerId }]
    case 'RuleOnAppraisal':
      return [{ aggregate: 'appraisal', id: appraisal.streamIdOf(command) }]
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
      return [{ aggregate: 'account', id: command.accountId }]
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
    case 'RequestRedemption':
      return []
  }
}

const concernedBy = (command: Barred, facts: Facts): ReadonlyArray<PersonId> =>
  command.type === 'AcceptShift'
    ? acceptedBy(command, facts.stateOf('task', command.taskId))
    : (scopeOf(command, facts).notBy ?? [])

/** Only a ruling asks whose objection it is. */
const recordFor = (command: { readonly type: Barred['type']; readonly volunteerId: PersonId }, facts: Facts) =>
  command.type === 'RuleOnStar' ? facts.stateOf('volunteer', command.volunteerId) : volunteer.initialState

const taskFor = (command: { readonly type: Barred['type']; readonly taskId: TaskId }, facts: Facts) =>
  command.type === 'RuleOnObjection' ? facts.stateOf('task', command.taskId) : task.initialState

/** What is asked for only now names the holder itself. */
const orderFor = (command: { readonly type: Barred['type']; readonly redemptionId: RedemptionId }, facts: Facts) =>
  command.type === 'RequestRedemption' ? redemption.initialState : facts.stateOf('redemption', command.redemptionId)

const scopeOf = (command: Exclude<Barred, { readonly type: 'AcceptShift' }>, facts: Facts): Scope =>
  tellsByItself(command) ? scopeByItself(command) : scopeInStream(command, facts)

const scopeByItself = (command: TellsByItself): Scope => {
  switch (command.type) {
    case 'AssessNeed':
      return welfare.scopeOf(command, welfare.initialState)
    case 'IssueRelief':
      return shop.scopeOf(command, shop.initialState)
    case 'UnblockHolder':
      return allowance.scopeOf(command, allowance.initialState)
  }
}

type ToldByStream = Exclude<Barred, TellsByItself | { readonly type: 'AcceptShift' }>

const scopeInStream = (command: ToldByStream, facts: Facts): Scope => {
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
      return account.scopeOf(command, facts.stateOf('account', command.accountId))
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
