/** Whether an act, or its opposite, was recorded for a day already: the same one may come again under another reference. */
import { entriesOf } from '../kernel/dictionary.ts'
import type { LotId } from '../kernel/ids.ts'
import type { Keyword } from '../kernel/text.ts'
import type { LocalDate } from '../kernel/time.ts'
import { type Books, findLot } from './books.ts'
import { findCredit } from './credits.ts'

/**
 * The id of one that stands. What was wholly taken back as a mistake, or rejected, is as if it had never been recorded; what a complaint
 * took was recorded, and earns nothing.
 */
export const actOfTheDay = (books: Books, act: Keyword, on: LocalDate, isOpposite: boolean): LotId | undefined =>
  isOpposite ? foundOn(books, act, on) : doneOn(books, act, on)

const doneOn = (books: Books, act: Keyword, on: LocalDate): LotId | undefined =>
  entriesOf(books.cases.credits)
    .filter(([, { basis, creditedFor }]) => basis.kind === 'act' && basis.act === act && creditedFor === on)
    .map(([lotId]) => lotId as LotId)
    .find((lotId) => findCredit(books, lotId)?.wasLost === true || stands(books, lotId))

const stands = (books: Books, lotId: LotId): boolean => {
  const lot = findLot(books, lotId)
  return lot !== undefined && (lot.issued === 0 || lot.reversed < lot.issued)
}

const foundOn = (books: Books, act: Keyword, on: LocalDate): LotId | undefined =>
  entriesOf(books.cases.deductions)
    .filter(([, deduction]) => deduction.kind === 'Requested' || deduction.kind === 'Deducted')
    .filter(
      ([, deduction]) => 'forAct' in deduction && deduction.forAct?.act === act && deduction.forAct.foundOn === on,
    )
    .map(([deductionId]) => deductionId as string as LotId)[0]
