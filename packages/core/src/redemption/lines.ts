/** What is asked for, at the price that the villager saw. */
import * as t from 'io-ts'
import { ItemId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { asPoints, type Points, SomePoints, SomeQuantity } from '../kernel/quantities.ts'

export const RedemptionLine = t.strict(
  { itemId: ItemId, quantity: SomeQuantity, pointsEach: SomePoints },
  'RedemptionLine',
)
export type RedemptionLine = t.TypeOf<typeof RedemptionLine>

/** 1 to 50 lines, each item once. */
export const RedemptionLines = list(RedemptionLine, 1, 50)
export type RedemptionLines = ReadonlyArray<RedemptionLine>

/** What all lines cost; may exceed what `Points` can hold: the request is then refused. */
export const totalOf = (lines: RedemptionLines): Points =>
  asPoints(lines.reduce((sum, line) => sum + line.quantity * line.pointsEach, 0))
