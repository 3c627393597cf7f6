/** Which rule decides which command. */
import type { Decision, Scope } from '../kernel/decider.ts'
import type { PersonId } from '../kernel/ids.ts'
import { localDateOf } from '../kernel/time.ts'
import type { GiveConsent, VolunteerCommand } from './commands.ts'
import type { VolunteerEvent } from './events.ts'
import { ageBandOn } from './facts.ts'
import type { VolunteerRefusal } from './refusals.ts'
import { amendProfile } from './rules/amend-profile.ts'
import { awardStar } from './rules/award-star.ts'
import { claimTime } from './rules/claim-time.ts'
import { commend } from './rules/commend.ts'
import { erasePersonalData } from './rules/erase-personal-data.ts'
import { evaluate } from './rules/evaluate.ts'
import { giveConsent } from './rules/give-consent.ts'
import { markDistinct } from './rules/mark-distinct.ts'
import { markDuplicate } from './rules/mark-duplicate.ts'
import { moveToUnit } from './rules/move-to-unit.ts'
import { objectToStar } from './rules/object-to-star.ts'
import { proposeStar } from './rules/propose-star.ts'
import { recordInsurance } from './rules/record-insurance.ts'
import { recordTraining } from './rules/record-training.ts'
import { registerVolunteer } from './rules/register-volunteer.ts'
import { reinstateVolunteer } from './rules/reinstate-volunteer.ts'
import { releaseTime } from './rules/release-time.ts'
import { ruleOnStar } from './rules/rule-on-star.ts'
import { suspendVolunteer } from './rules/suspend-volunteer.ts'
import { withdrawConsent } from './rules/withdraw-consent.ts'
import { withdrawVolunteer } from './rules/withdraw-volunteer.ts'
import { unitOfVolunteer, type VolunteerState } from './state.ts'

/** What is entered in a record beside the work itself. */
type RecordCommand = Extract<
  VolunteerCommand,
  { readonly type: 'RecordTraining' | 'RecordInsurance' | 'Commend' | 'Evaluate' }
>

type StarCommand = Extract<
  VolunteerCommand,
  { readonly type: 'ProposeStar' | 'ObjectToStar' | 'RuleOnStar' | 'AwardStar' }
>

export const decide = (
  command: VolunteerCommand,
  state: VolunteerState,
): Decision<VolunteerRefusal, VolunteerEvent> => {
  switch (command.type) {
    case 'RegisterVolunteer':
      return registerVolunteer(command, state)
    case 'AmendProfile':
      return amendProfile(command, state)
    case 'MoveToUnit':
      return moveToUnit(command, state)
    case 'SuspendVolunteer':
    case 'ReinstateVolunteer':
      return decideOnStanding(command, state)
    case 'ClaimTime':
      return claimTime(command, state)
    case 'ReleaseTime':
      return releaseTime(command, state)
    case 'GiveConsent':
    case 'WithdrawConsent':
      return decideOnConsent(command, state)
    case 'RecordTraining':
    case 'RecordInsurance':
    case 'Commend':
    case 'Evaluate':
      return decideOnRecord(command, state)
    case 'ProposeStar':
    case 'ObjectToStar':
    case 'RuleOnStar':
    case 'AwardStar':
      return decideOnStar(command, state)
    case 'WithdrawVolunteer':
      return withdrawVolunteer(command, state)
    case 'ErasePersonalData':
      return erasePersonalData(command, state)
    case 'MarkDuplicate':
    case 'MarkDistinct':
      return tellApart(command, state)
  }
}

type StandingCommand = Extract<VolunteerCommand, { readonly type: 'SuspendVolunteer' | 'ReinstateVolunteer' }>

const decideOnStanding = (
  command: StandingCommand,
  state: VolunteerState,
): Decision<VolunteerRefusal, VolunteerEvent> =>
  command.type === 'SuspendVolunteer' ? suspendVolunteer(command, state) : reinstateVolunteer(command, state)

