/** Where the points of a lot come from, and of which of the two kinds they are. */
import * as t from 'io-ts'

export { PointClass } from '../kernel/transferred-lot.ts'

/** What can be reversed into where it came from: a confirmed work, a grant, the balance of a paper book. */
export const LotSource = t.union([t.literal('work'), t.literal('grant'), t.literal('paper-book')], 'LotSource')
export type LotSource = t.TypeOf<typeof LotSource>

/** A lot that came by a transfer is reversed where it was earned, not where it is now; a credit, by an event of its own. */
export type LotOrigin = LotSource | 'transfer' | 'credit'
