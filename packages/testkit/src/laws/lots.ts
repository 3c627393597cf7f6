/** The lots of all accounts as these laws keep them: from the events alone, by a book-keeping of their own. */
import { type DomainEvent, type Instant, type LocalDate, localDateOf, type PointClass } from '@lovebank/core'

export type Place = 'available' | 'held' | 'spent' | 'expired' | 'withdrawn'

export type Lot = Record<Place, number> & {
  readonly accountId: string
  readonly issued: number
  readonly pointClass: PointClass
  readonly expiresOn: LocalDate | undefined
}

export interface LotBooks {
  /** by the lot's id */
  readonly lots: Map<string, Lot>
  /** by account */
  readonly debts: Map<string, number>
}

export const noLots = (): LotBooks => ({ lots: new Map(), debts: new Map() })

/** Available and held together, less the debt, at a moment: what was written off as of a later day is still there. */
export const balanceOfLots = ({ lots, debts }: LotBooks, accountId: string, at: Instant): number => {
  let sum = -(debts.get(accountId) ?? 0)
  for (const lot of lots.values()) {
    if (lot.accountId !== accountId) continue
    const isGood = lot.expiresOn === undefined || lot.expiresOn > localDateOf(at)
    sum += lot.held + (isGood ? lot.available + lot.expired : 0)
  }
  return sum
}

interface Part {
  readonly lotId: string
  readonly points: number
}

const move = ({ lots }: LotBooks, parts: ReadonlyArray<Part>, from: Place, to: Place): void => {
  for (const { lotId, points } of parts) {
    const lot = lots.get(lotId)
    if (lot === undefined) throw new Error(`no lot ${lotId} was ever deposited`)
    lot[from] -= points
    lot[to] += points
  }
}

const owe = ({ debts }: LotBooks, accountId: string, points: number): void => {
  debts.set(accountId, (debts.get(accountId) ?? 0) + points)
}

/** The first so many points of these parts. */
const first = (parts: ReadonlyArray<Part>, points: number): ReadonlyArray<Part> => {
  let rest = points
  return parts.flatMap(({ lotId, points: most }) => {
    const taken = Math.min(rest, most)
    rest -= taken
    return taken > 0 ? [{ lotId, points: taken }] : []
  })
}

interface ComingBack {
  readonly accountId: string
  readonly returned: ReadonlyArray<Part>
  readonly lapsed: ReadonlyArray<Part>
  readonly settledDebt: number
}

const comeBack = (books: LotBooks, event: ComingBack, from: Place): void => {
  move(books, event.returned, from, 'available')
  move(books, event.lapsed, from, 'expired')
  move(books, first(event.returned, event.settledDebt), 'available', 'withdrawn')
  owe(books, event.accountId, -event.settledDebt)
}

interface Coming extends Part {
  readonly expiresOn?: LocalDate | undefined
  readonly pointClass?: PointClass
}

/** Lots come, and the first of their points settle a debt. No lot comes twice. */
const come = (books: LotBooks, accountId: string, coming: ReadonlyArray<Coming>, settledDebt: number): void => {
  for (const { lotId, points, expiresOn, pointClass = 'earned' } of coming) {
    if (books.lots.has(lotId)) throw new Error(`lot ${lotId} came twice`)
    const places = { available: points, held: 0, spent: 0, expired: 0, withdrawn: 0 }
    books.lots.set(lotId, { accountId, issued: points, pointClass, expiresOn, ...places })
  }
  move(books, first(coming, settledDebt), 'available', 'withdrawn')
  owe(books, accountId, -settledDebt)
}

type TakingBack = Extract<DomainEvent, { readonly type: 'DepositReversed' | 'CreditReversed' | 'DebtInherited' }>

const takeBack = (books: LotBooks, { accountId, lotId, withdrawn, unexpired, settled, debt }: TakingBack): void => {
  if (lotId !== undefined) {
    move(books, [{ lotId, points: withdrawn }], 'available', 'withdrawn')
    move(books, [{ lotId, points: unexpired }], 'expired', 'withdrawn')
  }
  move(books, settled, 'available', 'withdrawn')
  owe(books, accountId, debt)
}

/** Changes the books by one event; those that move no lot leave them alone. */
export const book = (books: LotBooks, event: DomainEvent): void => {
  switch (event.type) {
    case 'PointsDeposited':
      come(books, event.accountId, [event], event.settledDebt)
      break
    case 'PointsGranted':
      come(books, event.accountId, [{ ...event, pointClass: 'granted' }], event.settledDebt)
      break
    case 'OpeningBalanceRecorded':
      come(books, event.accountId, event.lots, event.settledDebt)
      break
    case 'PointsCredited':
      come(books, event.accountId, [event], event.settledDebt)
      break
    case 'HoldPlaced':
      move(books, event.allocations, 'available', 'held')
      break
    case 'HoldCaptured':
      move(books, event.captured, 'held', 'spent')
      comeBack(books, event, 'held')
      break
    case 'HoldReleased':
      comeBack(books, event, 'held')
      break
    case 'CaptureReversed':
      comeBack(books, event, 'spent')
      break
    case 'PointsExpired':
      move(books, event.lots, 'available', 'expired')
      break
    case 'ExpiryReversed':
      move(books, event.lots, 'expired', 'available')
      break
    case 'DepositReversed':
    case 'CreditReversed':
    case 'DebtInherited':
      takeBack(books, event)
      break
    case 'TransferRequested':
      move(books, event.lots, 'available', 'held')
      break
    case 'TransferSent':
      move(books, event.lots, 'held', 'withdrawn')
      break
    case 'TransferReturned':
      comeBack(books, event, 'held')
      break
    case 'TransferReceived':
      come(books, event.accountId, event.lots, event.settledDebt)
      break
    case 'PointsPassedOn':
      move(books, event.lots, 'available', 'withdrawn')
      break
    case 'DebtPassedOn':
      owe(books, event.accountId, -event.points)
      break
    case 'PointsInherited':
      come(books, event.accountId, event.lots, event.settledDebt)
      break
    case 'PointsDeducted':
      move(books, event.lots, 'available', 'withdrawn')
      owe(books, event.accountId, event.debt)
      break
    case 'DeductionReversed':
      owe(books, event.accountId, -event.forgiven)
      comeBack(books, event, 'withdrawn')
      break
    default:
  }
}
