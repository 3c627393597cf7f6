/** Every query of every projection, asked of a state for all ids that it may be asked for: to compare two states by what they answer. */
import {
  type AccountId,
  accountBalance,
  answersTo,
  bookToShelf,
  certificatesOnShow,
  checkCertificate,
  checkInCode,
  dashboardOf,
  endingSoon,
  goodsUnderWay,
  type HolderId,
  holderBalance,
  type Instant,
  inTurn,
  itemsOffered,
  type LocalDate,
  type LocalMonth,
  localDateOf,
  membersSeenOutside,
  minutesServed,
  monthOf,
  noShowsOf,
  openHoldsOf,
  openLotsOf,
  openTasks,
  type PersonId,
  type Projection,
  pairsAlike,
  type projections,
  publicationOf,
  queueOf,
  readyForCode,
  receivedFrom,
  type ShopId,
  serviceRecord,
  serviceUpTo,
  shopsListed,
  starsOnShow,
  statementOf,
  stockOf,
  subjectsErased,
  type TaskId,
  taskNotice,
  tasksServed,
  topVolunteers,
  trialBalanceOf,
  type UnitId,
  worksOnShow,
} from '@lovebank/core'

type StateOf<P> = P extends Projection<infer State> ? State : never

type Queries = {
  readonly [Name in keyof typeof projections]: (state: StateOf<(typeof projections)[Name]>, now: Instant) => unknown
}

const FIRST = '2025-01-01' as LocalDate
const LAST = '2027-12-31' as LocalDate

const each = <Id extends string>(table: Readonly<Record<string, unknown>>, ask: (id: Id) => unknown): unknown =>
  Object.keys(table)
    .toSorted()
    .map((id) => [id, ask(id as Id)])

export const everyAnswer: Queries = {
  balances: (state, now) => [
    each<AccountId>(state.accounts, (id) => [
      accountBalance(state, id, now),
      openHoldsOf(state, id),
      openLotsOf(state, id, now),
    ]),
    each<HolderId>(state.accountOfHolder, (id) => holderBalance(state, id, now)),
  ],
  statements: (state) =>
    each<AccountId>(state.holders, (id) => [statementOf(state, id), statementOf(state, id, { to: LAST })]),
  volunteerRecords: (state) => [
    topVolunteers(state, 5),
    each<PersonId>(state.volunteers, (id) => [serviceRecord(state, id), minutesServed(state, id, FIRST, LAST)]),
  ],
  serviceHours: (state) =>
    each<PersonId>({ ...state.works, ...state.keptFor }, (id) => [
      serviceUpTo(state, id, LAST),
      tasksServed(state, id, LAST),
    ]),
  duplicateCandidates: (state) => pairsAlike(state, 10),
  taskBoard: (state, now) => [
    openTasks(state, now),
    each<TaskId>(state.tasks, (id) => [
      taskNotice(state, id),
      state.tasks[id]?.shifts.map(({ shiftId }) => checkInCode(state, id, shiftId)),
    ]),
  ],
  publicityBoard: (state, now) => worksOnShow(state, now),
  shopCatalogue: (state) => [
    shopsListed(state),
    each<ShopId>(state.shops, (id) => [itemsOffered(state, id), stockOf(state, id)]),
  ],
  redemptionQueue: (state, now) =>
    Object.values(state.redemptions).map(({ shopId, pickupCode }) => [
      queueOf(state, shopId),
      pickupCode === null ? [] : readyForCode(state, shopId, pickupCode, now),
    ]),
  stockBook: (state, now) => [
    goodsUnderWay(state),
    each<ShopId>(state.shops, (id) => [
      bookToShelf(state, id, monthOf(localDateOf(now))),
      endingSoon(state, id, localDateOf(now), 90),
      receivedFrom(state, id, FIRST, LAST),
    ]),
  ],
  unitDashboard: (state) => each<UnitId>(state.units, (id) => dashboardOf(state, id)),
  trialBalance: (state) => trialBalanceOf(state),
  publications: (state) => publicationOf(state, '2025-01' as LocalMonth, '2027-12' as LocalMonth),
  noShows: (state, now) =>
    each<PersonId>(state.volunteers, (id) =>
      noShowsOf(state, id, localDateOf(now), { windowDays: 400, tasksToReset: 2 }),
    ),
  callOuts: (state) => [
    each<TaskId>(state.tasks, (id) => answersTo(state, id)),
    inTurn(state, Object.keys(state.askedLast) as Array<PersonId>),
  ],
  certificates: (state) => each<string>(state.byNumber, (number) => checkCertificate(state, number)),
  erasures: (state) => subjectsErased(state),
  starBoard: (state, now) => starsOnShow(state, now),
  membersSeen: (state) => membersSeenOutside(state),
  issuedCertificates: (state, now) => certificatesOnShow(state, localDateOf(now), 400),
}
