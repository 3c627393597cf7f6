/**
 * What nobody decides on their own household, whatever their office: the register of households says who belongs to it. What is in
 * nobody's favour, such as freezing an account, is not among them.
 */
import type { CommandType } from '../commands.ts'

export const barredInOwnHousehold = [
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
  'AssessNeed',
] as const satisfies ReadonlyArray<CommandType>

export type BarredInOwnHousehold = (typeof barredInOwnHousehold)[number]

export const isBarredInOwnHousehold = (type: CommandType): type is BarredInOwnHousehold =>
  barredInOwnHousehold.some((barred) => barred === type)
