/** All read models: the list that the runner builds, and that the table event × projection is printed from. */
import { balances } from './projections/balances/index.ts'
import { callOuts } from './projections/call-outs/index.ts'
import { certificates } from './projections/certificates/index.ts'
import { issuedCertificates } from './projections/certificates-on-show/index.ts'
import { duplicateCandidates } from './projections/duplicate-candidates/index.ts'
import { erasures } from './projections/erasures/index.ts'
import { membersSeen } from './projections/members-seen/index.ts'
import { noShows } from './projections/no-shows/index.ts'
import type { Projection } from './projections/projection.ts'
import { publications } from './projections/publication/index.ts'
import { publicityBoard } from './projections/publicity-board/index.ts'
import { redemptionQueue } from './projections/redemption-queue/index.ts'
import { serviceHours } from './projections/service-hours/index.ts'
import { shopCatalogue } from './projections/shop-catalogue/index.ts'
import { starBoard } from './projections/star-board/index.ts'
import { statements } from './projections/statement/index.ts'
import { stockBook } from './projections/stock-book/index.ts'
import { taskBoard } from './projections/task-board/index.ts'
import { trialBalance } from './projections/trial-balance/index.ts'
import { unitDashboard } from './projections/unit-dashboard/index.ts'
import { volunteerRecords } from './projections/volunteer-record/index.ts'

/** Every read model of the bank, each to be asked by `bank.query` and read by the functions beside it. */
export const projections = {
  balances,
  statements,
  volunteerRecords,
  serviceHours,
  duplicateCandidates,
  taskBoard,
  publicityBoard,
  shopCatalogue,
  redemptionQueue,
  stockBook,
  unitDashboard,
  trialBalance,
  publications,
  noShows,
  callOuts,
  certificates,
  erasures,
  starBoard,
  membersSeen,
  issuedCertificates,
}

/** The same as a list. */
export const everyProjection: ReadonlyArray<Projection<unknown>> = Object.values(projections)
