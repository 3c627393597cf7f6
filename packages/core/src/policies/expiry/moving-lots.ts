/** The lots that will expire, and how points of them come, are set aside, are free again, and go. */
import type { CaptureReversed, ExpiryReversed } from '../../account/events.ts'
import { type Dictionary, emptyDictionary, lookUp, withEntry, withoutEntry } from '../../kernel/dictionary.ts'
import type { AccountId, LotId, TransferId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/time.ts'

export interface ExpiringLot {
  readonly accountId: AccountId
  readonly expiresOn: LocalDate
  readonly points: number
  /** how many write-offs had been taken back when points came in last: what is written off a second time is asked for by another id */
  readonly round: number
}

export type Allocations = ReadonlyArray<{ readonly lotId: LotId; readonly points: number }>

export interface Lots {
  readonly open: Dictionary<ExpiringLot>
  /** by hold or transfer: when the lots it took from would expire */
  readonly heldFrom: Dictionary<Readonly<Record<string, LocalDate>>>
  /** by account: the last of its dates, for spent points that come back when their own date is forgotten */
  readonly latest: Dictionary<LocalDate>
  /** how many write-offs were taken back so far */
  readonly round: number
}

export const noLots: Lots = {
  open: emptyDictionary(),
  heldFrom: emptyDictionary(),
  latest: emptyDictionary(),
  round: 0,
}

interface NewLot {
  readonly lotId: LotId
  readonly points: number
  readonly expiresOn: LocalDate | undefined
}

/** Of what comes, the first points settle a debt; the rest is available. */
export const came = (lots: Lots, accountId: AccountId, coming: ReadonlyArray<NewLot>, settledDebt: number): Lots => {
  let after = lots
  let toSettle = settledDebt
  for (const { lotId, points, expiresOn } of coming) {
    const settled = Math.min(toSettle, points)
    toSettle -= settled
    if (expiresOn === undefined) continue
    const known = lookUp(after.latest, accountId)
    const latest = known !== undefined && known >= expiresOn ? known : expiresOn
    const dated = { ...after, latest: withEntry(after.latest, accountId, latest) }
    after = added(dated, accountId, lotId, points - settled, expiresOn)
  }
  return after
}

/** Until what follows takes them. Their date is forgotten; the account's last is not before it. */
export const unexpired = (lots: Lots, { accountId, lots: unexpired }: ExpiryReversed): Lots => {
  let after: Lots = { ...lots, round: lots.round + 1 }
  for (const { lotId, points } of unexpired) {
    const expiresOn = dateOf(after, accountId, lotId, {})
    if (expiresOn !== undefined) after = added(after, accountId, lotId, points, expiresOn)
  }
  return after
}

/** The name of a transfer tells it from holds and from transfers of other accounts. */
export const keyOf = ({
  accountId,
  transferId,
}: {
  readonly accountId: AccountId
  readonly transferId: TransferId
}): string => `${accountId}/${transferId}`

export const setAside = (lots: Lots, key: string, allocations: Allocations): Lots => {
  const dates: Record<string, LocalDate> = {}
  for (const { lotId } of allocations) {
    const lot = lookUp(lots.open, lotId)
    if (lot !== undefined) dates[lotId] = lot.expiresOn
  }
  if (Object.keys(dates).length === 0) return lots
  return { ...taken(lots, allocations), heldFrom: withEntry(lots.heldFrom, key, dates) }
}

/** What was set aside is free again, with the dates that were remembered for it. */
export const freed = (lots: Lots, event: Returning, key: string): Lots => ({
  ...returned(lots, event, lookUp(lots.heldFrom, key) ?? {}),
  heldFrom: withoutEntry(lots.heldFrom, key),
})

type Returning = Pick<CaptureReversed, 'accountId' | 'returned' | 'settledDebt'>

/** Of what returns, the first points settle a debt; the rest is available and expires with its lot. */
export const returned = (lots: Lots, event: Returning, dates: Readonly<Record<string, LocalDate>>): Lots => {
  let after = lots
  let toSettle: number = event.settledDebt
  for (const { lotId, points } of event.returned) {
    const settled = Math.min(toSettle, points)
    toSettle -= settled
    const expiresOn = dateOf(after, event.accountId, lotId, dates)
    if (expiresOn !== undefined) after = added(after, event.accountId, lotId, points - settled, expiresOn)
  }
  return after
}

const dateOf = (
  lots: Lots,
  accountId: AccountId,
  lotId: LotId,
  dates: Readonly<Record<string, LocalDate>>,
): LocalDate | undefined => {
  if (Object.hasOwn(dates, lotId)) return dates[lotId]
  return lookUp(lots.open, lotId)?.expiresOn ?? lookUp(lots.latest, accountId)
}

const added = (lots: Lots, accountId: AccountId, lotId: LotId, points: number, expiresOn: LocalDate): Lots => {
  const before = lookUp(lots.open, lotId)?.points ?? 0
  if (before + points <= 0) return lots
  return {
    ...lots,
    open: withEntry(lots.open, lotId, { accountId, expiresOn, points: before + points, round: lots.round }),
  }
}

export const taken = (lots: Lots, allocations: Allocations): Lots => {
  let { open } = lots
  for (const { lotId, points } of allocations) {
    const lot = lookUp(open, lotId)
    if (lot === undefined) continue
    open =
      lot.points > points ? withEntry(open, lotId, { ...lot, points: lot.points - points }) : withoutEntry(open, lotId)
  }
  return { ...lots, open }
}
