/** All books of a town, in the order in which one day of them is read. */
import { acceptance } from './acceptance.ts'
import { appraisals } from './appraisals.ts'
import { attendance } from './attendance.ts'
import type { Book } from './book.ts'
import { callOuts } from './call-outs.ts'
import { certificates } from './certificates.ts'
import { consents } from './consents.ts'
import { corrections } from './corrections.ts'
import { deductions } from './deductions.ts'
import { duplicates } from './duplicates.ts'
import { grants } from './grants.ts'
import { handOvers } from './hand-overs.ts'
import { households } from './households.ts'
import { insurances } from './insurances.ts'
import { items } from './items.ts'
import { objections } from './objections.ts'
import { openingBalances } from './opening-balances.ts'
import { outcomes } from './outcomes.ts'
import { rateCards } from './rate-cards.ts'
import { receiptBooks } from './receipt-books.ts'
import { receipts } from './receipts.ts'
import { records } from './records.ts'
import { redemptionRules } from './redemption-rules.ts'
import { redemptions } from './redemptions.ts'
import { relief } from './relief.ts'
import { shops } from './shops.ts'
import { signUps } from './sign-ups.ts'
import { staff } from './staff.ts'
import { stars } from './stars.ts'
import { stocktakes } from './stocktakes.ts'
import { taskEndings } from './task-endings.ts'
import { tasks } from './tasks.ts'
import { transfers } from './transfers.ts'
import { units } from './units.ts'
import { volunteerChanges } from './volunteer-changes.ts'
import { volunteers } from './volunteers.ts'

export const books: ReadonlyArray<Book> = [
  units,
  staff,
  rateCards,
  redemptionRules,
  shops,
  volunteers,
  households,
  consents,
  insurances,
  items,
  receiptBooks,
  tasks,
  callOuts,
  signUps,
  attendance,
  acceptance,
  receipts,
  objections,
  appraisals,
  corrections,
  openingBalances,
  grants,
  transfers,
  deductions,
  redemptions,
  stars,
  certificates,
  outcomes,
  stocktakes,
  relief,
  handOvers,
  records,
  taskEndings,
  volunteerChanges,
  duplicates,
]
