/** One line of a redemption or of a stock movement: so many pieces of an item. */
import * as t from 'io-ts'
import { ItemId } from './ids.ts'
import { list } from './list.ts'
import { SomeQuantity } from './quantities.ts'

export const StockLine = t.strict({ itemId: ItemId, quantity: SomeQuantity }, 'StockLine')
export type StockLine = t.TypeOf<typeof StockLine>

/** 1 to 50 lines, each item once. */
export const StockLines = list(StockLine, 1, 50)
export type StockLines = ReadonlyArray<StockLine>

/** The first item that stands on two lines; undefined where each stands on one. */
export const repeatedItem = (lines: StockLines): ItemId | undefined =>
  lines.find((line, index) => lines.findIndex((other) => other.itemId === line.itemId) !== index)?.itemId
