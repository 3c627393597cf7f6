/** What a transfer or a succession does to the books of the account that gives, and of the one that receives. */
import type { TransferKey } from '../kernel/derive.ts'
import { lookUp, withEntry } from '../kernel/dictionary.ts'
import type { HoldId, TransferId } from '../kernel/ids.ts'
import { laterOf } from '../kernel/time.ts'
import type { Allocations } from './allocation.ts'
import { type Books, findLot, type Hold, moveAllocations } from './books.ts'
import { credit } from './credit.ts'
import { endHold, freed } from './holds.ts'
import { afterSuccession, type SuccessionEvent } from './succession.ts'
import type {
  TransferDeclined,
  TransferReceived,
  TransferRequested,
  TransferReturned,
  TransferSent,
} from './transfer-events.ts'

type TransferEvent = TransferRequested | TransferSent | TransferReturned | TransferReceived | TransferDeclined

export const afterTransfer = (books: Books, event: TransferEvent | SuccessionEvent): Books => {
  switch (event.type) {
    case 'TransferRequested':
      return requested(books, event)
    case 'TransferSent':
      return endHold(
        moveAllocations(books, event.lots, 'held', 'withdrawn'),
        holdOf(event.transferId),
        [],
        event.sentAt,
      )
    case 'TransferReturned':
      return endHold(freed(books, event, 'held'), holdOf(event.transferId), [], event.returnedAt)
    case 'TransferReceived':
      return answered(received(books, event), event)
    case 'TransferDeclined':
      return answered(books, event)
    case 'PointsPassedOn':
    case 'PointsInherited':
    case 'DebtPassedOn':
    case 'DebtInherited':
      return afterSuccession(books, event)
  }
}

/** Holds and transfers of an account share one list of ids, so that none is taken twice. */
export const holdOf = (transferId: TransferId): HoldId => transferId as string as HoldId

export const findTransfer = (books: Books, transferId: TransferId): Hold | undefined =>
  books.openHolds.find((hold) => hold.isTransfer && hold.holdId === holdOf(transferId))

const requested = (books: Books, { transferId, toTown, points, lots, requestedAt }: TransferRequested): Books => {
  const allocations = lots.map(({ lotId, points: some }) => ({ lotId, points: some }))
  const hold = { holdId: holdOf(transferId), points, allocations, expiresAt: requestedAt, isTransfer: true, toTown }
  return {
    ...moveAllocations(books, allocations, 'available', 'held'),
    openHolds: [...books.openHolds, hold],
    asOf: laterOf(books.asOf, requestedAt),
  }
}

const received = (books: Books, { lots, settledDebt, receivedAt: at }: TransferReceived): Books =>
  credit(
    books,
    lots.map(({ earnedOn, ...lot }) => ({ ...lot, source: { origin: 'transfer', servedOn: earnedOn } })),
    { settledDebt, at },
  )

const keyOf = ({ fromAccountId, fromTown, transferId }: TransferKey): string =>
  fromTown === undefined ? `${fromAccountId}/${transferId}` : `${fromTown}/${fromAccountId}/${transferId}`

const answered = (books: Books, event: TransferReceived | TransferDeclined): Books => ({
  ...books,
  cases: {
    ...books.cases,
    transfersAnswered: withEntry(books.cases.transfersAnswered, keyOf(event), true),
  },
})

export const hasAnswered = (books: Books, key: TransferKey): boolean =>
  lookUp(books.cases.transfersAnswered, keyOf(key)) === true

/** Points of lots on their way. */
export const asTheyAre = (books: Books, taken: Allocations): TransferRequested['lots'] =>
  taken.flatMap(({ lotId, points }) => {
    const lot = findLot(books, lotId)
    if (lot === undefined) return []
    const { pointClass, source, expiresOn } = lot
    const earnedOn = source.servedOn
    return [{ lotId, points, pointClass, earnedOn, expiresOn }]
  })
