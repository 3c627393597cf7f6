/** Why a shop says no, with what the clerk needs to know: which item, how many were asked for, how many there are. */
import type { ItemId, ReceiptId, RedemptionId, ShopId } from '../kernel/ids.ts'
import type { Points, Quantity } from '../kernel/quantities.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Name } from '../kernel/text.ts'
import { type ConsignmentRefusal, consignmentRefusals } from './consignment-refusals.ts'
import { type MerchantRefusal, merchantRefusals } from './merchant-refusals.ts'
import { type ReceiptRefusal, receiptRefusals } from './receipt-refusals.ts'
import { type ReliefRefusal, reliefRefusals } from './relief-refusals.ts'
import { type StocktakeRefusal, stocktakeRefusals } from './stocktake-refusals.ts'

export const shopNotOpen = defineRefusal('ShopNotOpen', {
  en: (f: { shopId: ShopId }) => `There is no shop ${f.shopId} yet. Open it first, or check its id.`,
  zh: (f) => `超市 ${f.shopId} 尚未开设。请先开设,或核对编号。`,
})
export type ShopNotOpen = RefusalOf<typeof shopNotOpen>

export const shopAlreadyOpen = defineRefusal('ShopAlreadyOpen', {
  en: (f: { shopId: ShopId; name: Name }) => `The shop ${f.shopId} is open already, as ${f.name}. Choose another id.`,
  zh: (f) => `超市 ${f.shopId} 已开设,名称为${f.name}。请换一个编号。`,
})
export type ShopAlreadyOpen = RefusalOf<typeof shopAlreadyOpen>

export const shopItemNotFound = defineRefusal('ShopItemNotFound', {
  en: (f: { itemId: ItemId }) => `The shop has no item ${f.itemId}. List it first, or check its id.`,
  zh: (f) => `超市没有商品 ${f.itemId}。请先上架,或核对编号。`,
})
export type ShopItemNotFound = RefusalOf<typeof shopItemNotFound>

export const shopItemNotListed = defineRefusal('ShopItemNotListed', {
  en: (f: { itemId: ItemId; name: Name }) => `${f.name} is not offered now. List it again to set a price.`,
  zh: (f) => `${f.name}目前未上架。要定价请重新上架。`,
})
export type ShopItemNotListed = RefusalOf<typeof shopItemNotListed>

export const shopItemAlreadyListed = defineRefusal('ShopItemAlreadyListed', {
  en: (f: { itemId: ItemId; name: Name; pointsEach: Points }) =>
    `${f.itemId} is listed already: ${f.name} at ${f.pointsEach} points. Reprice it, or delist it first.`,
  zh: (f) => `商品 ${f.itemId} 已上架:${f.name},每件 ${f.pointsEach} 分。请改价,或先下架。`,
})
export type ShopItemAlreadyListed = RefusalOf<typeof shopItemAlreadyListed>

export const receiptDiffers = defineRefusal('ReceiptDiffers', {
  en: (f: { receiptId: ReceiptId; itemId: ItemId; entered: Quantity; asked: Quantity }) =>
    `Receipt ${f.receiptId} entered ${f.entered} of ${f.itemId} already, and this entry (${f.asked}) says otherwise. Check the paper; correct the shelf by a stocktake.`,
  zh: (f) =>
    `单据 ${f.receiptId} 已登记商品 ${f.itemId} ${f.entered} 件,与本次(${f.asked} 件)内容不一致。请核对单据;库存有误请盘点更正。`,
})
export type ReceiptDiffers = RefusalOf<typeof receiptDiffers>

export const shelfFull = defineRefusal('ShelfFull', {
  en: (f: { itemId: ItemId; onHand: Quantity; asked: Quantity; most: number }) =>
    `${f.asked} more of ${f.itemId} on top of ${f.onHand} would exceed ${f.most}. Check the quantity.`,
  zh: (f) => `商品 ${f.itemId} 现有 ${f.onHand} 件,再入 ${f.asked} 件将超过上限 ${f.most} 件。请核对数量。`,
})
export type ShelfFull = RefusalOf<typeof shelfFull>

export const stockLineRepeated = defineRefusal('StockLineRepeated', {
  en: (f: { itemId: ItemId }) => `${f.itemId} stands on two lines. Put it on one line with the sum.`,
  zh: (f) => `商品 ${f.itemId} 重复出现。请合并为一行。`,
})
export type StockLineRepeated = RefusalOf<typeof stockLineRepeated>

export const notEnoughStock = defineRefusal('NotEnoughStock', {
  en: (f: { itemId: ItemId; name: Name; asked: Quantity; available: Quantity }) =>
    `${f.name}: ${f.asked} asked for, ${f.available} available. Ask for fewer, or wait for new stock.`,
  zh: (f) => `${f.name}:需要 ${f.asked} 件,可用 ${f.available} 件。请减少数量,或等待补货。`,
})
export type NotEnoughStock = RefusalOf<typeof notEnoughStock>

export const reservationDiffers = defineRefusal('ReservationDiffers', {
  en: (f: { redemptionId: RedemptionId }) =>
    `Other goods are reserved for redemption ${f.redemptionId} already. Release them first.`,
  zh: (f) => `兑换单 ${f.redemptionId} 已预留其他商品。请先解除预留。`,
})
export type ReservationDiffers = RefusalOf<typeof reservationDiffers>

