/** Every type of event that the bank writes or ever wrote: the one place that lists them all. A type that is missing here does not compile. */
import * as account from './account/events.ts'
import * as allowance from './allowance/events.ts'
import * as appraisal from './appraisal/events.ts'
import { type CatalogueEntry, eventsOf } from './catalogue/entry.ts'
import { ageBandsRenamed } from './catalogue/upcast-age-band.ts'
import { stockReceivedOfDonors } from './catalogue/upcast-stock-received.ts'
import * as certificate from './certificate/events.ts'
import * as clearing from './clearing/events.ts'
import type { DomainEvent, EventType } from './events.ts'
import * as household from './household/events.ts'
import * as organisation from './organisation/events.ts'
import * as ratecard from './ratecard/events.ts'
import * as redemption from './redemption/events.ts'
import * as shop from './shop/events.ts'
import * as task from './task/events.ts'
import * as volunteer from './volunteer/events.ts'

export type Catalogue = { readonly [Event in DomainEvent as Event['type']]: CatalogueEntry<Event> }

export type AnyCatalogueEntry = Catalogue[EventType]

const inOrganisation = eventsOf('organisation')
const inVolunteer = eventsOf('volunteer')
const inHousehold = eventsOf('household')
const inAppraisal = eventsOf('appraisal')
const inRateCard = eventsOf('ratecard')
const inTask = eventsOf('task')
const inAccount = eventsOf('account')
const inAllowance = eventsOf('allowance')
const inClearing = eventsOf('clearing')
const inShop = eventsOf('shop')
const inRedemption = eventsOf('redemption')
const inCertificate = eventsOf('certificate')

