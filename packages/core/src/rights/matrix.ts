/** Who may do what: each command and those to whom it is granted. An office reaches its unit and those below it. */
import type { CommandType } from '../commands.ts'
import type { StaffRole } from '../organisation/staff-role.ts'

/**
 * A role: whoever holds it at a unit that reaches the case. `self`: the person whose own affair it is. `policy`: the bank's
 * own policies. `policy-for-staff`: a policy that acts on behalf of somebody who holds one of the roles of the same row.
 * `anyone`: every person. `founder`: every person, once, before there is a town.
 */
export type Grantee = StaffRole | 'self' | 'policy' | 'policy-for-staff' | 'anyone' | 'founder'

const volunteerCare: ReadonlyArray<Grantee> = ['administrator', 'social-worker', 'village-director']
const fieldStaff: ReadonlyArray<Grantee> = [...volunteerCare, 'child-director', 'child-supervisor']
const arbiters: ReadonlyArray<Grantee> = ['administrator', 'social-worker']
const shopStaff: ReadonlyArray<Grantee> = ['administrator', 'shopkeeper']

/** Auditors read everything and change nothing: no row names them. */
export const rightsMatrix: Readonly<Record<CommandType, ReadonlyArray<Grantee>>> = {
  FoundTown: ['founder'],
  EstablishUnit: ['administrator'],
  RenameUnit: ['administrator'],
  CloseUnit: ['administrator'],
  AppointStaff: ['administrator'],
  RelieveStaff: ['administrator'],

  RegisterVolunteer: fieldStaff,
  AmendProfile: [...volunteerCare, 'self'],
  MoveToUnit: volunteerCare,
  SuspendVolunteer: arbiters,
  ReinstateVolunteer: arbiters,
  ClaimTime: ['policy'],
  ReleaseTime: ['policy'],
  GiveConsent: [...volunteerCare, 'self'],
  WithdrawConsent: [...volunteerCare, 'self'],
  RecordTraining: volunteerCare,
  RecordInsurance: volunteerCare,
  Commend: arbiters,
  Evaluate: volunteerCare,
  WithdrawVolunteer: [...volunteerCare, 'self'],
  MarkDuplicate: arbiters,
  MarkDistinct: arbiters,
  AwardStar: arbiters,

  FormHousehold: volunteerCare,
  AddMember: volunteerCare,
  RemoveMember: volunteerCare,
  NameHead: volunteerCare,
  MoveHousehold: volunteerCare,
  SplitHousehold: arbiters,
  MergeHouseholds: arbiters,
  DissolveHousehold: arbiters,

  AssessOwnHousehold: [...volunteerCare, 'self'],
  AppraiseHousehold: volunteerCare,
  ObjectToAppraisal: ['anyone'],
  RuleOnAppraisal: arbiters,
  ConfirmAppraisal: [...arbiters, 'policy'],

  AdoptRateCard: ['administrator'],
  AdoptRedemptionRules: ['administrator'],

  DraftTask: fieldStaff,
  PublishTask: fieldStaff,
  AmendTask: fieldStaff,
  SignUp: [...fieldStaff, 'self'],
  WithdrawSignUp: [...fieldStaff, 'self', 'policy'],
  AcceptOffer: [...fieldStaff, 'self'],
  DeclineOffer: [...fieldStaff, 'self'],
  LapseOffers: ['policy'],
  CheckIn: [...fieldStaff, 'self'],
  CheckOut: [...fieldStaff, 'self'],
  CloseAttendance: ['policy'],
  RecordAttendance: fieldStaff,
  MarkNoShow: fieldStaff,
  ExcuseNoShow: fieldStaff,
  AcceptWork: fieldStaff,
  AcceptShift: fieldStaff,
  RejectWork: [...fieldStaff, 'policy'],
  OpenPublicity: ['policy'],
  RaiseObjection: ['anyone'],
  RuleOnObjection: arbiters,
  ConfirmWork: [...arbiters, 'policy'],
  CallOut: fieldStaff,
  AnswerCallOut: [...fieldStaff, 'self'],
  CancelTask: fieldStaff,
  CloseTask: fieldStaff,

  OpenAccount: [...fieldStaff, 'policy'],
  Deposit: ['policy'],
  GrantPoints: [...arbiters, 'policy'],
  BringForward: arbiters,
  PlaceHold: ['policy'],
  CaptureHold: ['policy'],
  ReleaseHold: ['policy'],
  ReverseCapture: ['policy'],
  ExpirePoints: ['administrator', 'policy'],
  ReverseDeposit: [...arbiters, 'policy'],
  RequestTransfer: [...arbiters, 'self'],
  ReceiveTransfer: ['policy'],
  CompleteTransfer: ['policy'],
  ReturnTransfer: ['policy'],
  RequestDeduction: volunteerCare,
  ApproveDeduction: arbiters,
  RejectDeduction: volunteerCare,
  ReverseDeduction: arbiters,
  FreezeAccount: [...arbiters, 'policy'],
  UnfreezeAccount: arbiters,
  CloseAccount: arbiters,
  ReopenAccount: [...arbiters, 'policy'],

  ClaimAllowance: ['policy'],
  ReleaseAllowance: ['policy'],

  AdoptAgreement: ['administrator'],
  DispatchRemittance: ['policy'],
  RecallRemittance: ['policy'],
  TakeRemittance: ['policy'],
  DeclineRemittance: ['policy'],

  OpenShop: ['administrator'],
  ListItem: shopStaff,
  RepriceItem: shopStaff,
  DelistItem: shopStaff,
  ReceiveStock: shopStaff,
  ReserveStock: ['policy'],
  ReleaseReservation: ['policy'],
  IssueStock: ['policy'],
  ReturnStock: ['policy'],
  CountStock: shopStaff,
  WriteOffStock: shopStaff,
  ListReliefItem: shopStaff,
  IssueRelief: [...arbiters, 'shopkeeper'],
  IssueReceiptBook: ['administrator'],
  ReportReceiptBookLost: shopStaff,
  HandOverShop: shopStaff,

  RequestRedemption: [...volunteerCare, 'shopkeeper', 'self'],
  MakeRedemptionReady: ['policy'],
  RefuseRedemption: ['policy'],
  FulfilRedemption: ['shopkeeper', 'policy-for-staff'],
  CancelRedemption: [...volunteerCare, 'shopkeeper', 'self', 'policy'],
  ExpireRedemption: ['policy'],
  ReturnRedemption: shopStaff,
  BlockRedemption: [...arbiters, 'shopkeeper'],
  UnblockRedemption: arbiters,

  IssueCertificate: arbiters,
  ReissueCertificate: ['administrator'],
  RevokeCertificate: arbiters,
}
