/** Where goods come from. */
import * as t from 'io-ts'

export const StockSource = t.union([t.literal('donation'), t.literal('purchase')], 'StockSource')
export type StockSource = t.TypeOf<typeof StockSource>
