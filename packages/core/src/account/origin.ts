/** Where the points of a lot come from, and of which of the two kinds they are. */
import * as t from 'io-ts'

/** Earned by service, or granted: by a donor, on a holiday, as a base amount. Where a town asks for it, the latter are spent only together with the former. */
export const PointClass = t.union([t.literal('earned'), t.literal('granted')], 'PointClass')
export type PointClass = t.TypeOf<typeof PointClass>

/** What can be reversed into where it came from: a confirmed work, a grant, the balance of a paper book. */
export const LotSource = t.union([t.literal('work'), t.literal('grant'), t.literal('paper-book')], 'LotSource')
export type LotSource = t.TypeOf<typeof LotSource>

/** A lot that came by a transfer is reversed where it was earned, not where it is now; a credit, by an event of its own. */
export type LotOrigin = LotSource | 'transfer' | 'credit'
