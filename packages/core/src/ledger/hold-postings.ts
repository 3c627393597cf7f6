/** What a hold moves: from available to held, and from there to where it ends. */
import type { CaptureReversed, HoldCaptured, HoldPlaced, HoldReleased } from '../account/events.ts'
import { availableOf, heldOf } from './chart.ts'
import { type Postings, sumOf } from './posting.ts'

const held = (event: HoldPlaced): Postings => [
  { account: availableOf(event.accountId), points: -sumOf(event.allocations) },
  { account: heldOf(event.accountId), points: event.points },
]

/** What of `returned` settles a debt makes the available balance less negative: it goes there like the rest. */
const captured = (event: HoldCaptured): Postings => {
  const returned = sumOf(event.returned)
  const lapsed = sumOf(event.lapsed)
  return [
    { account: heldOf(event.accountId), points: -(sumOf(event.captured) + returned + lapsed) },
    { account: 'redeemed', points: event.points },
    { account: availableOf(event.accountId), points: returned },
    { account: 'expired', points: lapsed },
  ]
}

const released = (event: HoldReleased): Postings => [
  { account: heldOf(event.accountId), points: -event.points },
  { account: availableOf(event.accountId), points: sumOf(event.returned) },
  { account: 'expired', points: sumOf(event.lapsed) },
]

const givenBack = (event: CaptureReversed): Postings => [
  { account: 'redeemed', points: -event.points },
  { account: availableOf(event.accountId), points: sumOf(event.returned) },
  { account: 'expired', points: sumOf(event.lapsed) },
]

export const holdPostings = (event: HoldPlaced | HoldCaptured | HoldReleased | CaptureReversed): Postings => {
  switch (event.type) {
    case 'HoldPlaced':
      return held(event)
    case 'HoldCaptured':
      return captured(event)
    case 'HoldReleased':
      return released(event)
    case 'CaptureReversed':
      return givenBack(event)
  }
}
