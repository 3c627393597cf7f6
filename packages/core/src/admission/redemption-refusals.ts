/** What is refused of a redemption because of the shop or the holder, and its words. */
import type { HouseholdId, ItemId, PersonId, ShopId } from '../kernel/ids.ts'
import type { Points } from '../kernel/quantities.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'

export const itemNotOffered = defineRefusal('ItemNotOffered', {
  en: (f: { readonly shopId: ShopId; readonly itemId: ItemId }) =>
    `The shop ${f.shopId} does not offer ${f.itemId} now. Choose something from its list.`,
  zh: (f) => `超市 ${f.shopId} 目前不提供商品 ${f.itemId}。请从其目录中另选。`,
})
export type ItemNotOffered = RefusalOf<typeof itemNotOffered>

export const holderIsBlocked = defineRefusal('HolderIsBlocked', {
  en: (f: { volunteerId: PersonId }) =>
    `An inquiry into ${f.volunteerId} is open: nothing can be redeemed until it is closed. The points stay; ask the social worker.`,
  zh: (f) => `${f.volunteerId} 正在接受核查,暂停兑换,积分不受影响。请联系社工。`,
})
export type HolderIsBlocked = RefusalOf<typeof holderIsBlocked>

export const priceChanged = defineRefusal('PriceChanged', {
  en: (f: { readonly itemId: ItemId; readonly stated: Points; readonly listed: Points }) =>
    `The item ${f.itemId} costs ${f.listed} points now, not ${f.stated}. Ask again at the new price, if you still want it.`,
  zh: (f) => `商品 ${f.itemId} 现为 ${f.listed} 分,不是 ${f.stated} 分。如仍需要,请按新价重新提交。`,
})
export type PriceChanged = RefusalOf<typeof priceChanged>

export const spendingLocked = defineRefusal('SpendingLocked', {
  en: (f: { readonly volunteerId: PersonId; readonly untilAge: number }) =>
    `${f.volunteerId} saves points until the age of ${f.untilAge} and spends them from then on, by the town's rules.`,
  zh: (f) => `按本镇规则,${f.volunteerId} 的积分须年满 ${f.untilAge} 岁方可兑换。`,
})
export type SpendingLocked = RefusalOf<typeof spendingLocked>

export const balanceBelowMinimum = defineRefusal('BalanceBelowMinimum', {
  en: (f: { readonly balance: number; readonly least: number }) =>
    `The first redemption needs a balance of ${f.least} points; there are ${f.balance}. Come back with more.`,
  zh: (f) => `首次兑换须有 ${f.least} 分,现有 ${f.balance} 分。请积满后再兑换。`,
})
export type BalanceBelowMinimum = RefusalOf<typeof balanceBelowMinimum>

export const nothingPooled = defineRefusal('NothingPooled', {
  en: (f: { readonly volunteerId: PersonId; readonly householdId: HouseholdId }) =>
    `The members of the household ${f.householdId} each keep their own points. Redeem on the account of ${f.volunteerId}.`,
  zh: (f) => `户 ${f.householdId} 的积分由成员各自所有。请用 ${f.volunteerId} 本人的账户兑换。`,
})
export type NothingPooled = RefusalOf<typeof nothingPooled>

export const offerRefusals = {
  itemNotOffered,
  holderIsBlocked,
  priceChanged,
  spendingLocked,
  balanceBelowMinimum,
  nothingPooled,
}
export type OfferRefusal =
  | ItemNotOffered
  | HolderIsBlocked
  | PriceChanged
  | SpendingLocked
  | BalanceBelowMinimum
  | NothingPooled
