/** The events of accounts, of what their holders may redeem, of points between towns, and of what the town gives without service. */
import * as account from '../account/events.ts'
import * as allowance from '../allowance/events.ts'
import * as clearing from '../clearing/events.ts'
import * as welfare from '../welfare/events.ts'
import { eventsOf } from './entry.ts'

const inAccount = eventsOf('account')
const inAllowance = eventsOf('allowance')
const inClearing = eventsOf('clearing')
const inWelfare = eventsOf('welfare')

export const eventsOfPoints = {
  AccountOpened: inAccount(account.AccountOpened, 'A person has an account.'),
  PointsDeposited: inAccount(account.PointsDeposited, 'Points for one confirmed work enter the account as a lot.'),
  PointsGranted: inAccount(
    account.PointsGranted,
    'A donor, a holiday or the base amount gives points of the granted kind.',
  ),
  OpeningBalanceRecorded: inAccount(account.OpeningBalanceRecorded, 'What a paper book still had is brought forward.'),
  PointsCredited: inAccount(
    account.PointsCredited,
    'An act, a yearly amount, the score of a period or an appraisal enters the account as a lot.',
  ),
  CreditReversed: inAccount(account.CreditReversed, 'Such points are taken back, by a complaint or for a mistake.'),
  StatusRecorded: inAccount(account.StatusRecorded, 'The holder has another status from a day on.'),
  HoldPlaced: inAccount(account.HoldPlaced, 'Points are set aside, oldest lots first.'),
  HoldCaptured: inAccount(account.HoldCaptured, 'A hold ends and its points are spent, wholly or in part.'),
  HoldReleased: inAccount(account.HoldReleased, 'A hold ends and nothing is spent.'),
  CaptureReversed: inAccount(account.CaptureReversed, 'Goods came back, and spent points return to their lots.'),
  PointsExpired: inAccount(account.PointsExpired, 'What had expired is written off the books.'),
  ExpiryReversed: inAccount(
    account.ExpiryReversed,
    'Late news spends what was written off meanwhile: it had been good.',
  ),
  DepositReversed: inAccount(account.DepositReversed, 'A deposit is taken back; what is spent becomes recorded debt.'),
  TransferRequested: inAccount(account.TransferRequested, 'Points are set aside for another account.'),
  TransferSent: inAccount(account.TransferSent, 'The other account has them, and they leave this one.'),
  TransferReturned: inAccount(account.TransferReturned, 'The other account declined, and they are available again.'),
  PointsPassedOn: inAccount(account.PointsPassedOn, 'An heir’s share leaves the account of a household.'),
  PointsInherited: inAccount(account.PointsInherited, 'A share of what a household had pooled comes to an heir.'),
  DebtPassedOn: inAccount(account.DebtPassedOn, 'An heir’s part of a debt leaves the account of a household.'),
  DebtInherited: inAccount(account.DebtInherited, 'An heir makes good what was taken back after it was passed on.'),
  TransferReceived: inAccount(account.TransferReceived, 'Points come from another account, lot by lot.'),
  TransferDeclined: inAccount(account.TransferDeclined, 'The account cannot take points from another.'),
  DeductionRequested: inAccount(account.DeductionRequested, 'A person asks that points be taken for a reason.'),
  PointsDeducted: inAccount(account.PointsDeducted, 'A second person approves it, and the points are taken.'),
  DeductionRejected: inAccount(account.DeductionRejected, 'A deduction that was asked for will not be made.'),
  DeductionReversed: inAccount(account.DeductionReversed, 'A deduction is taken back, lot by lot.'),
  AccountFrozen: inAccount(account.AccountFrozen, 'Nothing can be spent from the account for the time being.'),
  AccountUnfrozen: inAccount(account.AccountUnfrozen, 'A frozen account can be spent from again.'),
  AccountClosed: inAccount(account.AccountClosed, 'An empty account ends.'),
  AccountReopened: inAccount(account.AccountReopened, 'Something came late to a closed account; it is frozen now.'),
  PeriodClosed: inAccount(
    account.PeriodClosed,
    'The books of a month are closed; what is told of it later is booked in the next.',
  ),

  AllowanceClaimed: inAllowance(allowance.AllowanceClaimed, 'A redemption takes its part of what the rules allow.'),
  AllowanceCarried: inAllowance(allowance.AllowanceCarried, 'What a household had used counts for who left it.'),
  AllowanceReleased: inAllowance(allowance.AllowanceReleased, 'What a redemption took of the limits counts no more.'),
  HolderBlocked: inAllowance(allowance.HolderBlocked, 'An inquiry into a holder is open; nothing is redeemed.'),
  HolderUnblocked: inAllowance(allowance.HolderUnblocked, 'That inquiry is closed; what waited goes on.'),

  AgreementAdopted: inClearing(clearing.AgreementAdopted, 'The town and another agreed on how points may pass.'),
  RemittanceDispatched: inClearing(clearing.RemittanceDispatched, 'Points that were set aside may go to another town.'),
  RemittanceHeldBack: inClearing(clearing.RemittanceHeldBack, 'They may not go: not agreed, or too many this month.'),
  RemittanceRecalled: inClearing(clearing.RemittanceRecalled, 'They did not come there and count no more.'),
  RemittanceTaken: inClearing(clearing.RemittanceTaken, 'Points of another town may come in.'),
  RemittanceDeclined: inClearing(clearing.RemittanceDeclined, 'Points of another town go back there.'),

  NeedRulesAdopted: inWelfare(
    welfare.NeedRulesAdopted,
    'A meeting decided how need is graded, and what each grade may have.',
  ),
  NeedAssessed: inWelfare(welfare.NeedAssessed, 'A person was found to be so needy, until a day.'),
  NeedEnded: inWelfare(welfare.NeedEnded, 'A person’s need is over.'),
  DonationPooled: inWelfare(welfare.DonationPooled, 'Points that were given to nobody in person wait in the pool.'),
  DonationAllotted: inWelfare(welfare.DonationAllotted, 'Some of them are for the most needy of those who wait.'),
  AllotmentReturned: inWelfare(welfare.AllotmentReturned, 'They could not come, and are in the pool again.'),
  GrantScheduleAdopted: inWelfare(welfare.GrantScheduleAdopted, 'A meeting decided what a group is granted, and when.'),
  GrantScheduleStopped: inWelfare(welfare.GrantScheduleStopped, 'After a day the schedule grants no more.'),
  GrantFellDue: inWelfare(welfare.GrantFellDue, 'A day of the schedule has come, and the group is granted its points.'),
}
