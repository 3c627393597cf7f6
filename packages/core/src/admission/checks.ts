/** Which command is checked against which other streams. Each command stands here once, so that a new one cannot be forgotten. */
import type { Command, CommandType } from '../commands.ts'
import { amendmentIsRated, draftIsRated } from './category-is-rated.ts'
import type { Check } from './check.ts'
import { receiverIsKnown } from './receiver-is-known.ts'
import { redemptionIsOffered } from './redemption-is-offered.ts'
import { unitIsOpen } from './unit-is-open.ts'
import { holderHasNotWithdrawn, volunteerIsActive, volunteerIsRegistered } from './volunteer-standing.ts'

type Checks = { readonly [Type in CommandType]: Check<Extract<Command, { readonly type: Type }>> }

/** Its own stream tells all that is needed. */
const byItself: Check<unknown> = { needs: () => [], objection: () => undefined }

const checks: Checks = {
  FoundTown: byItself,
  EstablishUnit: byItself,
  RenameUnit: byItself,
  CloseUnit: byItself,
  AppointStaff: byItself,
  RelieveStaff: byItself,

  RegisterVolunteer: unitIsOpen,
  AmendProfile: byItself,
  MoveToUnit: unitIsOpen,
  SuspendVolunteer: byItself,
  ReinstateVolunteer: byItself,
  ClaimTime: byItself,
  ReleaseTime: byItself,
  WithdrawVolunteer: byItself,

  AdoptRateCard: byItself,

  DraftTask: unitIsOpen,
  PublishTask: draftIsRated,
  AmendTask: amendmentIsRated,
  SignUp: volunteerIsActive,
  WithdrawSignUp: byItself,
  CheckIn: volunteerIsRegistered,
  CheckOut: byItself,
  RecordAttendance: volunteerIsRegistered,
  AcceptWork: byItself,
  RejectWork: byItself,
  OpenPublicity: byItself,
  RaiseObjection: byItself,
  RuleOnObjection: byItself,
  ConfirmWork: byItself,
  CancelTask: byItself,
  CloseTask: byItself,

  OpenAccount: holderHasNotWithdrawn,
  Deposit: byItself,
  GrantPoints: byItself,
  BringForward: byItself,
  PlaceHold: byItself,
  CaptureHold: byItself,
  ReleaseHold: byItself,
  ReverseCapture: byItself,
  ExpirePoints: byItself,
  ReverseDeposit: byItself,
  RequestTransfer: receiverIsKnown,
  ReceiveTransfer: byItself,
  CompleteTransfer: byItself,
  ReturnTransfer: byItself,
  RequestDeduction: byItself,
  ApproveDeduction: byItself,
  RejectDeduction: byItself,
  ReverseDeduction: byItself,
  FreezeAccount: byItself,
  UnfreezeAccount: byItself,
  CloseAccount: byItself,
  ReopenAccount: byItself,

  OpenShop: unitIsOpen,
  ListItem: byItself,
  RepriceItem: byItself,
  DelistItem: byItself,
  ReceiveStock: byItself,
  ReserveStock: byItself,
  ReleaseReservation: byItself,
  IssueStock: byItself,
  ReturnStock: byItself,
  CountStock: byItself,
  WriteOffStock: byItself,

  RequestRedemption: redemptionIsOffered,
  MakeRedemptionReady: byItself,
  RefuseRedemption: byItself,
  FulfilRedemption: byItself,
  CancelRedemption: byItself,
  ExpireRedemption: byItself,
  ReturnRedemption: byItself,
}

export const checkOf = (command: Command): Check<Command> => checks[command.type]