export const catalogue: Catalogue = {
  UnitEstablished: inOrganisation(organisation.UnitEstablished, 'A unit takes its place in the tree.'),
  UnitRenamed: inOrganisation(organisation.UnitRenamed, 'A unit has another name from now on.'),
  UnitClosed: inOrganisation(organisation.UnitClosed, 'A unit ends; its history stays.'),
  StaffAppointed: inOrganisation(organisation.StaffAppointed, 'A person takes an office at a unit.'),
  StaffRelieved: inOrganisation(organisation.StaffRelieved, 'A person leaves an office at a unit.'),

  VolunteerRegistered: inVolunteer(volunteer.VolunteerRegistered, 'A person joins the volunteers.', ageBandsRenamed),
  ProfileAmended: inVolunteer(
    volunteer.ProfileAmended,
    'The record of who a volunteer is was put right.',
    ageBandsRenamed,
  ),
  VolunteerMoved: inVolunteer(volunteer.VolunteerMoved, 'A volunteer belongs to another unit from now on.'),
  VolunteerSuspended: inVolunteer(volunteer.VolunteerSuspended, 'A volunteer may not serve for the time being.'),
  VolunteerReinstated: inVolunteer(volunteer.VolunteerReinstated, 'A suspended volunteer may serve again.'),
  TimeClaimed: inVolunteer(volunteer.TimeClaimed, 'Minutes of a volunteer are taken by one piece of work.'),
  TimeClaimRefused: inVolunteer(volunteer.TimeClaimRefused, 'Minutes were already taken by other work.'),
  TimeReleased: inVolunteer(volunteer.TimeReleased, 'The work came to nothing and its minutes are free again.'),
  ConsentGiven: inVolunteer(volunteer.ConsentGiven, 'A consent for one purpose stands from now on.'),
  ConsentWithdrawn: inVolunteer(volunteer.ConsentWithdrawn, 'A consent stands no more.'),
  TrainingRecorded: inVolunteer(volunteer.TrainingRecorded, 'A volunteer attended a training.'),
  InsuranceRecorded: inVolunteer(volunteer.InsuranceRecorded, 'A volunteer is insured over these days.'),
  VolunteerCommended: inVolunteer(volunteer.VolunteerCommended, 'A volunteer was honoured.'),
  VolunteerEvaluated: inVolunteer(volunteer.VolunteerEvaluated, 'A period of service was judged.'),
  VolunteerWithdrawn: inVolunteer(volunteer.VolunteerWithdrawn, 'A person leaves the volunteers.'),
  PersonalDataErased: inVolunteer(volunteer.PersonalDataErased, 'The personal part of a record is gone for good.'),
  DuplicateMarked: inVolunteer(volunteer.DuplicateMarked, 'A second record of one person ends in favour of the other.'),
  DistinctMarked: inVolunteer(volunteer.DistinctMarked, 'Two records that look alike are those of two people.'),
  StarProposed: inVolunteer(volunteer.StarProposed, 'Stars are shown to the public before they are granted.'),
  StarObjectionRaised: inVolunteer(volunteer.StarObjectionRaised, 'Somebody objects to a proposed star.'),
  StarObjectionDismissed: inVolunteer(volunteer.StarObjectionDismissed, 'The objection was without ground.'),
  StarObjectionUpheld: inVolunteer(volunteer.StarObjectionUpheld, 'The proposed star came to nothing.'),
  StarAwarded: inVolunteer(volunteer.StarAwarded, 'A volunteer has more stars for so many hours of service.'),
  StarWithdrawn: inVolunteer(volunteer.StarWithdrawn, 'Service that was corrected bears fewer stars, or none.'),

  HouseholdFormed: inHousehold(household.HouseholdFormed, 'People who live together stand on the register as one.'),
  MemberAdded: inHousehold(household.MemberAdded, 'A person belongs to a household from now on.'),
  MemberRemoved: inHousehold(household.MemberRemoved, 'A person left a household alone.'),
  HeadNamed: inHousehold(household.HeadNamed, 'Another member speaks for the household.'),
  HouseholdMoved: inHousehold(household.HouseholdMoved, 'A household lives in another unit from now on.'),
  PoolingChanged: inHousehold(household.PoolingChanged, 'Members keep their points together, or each their own.'),
  HouseholdSplit: inHousehold(household.HouseholdSplit, 'Some members left and are a household of their own.'),
  HouseholdsMerged: inHousehold(household.HouseholdsMerged, 'A household went into another.'),
  HouseholdDissolved: inHousehold(household.HouseholdDissolved, 'A household ended.'),

  OwnHouseholdAssessed: inAppraisal(
    appraisal.OwnHouseholdAssessed,
    'A household says itself what its month was worth.',
  ),
  HouseholdAppraised: inAppraisal(appraisal.HouseholdAppraised, 'A panel appraised a household; it is on show.'),
  AppraisalObjectionRaised: inAppraisal(
    appraisal.AppraisalObjectionRaised,
    'Somebody objects to an appraisal on show.',
  ),
  AppraisalObjectionUpheld: inAppraisal(appraisal.AppraisalObjectionUpheld, 'The objection was right: no points.'),
  AppraisalObjectionDismissed: inAppraisal(
    appraisal.AppraisalObjectionDismissed,
    'The objection was wrong: it stands.',
  ),
  AppraisalConfirmed: inAppraisal(appraisal.AppraisalConfirmed, 'The appraisal stands for good.'),

  RateCardAdopted: inRateCard(ratecard.RateCardAdopted, 'A meeting adopted a rate card.'),
  RedemptionRulesAdopted: inRateCard(ratecard.RedemptionRulesAdopted, 'A meeting adopted rules for redemption.'),

  TaskDrafted: inTask(task.TaskDrafted, 'A unit describes work that it needs.'),
  TaskPublished: inTask(task.TaskPublished, 'Volunteers can see the task and sign up.'),
  TaskAmended: inTask(task.TaskAmended, 'The description of a task was stated anew.'),
  VolunteerSignedUp: inTask(task.VolunteerSignedUp, 'A volunteer has a place on a shift.'),
  VolunteerWaitlisted: inTask(task.VolunteerWaitlisted, 'The shift is full; the volunteer waits for a place.'),
  SignUpWithdrawn: inTask(task.SignUpWithdrawn, 'A volunteer gave up a place or a turn on the waitlist.'),
  WaitlistOffered: inTask(task.WaitlistOffered, 'A place became free and is kept for the first on the waitlist.'),
  WaitlistPromoted: inTask(task.WaitlistPromoted, 'A volunteer from the waitlist has a place.'),
  OfferDeclined: inTask(task.OfferDeclined, 'An offered place was declined.'),
  OfferLapsed: inTask(task.OfferLapsed, 'An offered place was not taken in time.'),
  CheckedIn: inTask(task.CheckedIn, 'A volunteer arrived.'),
  CheckedOut: inTask(task.CheckedOut, 'A volunteer left.'),
  AttendanceRecorded: inTask(task.AttendanceRecorded, 'Attendance from paper or an offline station was entered later.'),
  NoShowMarked: inTask(task.NoShowMarked, 'A volunteer had a place and did not come.'),
  NoShowExcused: inTask(task.NoShowExcused, 'There was a reason not to come.'),
  WorkAccepted: inTask(task.WorkAccepted, 'The work was done, in so many minutes; not yet shown to the public.'),
  WorkRejected: inTask(task.WorkRejected, 'The work was not done as agreed and earns nothing.'),
  PublicityOpened: inTask(task.PublicityOpened, 'The work is shown publicly, and anyone may object.'),
  ObjectionRaised: inTask(task.ObjectionRaised, 'Somebody objects to a work on show.'),
  ObjectionUpheld: inTask(task.ObjectionUpheld, 'The objection was right: the work earns nothing.'),
  ObjectionDismissed: inTask(task.ObjectionDismissed, 'The objection was wrong: the work stands.'),
  WorkConfirmed: inTask(task.WorkConfirmed, 'The work stands: the fact that a deposit rests on.'),
  WorkRevoked: inTask(task.WorkRevoked, 'An objection to confirmed work was right: what rested on it is taken back.'),
  CalledOut: inTask(task.CalledOut, 'People are asked to come to an emergency.'),
  CallOutAnswered: inTask(task.CallOutAnswered, 'Somebody who was called out says whether they come.'),
  TaskCancelled: inTask(task.TaskCancelled, 'The task will not take place.'),
  TaskClosed: inTask(task.TaskClosed, 'The task is over and nothing about it is open.'),

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

  ShopOpened: inShop(shop.ShopOpened, 'A unit opens a Love Supermarket.'),
  ItemListed: inShop(shop.ItemListed, 'The shop offers an item at a price in points.'),
  ItemRepriced: inShop(shop.ItemRepriced, 'An item has another price from now on.'),
  ItemDelisted: inShop(shop.ItemDelisted, 'An item is not offered any more.'),
  StockReceived: inShop(shop.StockReceived, 'Goods entered the shop, given or bought.', stockReceivedOfDonors),
  StockReserved: inShop(shop.StockReserved, 'Goods are set aside for a redemption.'),
  ReservationReleased: inShop(shop.ReservationReleased, 'Goods that were set aside are available again.'),
  StockIssued: inShop(shop.StockIssued, 'Goods that were set aside left the shop.'),
  StockReturned: inShop(shop.StockReturned, 'Goods came back into the shop.'),
  StockCounted: inShop(shop.StockCounted, 'An item was counted, and the books follow the shelf.'),
  StockWrittenOff: inShop(shop.StockWrittenOff, 'Goods were lost or spoilt.'),
  ReliefItemListed: inShop(shop.ReliefItemListed, 'Relief goods are kept, apart from gifts and without a price.'),
  ReliefIssued: inShop(shop.ReliefIssued, 'Relief was given to a named person against a paper.'),
  ReceiptBookIssued: inShop(shop.ReceiptBookIssued, 'The shop has a book of numbered receipts for donations.'),
  ShopHandedOver: inShop(shop.ShopHandedOver, 'The shop went to the next keeper, with every item counted.'),
  MerchantAgreed: inShop(shop.MerchantAgreed, 'A partner merchant hands out its own goods under this agreement.'),
  SettlementDrawnUp: inShop(shop.SettlementDrawnUp, 'What a merchant handed out up to a day is put together.'),
  SettlementConfirmed: inShop(shop.SettlementConfirmed, 'A second person confirmed a settlement.'),
  SettlementRejected: inShop(shop.SettlementRejected, 'A settlement was wrong; its lines go into the next.'),
  SettlementClosed: inShop(shop.SettlementClosed, 'What a settlement says was given outside the bank, with proof.'),
  StockSent: inShop(shop.StockSent, 'Goods left for another shop of the town.'),
  ConsignmentExpected: inShop(shop.ConsignmentExpected, 'Goods are on their way here from another shop.'),
  ConsignmentReceived: inShop(shop.ConsignmentReceived, 'Goods from another shop arrived and were counted.'),
  ConsignmentTakenBack: inShop(shop.ConsignmentTakenBack, 'Goods that could not go to another shop stand here again.'),
  ReceiptBookLost: inShop(shop.ReceiptBookLost, 'A book of receipts is gone and not good any more.'),

  RedemptionRequested: inRedemption(redemption.RedemptionRequested, 'A volunteer asks for goods at listed prices.'),
  RedemptionReady: inRedemption(redemption.RedemptionReady, 'Points are held and goods set aside against a code.'),
  RedemptionRefused: inRedemption(redemption.RedemptionRefused, 'Points or goods were wanting.'),
  RedemptionFulfilled: inRedemption(redemption.RedemptionFulfilled, 'The goods were handed over, once.'),
  RedemptionCancelled: inRedemption(redemption.RedemptionCancelled, 'The goods are not wanted any more.'),
  RedemptionExpired: inRedemption(redemption.RedemptionExpired, 'The goods were not fetched in time.'),
  RedemptionReturned: inRedemption(redemption.RedemptionReturned, 'Goods came back, and their points with them.'),
  RedemptionBlocked: inRedemption(redemption.RedemptionBlocked, 'An inquiry is open; nothing is handed over.'),
  RedemptionUnblocked: inRedemption(redemption.RedemptionUnblocked, 'The inquiry is closed; it goes on where it was.'),

  CertificateIssued: inCertificate(certificate.CertificateIssued, 'A unit certifies how long somebody served.'),
  CertificateReissued: inCertificate(certificate.CertificateReissued, 'The successor of its issuer answers for it.'),
  CertificateRevoked: inCertificate(certificate.CertificateRevoked, 'The certificate is void, for a reason.'),
}

/** The entry of a type that came from outside; undefined where the catalogue does not know it. */
export const entryOf = (type: string): AnyCatalogueEntry | undefined =>
  Object.hasOwn(catalogue, type) ? catalogue[type as EventType] : undefined
