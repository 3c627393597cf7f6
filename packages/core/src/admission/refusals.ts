/** What is refused because of what stands in other streams, and its words. */
import type { AccountUnusable } from '../account/refusals.ts'
import type { ItemId, ShopId } from '../kernel/ids.ts'
import type { Points } from '../kernel/quantities.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Keyword } from '../kernel/text.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { TownNotFounded, UnitNotFound, UnitNotOpen } from '../organisation/refusals.ts'
import type { ShopNotOpen } from '../shop/refusals.ts'
import type { VolunteerHasWithdrawn, VolunteerIsSuspended, VolunteerNotRegistered } from '../volunteer/refusals.ts'

export const categoryNotRated = defineRefusal('CategoryNotRated', {
  en: (f: { readonly category: Keyword; readonly on: LocalDate }) =>
    `No rate card rates “${f.category}” on ${f.on}, so the work would earn nothing. Choose a category of the card, or adopt a card with it.`,
  zh: (f) => `${f.on} 执行的积分标准没有类别“${f.category}”,服务将没有积分。请改选类别,或先通过含此类别的标准。`,
})
export type CategoryNotRated = RefusalOf<typeof categoryNotRated>

export const itemNotOffered = defineRefusal('ItemNotOffered', {
  en: (f: { readonly shopId: ShopId; readonly itemId: ItemId }) =>
    `The shop ${f.shopId} does not offer ${f.itemId} now. Choose something from its list.`,
  zh: (f) => `超市 ${f.shopId} 目前不提供商品 ${f.itemId}。请从其目录中另选。`,
})
export type ItemNotOffered = RefusalOf<typeof itemNotOffered>

export const priceChanged = defineRefusal('PriceChanged', {
  en: (f: { readonly itemId: ItemId; readonly stated: Points; readonly listed: Points }) =>
    `The item ${f.itemId} costs ${f.listed} points now, not ${f.stated}. Ask again at the new price, if you still want it.`,
  zh: (f) => `商品 ${f.itemId} 现为 ${f.listed} 分,不是 ${f.stated} 分。如仍需要,请按新价重新提交。`,
})
export type PriceChanged = RefusalOf<typeof priceChanged>

export const admissionRefusals = { categoryNotRated, itemNotOffered, priceChanged }

export type AdmissionRefusal =
  | CategoryNotRated
  | ItemNotOffered
  | PriceChanged
  | AccountUnusable
  | TownNotFounded
  | UnitNotFound
  | UnitNotOpen
  | ShopNotOpen
  | VolunteerNotRegistered
  | VolunteerIsSuspended
  | VolunteerHasWithdrawn
