/**
 * The states of a town that are worth a law's while, because something could go wrong in them. The laws say little over
 * towns that never get there: the spec prints how many do, and none of these may be missing.
 */
import type { DomainEvent, EventType } from '@lovebank/core'
import type { History } from './town.ts'

type OfType<Type extends EventType> = Extract<DomainEvent, { readonly type: Type }>

type IsState = (history: History) => boolean

/** Whether an event of the type is there that passes the test. */
const seen =
  <Type extends EventType>(type: Type, test: (event: OfType<Type>) => boolean = () => true): IsState =>
  ({ recorded }) =>
    recorded.some(({ event }) => event.type === type && test(event as OfType<Type>))

/** Whether an event of the second type follows one of the first that passes the test with it. */
const followed =
  <First extends EventType, Second extends EventType>(
    first: First,
    second: Second,
    belong: (one: OfType<First>, other: OfType<Second>) => boolean,
  ): IsState =>
  ({ recorded }) => {
    const before: Array<OfType<First>> = []
    return recorded.some(({ event }) => {
      if (event.type === first) before.push(event as OfType<First>)
      return event.type === second && before.some((one) => belong(one, event as OfType<Second>))
    })
  }

const refused =
  (...tags: ReadonlyArray<string>): IsState =>
  ({ attempts }) =>
    attempts.some(({ refusal }) => refusal !== undefined && tags.includes(refusal.tag))

const work: Readonly<Record<string, IsState>> = {
  'a shift is full and somebody waits': seen('VolunteerWaitlisted'),
  'an offer lapsed, and the next was asked': followed(
    'OfferLapsed',
    'WaitlistOffered',
    (one, other) => one.taskId === other.taskId,
  ),
  'a check-out was forgotten and assumed': seen('CheckedOut', ({ isAssumed }) => isAssumed === true),
  'a no-show was excused': seen('NoShowExcused'),
  'minutes of one person would overlap': seen('TimeClaimRefused'),
  'work was accepted beyond its attendance, with a reason': seen(
    'WorkAccepted',
    ({ overrideReason }) => overrideReason !== undefined,
  ),
  'an objection was upheld before the credit': seen('ObjectionUpheld'),
  'an objection was upheld after the credit': followed(
    'PointsDeposited',
    'DepositReversed',
    (one, other) => one.lotId === other.lotId,
  ),
  'an objection was dismissed, and the work went on': followed(
    'ObjectionDismissed',
    'WorkConfirmed',
    (one, other) => one.workId === other.workId,
  ),
  'a hazardous task was published': seen('TaskDrafted', ({ isHazardous }) => isHazardous === true),
  'a call-out was answered': seen('CallOutAnswered'),
  'somebody tried to judge their own work': refused('OwnCase', 'OwnWork'),
}

const points: Readonly<Record<string, IsState>> = {
  'a cap cut an award': seen('PointsDeposited', ({ explanation }) =>
    explanation.some(({ line }) => line.endsWith('-cap')),
  ),
  'a debt was recorded': seen('DepositReversed', ({ debt }) => debt > 0),
  'a debt was settled by a later deposit': seen('PointsDeposited', ({ settledDebt }) => settledDebt > 0),
  'points expired': seen('PointsExpired'),
  'a month was closed by the day after its grace': seen('PeriodClosed'),
  'a month was closed with points and something held': seen(
    'PeriodClosed',
    ({ held, available }) => held > 0 && available > 0,
  ),
  'a month was closed by the first movement of the next': followed(
    'PeriodClosed',
    'PointsDeposited',
    (one, other) => one.accountId === other.accountId,
  ),
  'late news took a write-off back': seen('ExpiryReversed'),
  'points expired while they were held': seen('HoldReleased', ({ lapsed }) => lapsed.length > 0),
  'a hold took several lots': seen('HoldPlaced', ({ allocations }) => allocations.length > 1),
  'a hold came back whole': seen('HoldReleased', ({ returned }) => returned.length > 0),
  'a captured hold came back in part': seen('CaptureReversed'),
  'granted points were held beside earned ones': followed(
    'PointsGranted',
    'HoldPlaced',
    (one, other) => other.allocations.length > 1 && other.allocations.some(({ lotId }) => lotId === one.lotId),
  ),
  'a transfer was received': seen('TransferReceived'),
  'a transfer came back': seen('TransferReturned'),
  'a deduction waited for the second person, and was approved': seen('PointsDeducted'),
  'a deduction left a debt': seen('PointsDeducted', ({ debt }) => debt > 0),
  'a paper book was brought forward': seen('OpeningBalanceRecorded'),
  'an account was frozen and went on': seen('AccountUnfrozen'),
  'a closed account was opened again': seen('AccountReopened'),
}

const shop: Readonly<Record<string, IsState>> = {
  'a redemption was refused and left nothing set aside': seen('RedemptionRefused'),
  'a redemption was cancelled': seen('RedemptionCancelled'),
  'a redemption was never fetched': seen('RedemptionExpired'),
  'goods came back': seen('RedemptionReturned'),
  'a redemption was stopped for an inquiry, and went on': followed(
    'RedemptionUnblocked',
    'RedemptionFulfilled',
    (one, other) => one.redemptionId === other.redemptionId,
  ),
  'a limit of the month was reached': refused('ItemLimitReached', 'PointsLimitReached'),
  'a count found less than the books': seen('StockCounted', ({ expected, counted }) => counted < expected),
  'a shop was handed over': seen('ShopHandedOver'),
  'relief goods were issued': seen('ReliefIssued'),
  'a receipt book was lost': seen('ReceiptBookLost'),
}

