/** Why goods do not move between two shops, and in what words. */
import type { ConsignmentId, ItemId, ShopId } from '../kernel/ids.ts'
import type { Quantity } from '../kernel/quantities.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'

export const sentToItself = defineRefusal('SentToItself', {
  en: (f: { shopId: ShopId }) => `${f.shopId} is on both sides. Name the shop that receives.`,
  zh: (f) => `调出与调入均为 ${f.shopId}。请填写接收的超市。`,
})
export type SentToItself = RefusalOf<typeof sentToItself>

export const consignmentDiffers = defineRefusal('ConsignmentDiffers', {
  en: (f: { consignmentId: ConsignmentId }) =>
    `Consignment ${f.consignmentId} is on the books already, with other goods or another shop. Choose another id.`,
  zh: (f) => `调拨单 ${f.consignmentId} 已存在,且商品或超市不同。请换一个编号。`,
})
export type ConsignmentDiffers = RefusalOf<typeof consignmentDiffers>

export const consignmentNotExpected = defineRefusal('ConsignmentNotExpected', {
  en: (f: { consignmentId: ConsignmentId; standing: string }) =>
    `Consignment ${f.consignmentId} does not wait to be received here: it is ${f.standing}. Check its id.`,
  zh: (f) => `调拨单 ${f.consignmentId} 不在本超市待收(状态 ${f.standing})。请核对编号。`,
})
export type ConsignmentNotExpected = RefusalOf<typeof consignmentNotExpected>

export const consignmentIncomplete = defineRefusal('ConsignmentIncomplete', {
  en: (f: { consignmentId: ConsignmentId; itemId: ItemId }) =>
    `Consignment ${f.consignmentId}: count ${f.itemId} once, as it was sent; where nothing arrived, count zero.`,
  zh: (f) => `调拨单 ${f.consignmentId}:商品 ${f.itemId} 须按发出的品种清点一次;未到货请填零。`,
})
export type ConsignmentIncomplete = RefusalOf<typeof consignmentIncomplete>

export const arrivalUnexplained = defineRefusal('ArrivalUnexplained', {
  en: (f: { itemId: ItemId; sent: Quantity; counted: Quantity }) =>
    `${f.sent} of ${f.itemId} were sent and ${f.counted} counted. Explain the difference.`,
  zh: (f) => `商品 ${f.itemId} 发出 ${f.sent} 件,清点 ${f.counted} 件。请说明差异原因。`,
})
export type ArrivalUnexplained = RefusalOf<typeof arrivalUnexplained>

export const shelvesUnlike = defineRefusal('ShelvesUnlike', {
  en: (f: { shopId: ShopId; itemId: ItemId }) =>
    `${f.shopId} keeps ${f.itemId} otherwise: as relief, as a gift or as a service. Send it under an id that means the same there.`,
  zh: (f) => `${f.shopId} 的商品 ${f.itemId} 类别不同(救助物资、兑换商品或服务)。请使用两处含义相同的编号。`,
})
export type ShelvesUnlike = RefusalOf<typeof shelvesUnlike>

export const consignmentRefusals = {
  sentToItself,
  consignmentDiffers,
  consignmentNotExpected,
  consignmentIncomplete,
  arrivalUnexplained,
  shelvesUnlike,
}

export type ConsignmentRefusal =
  | SentToItself
  | ConsignmentDiffers
  | ConsignmentNotExpected
  | ConsignmentIncomplete
  | ArrivalUnexplained
  | ShelvesUnlike