type ConsentCommand = Extract<VolunteerCommand, { readonly type: 'GiveConsent' | 'WithdrawConsent' }>

const decideOnConsent = (command: ConsentCommand, state: VolunteerState): Decision<VolunteerRefusal, VolunteerEvent> =>
  command.type === 'GiveConsent' ? giveConsent(command, state) : withdrawConsent(command, state)

type TellApart = Extract<VolunteerCommand, { readonly type: 'MarkDuplicate' | 'MarkDistinct' }>

const tellApart = (command: TellApart, state: VolunteerState): Decision<VolunteerRefusal, VolunteerEvent> =>
  command.type === 'MarkDuplicate' ? markDuplicate(command, state) : markDistinct(command, state)

const decideOnRecord = (command: RecordCommand, state: VolunteerState): Decision<VolunteerRefusal, VolunteerEvent> => {
  switch (command.type) {
    case 'RecordTraining':
      return recordTraining(command, state)
    case 'RecordInsurance':
      return recordInsurance(command, state)
    case 'Commend':
      return commend(command, state)
    case 'Evaluate':
      return evaluate(command, state)
  }
}

const decideOnStar = (command: StarCommand, state: VolunteerState): Decision<VolunteerRefusal, VolunteerEvent> => {
  switch (command.type) {
    case 'ProposeStar':
      return proposeStar(command, state)
    case 'ObjectToStar':
      return objectToStar(command, state)
    case 'RuleOnStar':
      return ruleOnStar(command, state)
    case 'AwardStar':
      return awardStar(command, state)
  }
}

/** A volunteer's affairs lie in the unit of the record; nobody suspends or commends themselves, and no minor speaks for the guardian. */
export const scopeOf = (command: VolunteerCommand, state: VolunteerState): Scope => {
  const unitId = unitOfVolunteer(state)
  switch (command.type) {
    case 'RegisterVolunteer':
      return { unitId: command.unitId, notBy: command.recruitedBy && [command.recruitedBy] }
    case 'AmendProfile':
    case 'WithdrawConsent':
    case 'WithdrawVolunteer':
      return { unitId, self: command.volunteerId }
    case 'ErasePersonalData':
      return isChild(command, state) ? { unitId, notBy: [command.volunteerId] } : { unitId, self: command.volunteerId }
    case 'GiveConsent':
      return isForGuardian(command, state)
        ? { unitId, notBy: [command.volunteerId] }
        : { unitId, self: command.volunteerId }
    case 'SuspendVolunteer':
    case 'ReinstateVolunteer':
    case 'RecordTraining':
    case 'RecordInsurance':
    case 'Commend':
    case 'Evaluate':
    case 'ProposeStar':
    case 'AwardStar':
      return { unitId, notBy: [command.volunteerId] }
    case 'ObjectToStar':
      return { unitId }
    case 'RuleOnStar':
      return { unitId, notBy: [command.volunteerId, ...objectorsOf(state)] }
    case 'MarkDuplicate':
      return { unitId, notBy: [command.volunteerId, command.keptId] }
    case 'MarkDistinct':
      return { unitId, notBy: [command.volunteerId, command.otherId] }
    case 'MoveToUnit':
    case 'ClaimTime':
    case 'ReleaseTime':
      return { unitId }
  }
}

/** Whose objection to a star waits for a ruling, and who brought it. */
const objectorsOf = (state: VolunteerState): ReadonlyArray<PersonId> => {
  const objection = state.kind === 'NotRegistered' || state.kind === 'Erased' ? undefined : state.starOnShow?.objection
  return objection === undefined ? [] : [objection.objectorId, objection.raisedBy]
}

/** Whether the consent is for a guardian to give, and so for others to enter. */
const isForGuardian = (command: GiveConsent, state: VolunteerState): boolean =>
  command.purpose === 'guardian' || isChild(command, state)

const isChild = ({ occurredAt }: VolunteerCommand, state: VolunteerState): boolean =>
  ageBandOn(state, localDateOf(occurredAt)) === 'under-14'
