/** What a hold does to the books, from its placing to the goods that come back. */
import { lookUp, withEntry } from '../kernel/dictionary.ts'
import { type Instant, laterOf } from '../kernel/time.ts'
import type { Allocations } from './allocation.ts'
import { type Books, firstPoints, moveAllocations, withoutFirst } from './books.ts'
import { settle } from './credit.ts'
import type { CaptureReversed, HoldCaptured, HoldPlaced, HoldReleased } from './events.ts'

export const afterHold = (books: Books, event: HoldPlaced | HoldCaptured | HoldReleased | CaptureReversed): Books => {
  switch (event.type) {
    case 'HoldPlaced':
      return held(books, event)
    case 'HoldCaptured':
      return captured(books, event)
    case 'HoldReleased':
      return released(books, event)
    case 'CaptureReversed':
      return captureReversed(books, event)
  }
}

const held = (books: Books, { holdId, points, allocations, placedAt, expiresAt }: HoldPlaced): Books => ({
  ...moveAllocations(books, allocations, 'available', 'held'),
  openHolds: [...books.openHolds, { holdId, points, allocations, expiresAt, isTransfer: false }],
  asOf: laterOf(books.asOf, placedAt),
})

const captured = (books: Books, event: HoldCaptured): Books => {
  const spent = moveAllocations(books, event.captured, 'held', 'spent')
  return endHold(freed(spent, event, 'held'), event.holdId, event.captured, event.capturedAt)
}

const released = (books: Books, event: HoldReleased): Books =>
  endHold(freed(books, event, 'held'), event.holdId, [], event.releasedAt)

const captureReversed = (books: Books, event: CaptureReversed): Books => ({
  ...freed(books, event, 'spent'),
  endedHolds: withLess(books.endedHolds, event),
  asOf: laterOf(books.asOf, event.reversedAt),
})

const withLess = (endedHolds: Books['endedHolds'], { holdId, points }: CaptureReversed): Books['endedHolds'] => {
  const hold = lookUp(endedHolds, holdId)
  if (hold === undefined) return endedHolds
  return withEntry(endedHolds, holdId, { ...hold, captured: withoutLast(hold.captured, points) })
}

const withoutLast = (allocations: Allocations, points: number): Allocations =>
  withoutFirst(allocations.toReversed(), points).toReversed()

/** The hold has ended, with so much of it spent. */
export const endHold = (books: Books, holdId: HoldPlaced['holdId'], spent: Allocations, at: Instant): Books => ({
  ...books,
  openHolds: books.openHolds.filter((hold) => hold.holdId !== holdId),
  endedHolds: withEntry(books.endedHolds, holdId, { holdId, captured: spent }),
  asOf: laterOf(books.asOf, at),
})

/** Points come back: available again, expired meanwhile, and of the available the first settle a debt. */
export const freed = (
  books: Books,
  event: Pick<HoldReleased, 'returned' | 'lapsed' | 'settledDebt'>,
  from: 'held' | 'spent' | 'withdrawn',
): Books => {
  const returned = moveAllocations(books, event.returned, from, 'available')
  const lapsed = moveAllocations(returned, event.lapsed, from, 'expired')
  return settle(lapsed, firstPoints(event.returned, event.settledDebt))
}
