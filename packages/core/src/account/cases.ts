/** What the books remember besides lots and holds: deductions, transfers, credits beside work, the holder's status, and heirs. */
import type { Dictionary } from '../kernel/dictionary.ts'
import type { Keyword } from '../kernel/text.ts'
import type { Instant, LocalDate } from '../kernel/time.ts'
import type { CreditBasis } from './beyond-work-events.ts'
import type { SharedOut } from './claim.ts'
import type { Deduction } from './deduction.ts'

export interface Credited {
  readonly basis: CreditBasis
  readonly creditedFor: LocalDate
  readonly isLostByComplaint: boolean
  /** whether a complaint took what it had; absent: no */
  readonly wasLost?: true | undefined
}

export interface HolderStatus {
  readonly status: Keyword
  readonly since: LocalDate
}

/** Up to when the books are closed, and whether they need to be closed again. */
export interface Closing {
  /** the first moment of the first open period; undefined: no period was ever closed */
  readonly openFrom: Instant | undefined
  /** whether something was booked since the last closing */
  readonly isMoved: boolean
}

/** What was asked about the account besides. Apart from the books: an engine copies objects of more than fourteen fields ten times as slowly. */
export interface Cases {
  /** by id: every deduction that was ever asked for */
  readonly deductions: Dictionary<Deduction>
  /** by giving town (where it is another), account and id: every transfer that this account took or declined */
  readonly transfersAnswered: Dictionary<true>
  /** by lot: on what every credit rests that is not for work */
  readonly credits: Dictionary<Credited>
  /** by month and act: how often it earned points and was not wholly taken back */
  readonly actsCounted: Dictionary<number>
  /** of the holder, in the order in which they were recorded */
  readonly statuses: ReadonlyArray<HolderStatus>
  /** by lot: what of it went to which heirs */
  readonly sharedOut: Dictionary<ReadonlyArray<SharedOut>>
  readonly closing: Closing
}