const people: Readonly<Record<string, IsState>> = {
  'a minor was registered, with a guardian': seen('VolunteerRegistered', ({ guardian }) => guardian !== undefined),
  'a duplicate was emptied and ended': seen('DuplicateMarked'),
  'somebody was suspended and came back': seen('VolunteerReinstated'),
  'a household split': seen('HouseholdSplit'),
  'households merged': seen('HouseholdsMerged'),
  'a household ended': seen('HouseholdDissolved'),
  'somebody in office tried to decide on kin': refused('OwnKin'),
  'somebody unnamed wanted to collect': refused('NotNamedToSpend'),
  'a named relative took goods along': seen('RedemptionFulfilled', ({ collectedBy }) => collectedBy?.name === '小明'),
  'an appraisal was overturned': seen('AppraisalObjectionUpheld'),
  'an appraisal stands': seen('AppraisalConfirmed'),
  'a certificate was revoked': seen('CertificateRevoked'),
  'a star was withdrawn': seen('StarWithdrawn'),
  'a command came twice': ({ attempts }) =>
    new Set(attempts.map(({ command }) => command.commandId)).size < attempts.length,
  'somebody without the right tried': refused('NotEntitled'),
}

const together: Readonly<Record<string, IsState>> = {
  'work was credited to a household that pools': seen(
    'PointsDeposited',
    ({ volunteerId }) => volunteerId !== undefined,
  ),
  'somebody redeemed on the points of a household': seen(
    'RedemptionRequested',
    ({ householdId }) => householdId !== undefined,
  ),
  'points of a household went to its heirs': seen('PointsInherited'),
  'what was passed on was claimed back from an heir': seen('DebtInherited', ({ lotId }) => lotId !== undefined),
  'an heir owes for a household that is no more': seen('DebtInherited', ({ debt }) => debt > 0),
  'used limits went with who left a household': seen('AllowanceCarried'),
  'donated points went to somebody in need': followed(
    'DonationAllotted',
    'TransferReceived',
    (one, other) => one.allotmentId === other.transferId,
  ),
  'whoever was first could not take them, and the next had them': followed(
    'AllotmentReturned',
    'DonationAllotted',
    (one, other) => one.returnedAt === other.allottedAt && one.volunteerId !== other.volunteerId,
  ),
  'a gift of the giver’s choice was refused, for there is a pool': refused('GiftsGoToThePool'),
  'a schedule granted points to several': followed(
    'GrantFellDue',
    'PointsGranted',
    (one, other) => other.reference === `scheduled-${one.scheduleId}-${one.on}`,
  ),
  'a group served': seen('WorkConfirmed', ({ group }) => group !== undefined),
  'points came from another town': seen('TransferReceived', ({ fromTown }) => fromTown !== undefined),
  'another town declined, and they came back': seen('TransferReturned', ({ obstacle }) => obstacle !== undefined),
}

const beyondWork: Readonly<Record<string, IsState>> = {
  'an act was credited': seen('PointsCredited', ({ basis }) => basis.kind === 'act'),
  'a base amount was credited': seen('PointsCredited', ({ basis }) => basis.kind === 'base-amount'),
  'an appraisal was credited': seen('PointsCredited', ({ basis }) => basis.kind === 'appraisal'),
  'a complaint took an act back': seen('CreditReversed', ({ cause }) => cause === 'complaint'),
  'no-shows suspended somebody': seen('VolunteerSuspended', ({ cause }) => cause !== undefined),
  'a star was shown and objected to': seen('StarObjectionRaised'),
  'somebody was erased': seen('PersonalDataErased'),
  'the head of a household left, and another was named': followed(
    'HeadLeft',
    'HeadNamed',
    (one, other) => one.householdId === other.householdId,
  ),
  'a duplicate’s place in a household went to the kept record': followed(
    'StandingNoted',
    'MemberRemoved',
    (one, other) => one.standing === 'duplicate' && one.personId === other.personId,
  ),
}

const otherShops: Readonly<Record<string, IsState>> = {
  'a merchant was settled twice': followed(
    'SettlementConfirmed',
    'SettlementConfirmed',
    (one, other) => one.number < other.number,
  ),
  'goods arrived in another shop, fewer than were sent': seen(
    'ConsignmentReceived',
    ({ differences }) => differences.length > 0,
  ),
  'goods on their way came back': seen('ConsignmentTakenBack'),
  'nobody handed out at a merchant’s, until its agreement was renewed': followed(
    'MerchantPersonReplaced',
    'MerchantAgreed',
    (one, other) => one.byId === undefined && one.shopId === other.shopId,
  ),
  'an inquiry into a holder was closed': seen('HolderUnblocked'),
}

/** By what makes it interesting. */
export const interestingStates: Readonly<Record<string, IsState>> = {
  ...work,
  ...points,
  ...shop,
  ...people,
  ...together,
  ...beyondWork,
  ...otherShops,
}