export const reservationNotFound = defineRefusal('ReservationNotFound', {
  en: (f: { redemptionId: RedemptionId }) =>
    `Nothing is reserved for redemption ${f.redemptionId}. It was released, or never reserved.`,
  zh: (f) => `没有为兑换单 ${f.redemptionId} 预留商品。可能已解除,或从未预留。`,
})
export type ReservationNotFound = RefusalOf<typeof reservationNotFound>

export const stockAlreadyIssued = defineRefusal('StockAlreadyIssued', {
  en: (f: { redemptionId: RedemptionId }) =>
    `The goods of redemption ${f.redemptionId} were issued already. What comes back is entered as a return.`,
  zh: (f) => `兑换单 ${f.redemptionId} 的商品已发放。如有退回,请办理退货。`,
})
export type StockAlreadyIssued = RefusalOf<typeof stockAlreadyIssued>

export const stockNotIssued = defineRefusal('StockNotIssued', {
  en: (f: { redemptionId: RedemptionId }) =>
    `Nothing was issued for redemption ${f.redemptionId}, so nothing can come back.`,
  zh: (f) => `兑换单 ${f.redemptionId} 未发放商品,无法退货。`,
})
export type StockNotIssued = RefusalOf<typeof stockNotIssued>

export const returnExceedsIssued = defineRefusal('ReturnExceedsIssued', {
  en: (f: { redemptionId: RedemptionId; itemId: ItemId; asked: Quantity; returnable: Quantity }) =>
    `${f.asked} of ${f.itemId} cannot come back: ${f.returnable} of redemption ${f.redemptionId} are still out.`,
  zh: (f) => `商品 ${f.itemId} 不能退回 ${f.asked} 件:兑换单 ${f.redemptionId} 尚可退 ${f.returnable} 件。`,
})
export type ReturnExceedsIssued = RefusalOf<typeof returnExceedsIssued>

export const stockDifferenceUnexplained = defineRefusal('StockDifferenceUnexplained', {
  en: (f: { itemId: ItemId; expected: Quantity; counted: Quantity }) =>
    `The books say ${f.expected} of ${f.itemId}, the count says ${f.counted}. Explain the difference.`,
  zh: (f) => `商品 ${f.itemId} 账面 ${f.expected} 件,实盘 ${f.counted} 件。请说明差异原因。`,
})
export type StockDifferenceUnexplained = RefusalOf<typeof stockDifferenceUnexplained>

export const countBelowReserved = defineRefusal('CountBelowReserved', {
  en: (f: { itemId: ItemId; counted: Quantity; reserved: Quantity; redemptions: ReadonlyArray<RedemptionId> }) =>
    `${f.counted} of ${f.itemId} counted, but ${f.reserved} are reserved for ${f.redemptions.join(', ')}. Cancel one of these first.`,
  zh: (f) =>
    `商品 ${f.itemId} 实盘 ${f.counted} 件,但已预留 ${f.reserved} 件(兑换单:${f.redemptions.join('、')})。请先取消其中一单。`,
})
export type CountBelowReserved = RefusalOf<typeof countBelowReserved>

export const writeOffExceedsAvailable = defineRefusal('WriteOffExceedsAvailable', {
  en: (f: { itemId: ItemId; name: Name; asked: Quantity; available: Quantity; reserved: Quantity }) =>
    `${f.name}: ${f.asked} to write off, but only ${f.available} are free; ${f.reserved} are reserved. Cancel redemptions first, or write off fewer.`,
  zh: (f) =>
    `${f.name}:要报损 ${f.asked} 件,可用仅 ${f.available} 件,另有 ${f.reserved} 件已预留。请先取消相应兑换,或减少报损数量。`,
})
export type WriteOffExceedsAvailable = RefusalOf<typeof writeOffExceedsAvailable>

export const shopRefusals = {
  shopNotOpen,
  shopAlreadyOpen,
  shopItemNotFound,
  shopItemNotListed,
  shopItemAlreadyListed,
  receiptDiffers,
  shelfFull,
  stockLineRepeated,
  notEnoughStock,
  reservationDiffers,
  reservationNotFound,
  stockAlreadyIssued,
  stockNotIssued,
  returnExceedsIssued,
  stockDifferenceUnexplained,
  countBelowReserved,
  writeOffExceedsAvailable,
  ...reliefRefusals,
  ...receiptRefusals,
  ...stocktakeRefusals,
  ...merchantRefusals,
  ...consignmentRefusals,
}

export type ShopRefusal =
  | ShopNotOpen
  | ShopAlreadyOpen
  | ShopItemNotFound
  | ShopItemNotListed
  | ShopItemAlreadyListed
  | ReceiptDiffers
  | ShelfFull
  | StockLineRepeated
  | NotEnoughStock
  | ReservationDiffers
  | ReservationNotFound
  | StockAlreadyIssued
  | StockNotIssued
  | ReturnExceedsIssued
  | StockDifferenceUnexplained
  | CountBelowReserved
  | WriteOffExceedsAvailable
  | ReliefRefusal
  | ReceiptRefusal
  | StocktakeRefusal
  | MerchantRefusal
  | ConsignmentRefusal
