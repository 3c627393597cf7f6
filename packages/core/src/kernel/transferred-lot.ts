/** Points of one lot on their way to another account, in this town or another: they keep their kind, their age and their expiry. */
import * as t from 'io-ts'
import { LotId } from './ids.ts'
import { list } from './list.ts'
import { optional } from './optional.ts'
import { SomePoints } from './quantities.ts'
import { LocalDate } from './time.ts'

/** Earned by service, or granted: by a donor, on a holiday, as a base amount. Where a town asks for it, the latter are spent only together with the former. */
export const PointClass = t.union([t.literal('earned'), t.literal('granted')], 'PointClass')
export type PointClass = t.TypeOf<typeof PointClass>

export const TransferredLot = t.strict(
  {
    /** in the account whose event it is */
    lotId: LotId,
    points: SomePoints,
    pointClass: PointClass,
    earnedOn: LocalDate,
    expiresOn: optional(LocalDate),
  },
  'TransferredLot',
)
export type TransferredLot = t.TypeOf<typeof TransferredLot>

export const TransferredLots = list(TransferredLot, 1, 100_000)
export type TransferredLots = t.TypeOf<typeof TransferredLots>
