/** What can be asked of goods that move between two shops of the town. */
import * as t from 'io-ts'
import { ConsignmentId, ItemId, ShopId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { command } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { Quantity } from '../kernel/quantities.ts'
import { StockLines } from '../kernel/stock-line.ts'
import { Note } from '../kernel/text.ts'
import { SentGoods } from './consignment.ts'

/** What ends first goes first; what is set aside for somebody stays. */
export const SendStock = command('SendStock', {
  shopId: ShopId,
  consignmentId: ConsignmentId,
  toShopId: ShopId,
  lines: StockLines,
})
export type SendStock = t.TypeOf<typeof SendStock>

/** Asked by policy of the shop to which goods were sent. */
export const ExpectConsignment = command('ExpectConsignment', {
  shopId: ShopId,
  consignmentId: ConsignmentId,
  fromShopId: ShopId,
  goods: SentGoods,
})
export type ExpectConsignment = t.TypeOf<typeof ExpectConsignment>

const ArrivalCount = t.strict({ itemId: ItemId, counted: Quantity, explanation: optional(Note) }, 'ArrivalCount')

/** Every item that was sent is counted; a difference needs an explanation. */
export const ReceiveConsignment = command('ReceiveConsignment', {
  shopId: ShopId,
  consignmentId: ConsignmentId,
  counts: list(ArrivalCount, 1, 50),
})
export type ReceiveConsignment = t.TypeOf<typeof ReceiveConsignment>

/** Asked by policy where the other shop cannot expect them. */
export const TakeBackConsignment = command('TakeBackConsignment', { shopId: ShopId, consignmentId: ConsignmentId })
export type TakeBackConsignment = t.TypeOf<typeof TakeBackConsignment>

export const ConsignmentCommand = t.union(
  [SendStock, ExpectConsignment, ReceiveConsignment, TakeBackConsignment],
  'ConsignmentCommand',
)
export type ConsignmentCommand = t.TypeOf<typeof ConsignmentCommand>

const types: ReadonlySet<string> = new Set(ConsignmentCommand.types.map((codec) => codec.name))

export const isConsignmentCommand = <C extends { readonly type: string }>(
  command: C | ConsignmentCommand,
): command is ConsignmentCommand => types.has(command.type)
