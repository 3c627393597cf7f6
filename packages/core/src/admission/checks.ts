/** Which command is checked against which other streams. Each command stands here once, so that a new one cannot be forgotten. */
import type { Command, CommandType } from '../commands.ts'
import { allowanceIsUnlocked } from './allowance-is-unlocked.ts'
import { amendmentFits } from './amendment-fits.ts'
import { draftIsRated } from './category-is-rated.ts'
import { both, byItself, type Check } from './check.ts'
import { checksOfKin } from './checks-of-kin.ts'
import { checksOfWelfare } from './checks-of-welfare.ts'
import { actIsInOrder, scoreIsInOrder } from './credit-is-in-order.ts'
import { duplicateCanEnd, otherIsRegistered } from './duplicate-can-end.ts'
import { erasureCanBegin } from './erasure-can-begin.ts'
import { giftGoesToThePool } from './gift-goes-to-the-pool.ts'
import { giftIsNotOnesOwn } from './gift-is-not-ones-own.ts'
import { granteeIsOfAge } from './grantee-is-of-age.ts'
import { holderIsKnown } from './holder-is-known.ts'
import { householdIsAsTold } from './household-is-as-told.ts'
import { issuerIsEntitled, successorIsEntitled } from './issuer-is-entitled.ts'
import { collectorIsNamed } from './named-to-spend.ts'
import { nextKeeperIsAppointed } from './next-keeper-is-appointed.ts'
import { receiverIsKnown } from './receiver-is-known.ts'
import { redemptionIsOffered } from './redemption-is-offered.ts'
import { starIsGrantedByUnit } from './star-is-granted-by-unit.ts'
import { taskUnitsAreOpen, unitIsOpen } from './unit-is-open.ts'
import { volunteerFits } from './volunteer-fits.ts'
import {
  appointeeIsNotErased,
  merchantIsNotErased,
  volunteerIsActive,
  volunteerIsRegistered,
} from './volunteer-standing.ts'

type Checks = { readonly [Type in CommandType]: Check<Extract<Command, { readonly type: Type }>> }

export const checks: Checks = {
  FoundTown: byItself,
  EstablishUnit: byItself,
  RenameUnit: byItself,
  CloseUnit: byItself,
  AppointStaff: appointeeIsNotErased,
  RelieveStaff: byItself,

  RegisterVolunteer: unitIsOpen,
  AmendProfile: byItself,
  MoveToUnit: unitIsOpen,
  SuspendVolunteer: byItself,
  ReinstateVolunteer: byItself,
  ClaimTime: byItself,
  ReleaseTime: byItself,
  GiveConsent: byItself,
  WithdrawConsent: byItself,
  RecordTraining: byItself,
  RecordInsurance: byItself,
  Commend: byItself,
  Evaluate: byItself,
  WithdrawVolunteer: byItself,
  ErasePersonalData: erasureCanBegin,
  MarkDuplicate: duplicateCanEnd,
  MarkDistinct: otherIsRegistered,
  ProposeStar: starIsGrantedByUnit,
  ObjectToStar: byItself,
  RuleOnStar: byItself,
  AwardStar: starIsGrantedByUnit,

  FormHousehold: unitIsOpen,
  AddMember: byItself,
  RemoveMember: byItself,
  NameHead: byItself,
  MoveHousehold: unitIsOpen,
  ChangePooling: byItself,
  SplitHousehold: unitIsOpen,
  MergeHouseholds: byItself,
  DissolveHousehold: byItself,
  NoteStanding: byItself,
  ...checksOfKin,

  AssessOwnHousehold: householdIsAsTold,
  AppraiseHousehold: householdIsAsTold,
  ObjectToAppraisal: byItself,
  RuleOnAppraisal: byItself,
  ConfirmAppraisal: byItself,

  AdoptRateCard: byItself,
  AdoptRedemptionRules: byItself,

  DraftTask: taskUnitsAreOpen,
  PublishTask: draftIsRated,
  AmendTask: amendmentFits,
  SignUp: volunteerFits,
  WithdrawSignUp: byItself,
  AcceptOffer: volunteerIsActive,
  DeclineOffer: byItself,
  LapseOffers: byItself,
  CheckIn: volunteerIsRegistered,
  CheckOut: byItself,
  CloseAttendance: byItself,
  RecordAttendance: volunteerIsRegistered,
  MarkNoShow: byItself,
  ExcuseNoShow: byItself,
  AcceptWork: byItself,
  AcceptShift: byItself,
  RejectWork: byItself,
  OpenPublicity: byItself,
  RaiseObjection: byItself,
  RuleOnObjection: byItself,
  ConfirmWork: byItself,
  CallOut: byItself,
  AnswerCallOut: volunteerIsActive,
  CancelTask: byItself,
  CloseTask: byItself,

  OpenAccount: holderIsKnown,
  Deposit: byItself,
  GrantPoints: granteeIsOfAge,
  BringForward: byItself,
  RecordAct: actIsInOrder,
  RecordStatus: byItself,
  CreditBaseAmount: byItself,
  CreditScore: scoreIsInOrder,
  CreditAppraisal: byItself,
  UpholdComplaint: byItself,
  PlaceHold: byItself,
  CaptureHold: byItself,
  ReleaseHold: byItself,
  ReverseCapture: byItself,
  ExpirePoints: byItself,
  ReverseDeposit: byItself,
  RequestTransfer: both(both(receiverIsKnown, giftIsNotOnesOwn), giftGoesToThePool),
  ReceiveTransfer: byItself,
  CompleteTransfer: byItself,
  ReturnTransfer: byItself,
  PassOn: byItself,
  Inherit: byItself,
  InheritDebt: byItself,
  RequestDeduction: byItself,
  ApproveDeduction: byItself,
  RejectDeduction: byItself,
  ReverseDeduction: byItself,
  FreezeAccount: byItself,
  UnfreezeAccount: byItself,
  CloseAccount: byItself,
  ReopenAccount: byItself,
  ClosePeriod: byItself,

  ClaimAllowance: allowanceIsUnlocked,
  ReleaseAllowance: byItself,
  CarryAllowance: byItself,
  BlockHolder: volunteerIsRegistered,
  UnblockHolder: byItself,

  AdoptAgreement: byItself,
  DispatchRemittance: byItself,
  RecallRemittance: byItself,
  TakeRemittance: byItself,
  DeclineRemittance: byItself,

  ...checksOfWelfare,

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
  ListReliefItem: byItself,
  IssueRelief: byItself,
  IssueReceiptBook: byItself,
  ReportReceiptBookLost: byItself,
  HandOverShop: nextKeeperIsAppointed,
  RegisterMerchant: both(unitIsOpen, merchantIsNotErased),
  RenewMerchantAgreement: merchantIsNotErased,
  ReplaceMerchantPerson: byItself,
  DrawUpSettlement: byItself,
  ConfirmSettlement: byItself,
  RejectSettlement: byItself,
  CloseSettlement: byItself,
  SendStock: byItself,
  ExpectConsignment: byItself,
  ReceiveConsignment: byItself,
  TakeBackConsignment: byItself,

  RequestRedemption: redemptionIsOffered,
  MakeRedemptionReady: byItself,
  RefuseRedemption: byItself,
  FulfilRedemption: collectorIsNamed,
  CancelRedemption: byItself,
  ExpireRedemption: byItself,
  ReturnRedemption: byItself,
  BlockRedemption: byItself,
  UnblockRedemption: byItself,

  IssueCertificate: issuerIsEntitled,
  ReissueCertificate: successorIsEntitled,
  RevokeCertificate: byItself,
}
