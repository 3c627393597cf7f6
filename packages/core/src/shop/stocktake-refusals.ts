/** Why nothing crosses a stocktake, why a shop is not handed over, and in what words. */
import type { ItemId, PersonId, ShopId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Instant } from '../kernel/time.ts'

export const countedSince = defineRefusal('CountedSince', {
  en: (f: { itemId: ItemId; countedAt: Instant; occurredAt: Instant }) =>
    `${f.itemId} was counted at ${f.countedAt}; nothing of ${f.occurredAt} moves it any more, for the count saw it. Enter it as of today and count again.`,
  zh: (f) =>
    `商品 ${f.itemId} 已于 ${f.countedAt} 盘点,不能再补记 ${f.occurredAt} 的变动(盘点时已计入)。请按今日登记并重新盘点。`,
})
export type CountedSince = RefusalOf<typeof countedSince>

export const handOverToSelf = defineRefusal('HandOverToSelf', {
  en: (f: { personId: PersonId }) =>
    `A shop is handed over between two people, not from ${f.personId} to themself. Name the next keeper.`,
  zh: (f) => `交接须由两人办理,${f.personId} 不能交接给本人。请填写接任人。`,
})
export type HandOverToSelf = RefusalOf<typeof handOverToSelf>

export const notTheKeeper = defineRefusal('NotTheKeeper', {
  en: (f: { personId: PersonId; keeperId: PersonId }) =>
    `${f.personId} does not answer for the shop; ${f.keeperId} does since the last hand-over. Name them as the one who hands over.`,
  zh: (f) => `${f.personId} 不是现任保管人,上次交接后由 ${f.keeperId} 负责。请由其办理移交。`,
})
export type NotTheKeeper = RefusalOf<typeof notTheKeeper>

export const handOverIncomplete = defineRefusal('HandOverIncomplete', {
  en: (f: { shopId: ShopId; itemIds: ReadonlyArray<ItemId> }) =>
    `The hand-over of ${f.shopId} lacks the count of ${f.itemIds.join(', ')}. Count every item together.`,
  zh: (f) => `超市 ${f.shopId} 的交接缺少商品 ${f.itemIds.join('、')} 的盘点。请共同清点全部商品。`,
})
export type HandOverIncomplete = RefusalOf<typeof handOverIncomplete>

export const stocktakeRefusals = { countedSince, handOverToSelf, notTheKeeper, handOverIncomplete }

export type StocktakeRefusal = CountedSince | HandOverToSelf | NotTheKeeper | HandOverIncomplete
