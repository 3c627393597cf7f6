/** Points of one lot: the unit in which holds, captures, expiry and reversals are recorded, so that every point keeps its origin. */
import * as t from 'io-ts'
import { LotId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { SomePoints } from '../kernel/quantities.ts'

export const Allocation = t.strict({ lotId: LotId, points: SomePoints }, 'Allocation')
export type Allocation = t.TypeOf<typeof Allocation>

/** In the order in which the lots are spent. */
export const Allocations = list(Allocation, 0, 100_000)
export type Allocations = ReadonlyArray<Allocation>
