/**
 * What nobody decides on their own household or kin, whatever their office: the register says who lives together, and who is kin.
 * What is in nobody's favour, such as freezing an account, is not among them.
 */
import type { CommandType } from '../commands.ts'
import { papers } from './papers.ts'

export const barredInOwnHousehold = [
  ...papers,
  'ReinstateVolunteer',
  'Commend',
  'Evaluate',
  'ProposeStar',
  'RuleOnStar',
  'AwardStar',
  'RuleOnAppraisal',
  'ExcuseNoShow',
  'AcceptWork',
  'AcceptShift',
  'RejectWork',
  'RuleOnObjection',
  'ConfirmWork',
  'GrantPoints',
  'BringForward',
  'ReverseDeposit',
  'RecordAct',
  'RecordStatus',
  'CreditScore',
  'UpholdComplaint',
  'ApproveDeduction',
  'RejectDeduction',
  'ReverseDeduction',
  'UnfreezeAccount',
  'IssueRelief',
  'RequestRedemption',
  'FulfilRedemption',
  'ReturnRedemption',
  'UnblockRedemption',
  'UnblockHolder',
  'EndKinship',
  'RestrictSpending',
  'LiftSpendingRestriction',
  'AssessNeed',
  'AdoptGrantSchedule',
] as const satisfies ReadonlyArray<CommandType>

/** What kin who live apart do not decide either: on the members of a household rights bar its own members already. */
export const barredToKin = [
  ...barredInOwnHousehold,
  'AppraiseHousehold',
  'RemoveMember',
  'ChangePooling',
  'SplitHousehold',
  'DissolveHousehold',
] as const satisfies ReadonlyArray<CommandType>

export type BarredToKin = (typeof barredToKin)[number]

export const isBarredToKin = (type: CommandType): type is BarredToKin => barredToKin.some((barred) => barred === type)

export const isBarredInOwnHousehold = (type: CommandType): boolean =>
  barredInOwnHousehold.some((barred) => barred === type)
