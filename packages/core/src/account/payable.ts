/** Which lots pay for so many points, and how much can be paid at most. */
import { asPoints, type Points } from '../kernel/quantities.ts'
import type { Pairing } from '../spending/pairing.ts'
import type { Allocation, Allocations } from './allocation.ts'
import { firstPoints, sumOf } from './books.ts'
import type { PointClass } from './origin.ts'

/** What a lot can pay. */
export interface PayingLot extends Allocation {
  readonly pointClass: PointClass
}

export interface Paid {
  readonly kind: 'Paid'
  readonly allocations: Allocations
}

/** With the most that the pairing lets through, and what there is of each kind. */
export interface Lacking {
  readonly kind: 'Lacking'
  readonly payable: Points
  readonly earned: Points
  readonly granted: Points
  readonly pairing: Pairing
}

/**
 * `lots` in the order of spending, with as many points as are asked for. The oldest pay first; only where that would take more
 * granted points than the pairing lets through, earned ones step in for the youngest of them. Then the earned ones stand first,
 * so that whatever part of it is captured, and whatever is left when goods come back, obeys the pairing as well.
 */
export const payable = (
  lots: ReadonlyArray<PayingLot>,
  points: number,
  pairing: Pairing | undefined,
): Paid | Lacking => {
  const oldest = firstPoints(lots, points)
  if (pairing === undefined) return { kind: 'Paid', allocations: oldest }
  const earned = lots.filter(({ pointClass }) => pointClass === 'earned')
  const granted = lots.filter(({ pointClass }) => pointClass === 'granted')
  const sums = { earned: sumOf(earned), granted: sumOf(granted) }
  const most = sums.earned + Math.min(sums.granted, grantedWith(sums.earned, pairing))
  if (points > most) return { kind: 'Lacking', payable: asPoints(most), ...sums, pairing }
  const isGranted = new Set(granted.map(({ lotId }) => lotId))
  const amongOldest = sumOf(oldest.filter(({ lotId }) => isGranted.has(lotId)))
  const letThrough = Math.floor((points * pairing.granted) / (pairing.earned + pairing.granted))
  const taken = Math.min(amongOldest, letThrough)
  return { kind: 'Paid', allocations: [...firstPoints(earned, points - taken), ...firstPoints(granted, taken)] }
}

/** How many granted points may go with so many earned ones. */
export const grantedWith = (earned: number, pairing: Pairing): number =>
  Math.floor((earned * pairing.granted) / pairing.earned)
