/** What happens to goods between two shops of the town: they leave one, and arrive in the other, counted. */
import type * as t from 'io-ts'
import { ConsignmentId, ShopId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { event } from '../kernel/message.ts'
import { ConsignmentDifference, SentGoods } from './consignment.ts'

/** They stand on no shelf until they are received. */
export const StockSent = event('StockSent', {
  shopId: ShopId,
  consignmentId: ConsignmentId,
  toShopId: ShopId,
  goods: SentGoods,
})
export type StockSent = t.TypeOf<typeof StockSent>

export const ConsignmentExpected = event('ConsignmentExpected', {
  shopId: ShopId,
  consignmentId: ConsignmentId,
  fromShopId: ShopId,
  goods: SentGoods,
})
export type ConsignmentExpected = t.TypeOf<typeof ConsignmentExpected>

/** Whoever receives has counted: what arrived stands on the shelf now, and what did not is explained. */
export const ConsignmentReceived = event('ConsignmentReceived', {
  shopId: ShopId,
  consignmentId: ConsignmentId,
  fromShopId: ShopId,
  goods: SentGoods,
  differences: list(ConsignmentDifference, 0, 50),
})
export type ConsignmentReceived = t.TypeOf<typeof ConsignmentReceived>

/** The other shop could not expect them: they stand where they came from, as before. */
export const ConsignmentTakenBack = event('ConsignmentTakenBack', {
  shopId: ShopId,
  consignmentId: ConsignmentId,
  goods: SentGoods,
})
export type ConsignmentTakenBack = t.TypeOf<typeof ConsignmentTakenBack>
