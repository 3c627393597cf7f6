/** Why a redemption says no, with what the clerk needs to know to go on. */
import type { ItemId, PersonId, RedemptionId } from '../kernel/ids.ts'
import type { Quantity } from '../kernel/quantities.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Instant } from '../kernel/time.ts'

export const redemptionNotFound = defineRefusal('RedemptionNotFound', {
  en: (f: { redemptionId: RedemptionId }) => `There is no redemption ${f.redemptionId}. Check its id.`,
  zh: (f) => `没有兑换单 ${f.redemptionId}。请核对编号。`,
})
export type RedemptionNotFound = RefusalOf<typeof redemptionNotFound>

export const redemptionAlreadyRequested = defineRefusal('RedemptionAlreadyRequested', {
  en: (f: { redemptionId: RedemptionId }) => `Redemption ${f.redemptionId} was requested already. Choose another id.`,
  zh: (f) => `兑换单 ${f.redemptionId} 已存在。请换一个编号。`,
})
export type RedemptionAlreadyRequested = RefusalOf<typeof redemptionAlreadyRequested>

export const redemptionNotByPerson = defineRefusal('RedemptionNotByPerson', {
  en: (f: { redemptionId: RedemptionId }) =>
    `Redemption ${f.redemptionId} needs a person to act, not a program. Ask as the person who does it.`,
  zh: (f) => `兑换单 ${f.redemptionId} 须由人办理,不能由程序代办。请由经办人本人操作。`,
})
export type RedemptionNotByPerson = RefusalOf<typeof redemptionNotByPerson>

export const ownRedemption = defineRefusal('OwnRedemption', {
  en: (f: { redemptionId: RedemptionId; volunteerId: PersonId }) =>
    `Nobody hands out goods to themselves: redemption ${f.redemptionId} is ${f.volunteerId}'s own. Ask a colleague.`,
  zh: (f) => `不得为本人办理:兑换单 ${f.redemptionId} 属于 ${f.volunteerId} 本人。请同事办理。`,
})
export type OwnRedemption = RefusalOf<typeof ownRedemption>

export const redemptionLineRepeated = defineRefusal('RedemptionLineRepeated', {
  en: (f: { itemId: ItemId }) => `${f.itemId} stands on two lines. Put it on one line with the sum.`,
  zh: (f) => `商品 ${f.itemId} 重复出现。请合并为一行。`,
})
export type RedemptionLineRepeated = RefusalOf<typeof redemptionLineRepeated>

export const redemptionTooDear = defineRefusal('RedemptionTooDear', {
  en: (f: { points: number; most: number }) =>
    `The lines come to ${f.points} points; no redemption may exceed ${f.most}. Check the quantities.`,
  zh: (f) => `合计 ${f.points} 分,超过单次上限 ${f.most} 分。请核对数量。`,
})
export type RedemptionTooDear = RefusalOf<typeof redemptionTooDear>

export const redemptionDeadlineUnfit = defineRefusal('RedemptionDeadlineUnfit', {
  en: (f: { expiresAt: Instant; requestedAt: Instant; mostDays: number }) =>
    `Goods asked for at ${f.requestedAt} cannot wait until ${f.expiresAt}: it must be later, and at most ${f.mostDays} days.`,
  zh: (f) => `${f.requestedAt} 提出的兑换不能保留至 ${f.expiresAt}:须晚于提出时间,且最多 ${f.mostDays} 天。`,
})
export type RedemptionDeadlineUnfit = RefusalOf<typeof redemptionDeadlineUnfit>

export const redemptionSettled = defineRefusal('RedemptionSettled', {
  en: (f: { redemptionId: RedemptionId; state: string }) =>
    `Redemption ${f.redemptionId} is ${f.state} and can no longer change so. Request a new one where goods are wanted.`,
  zh: (f) => `兑换单 ${f.redemptionId} 的状态为 ${f.state},不能再作此操作。如需商品请重新申请。`,
})
export type RedemptionSettled = RefusalOf<typeof redemptionSettled>

export const redemptionNotReady = defineRefusal('RedemptionNotReady', {
  en: (f: { redemptionId: RedemptionId; state: string }) =>
    `Redemption ${f.redemptionId} is not ready to be handed over: it is ${f.state}.`,
  zh: (f) => `兑换单 ${f.redemptionId} 不可取货:当前状态为 ${f.state}。`,
})
export type RedemptionNotReady = RefusalOf<typeof redemptionNotReady>

export const redemptionAlreadyFulfilled = defineRefusal('RedemptionAlreadyFulfilled', {
  en: (f: { redemptionId: RedemptionId; fulfilledBy: PersonId }) =>
    `The goods of redemption ${f.redemptionId} were handed over already, by ${f.fulfilledBy}. Hand nothing over.`,
  zh: (f) => `兑换单 ${f.redemptionId} 的商品已由 ${f.fulfilledBy} 发放。请勿重复发放。`,
})
export type RedemptionAlreadyFulfilled = RefusalOf<typeof redemptionAlreadyFulfilled>

export const pickupCodeWrong = defineRefusal('PickupCodeWrong', {
  en: (f: { redemptionId: RedemptionId }) =>
    `That is not the pick-up code of redemption ${f.redemptionId}. Ask the villager to show it again.`,
  zh: (f) => `取货码与兑换单 ${f.redemptionId} 不符。请村民重新出示。`,
})
export type PickupCodeWrong = RefusalOf<typeof pickupCodeWrong>

export const redemptionPastDeadline = defineRefusal('RedemptionPastDeadline', {
  en: (f: { redemptionId: RedemptionId; expiresAt: Instant }) =>
    `Redemption ${f.redemptionId} waited until ${f.expiresAt}; its points go back. Request a new one.`,
  zh: (f) => `兑换单 ${f.redemptionId} 保留至 ${f.expiresAt},已过期,积分将退回。请重新申请。`,
})
export type RedemptionPastDeadline = RefusalOf<typeof redemptionPastDeadline>

export const redemptionNotYetExpired = defineRefusal('RedemptionNotYetExpired', {
  en: (f: { redemptionId: RedemptionId; expiresAt: Instant }) =>
    `The goods of redemption ${f.redemptionId} wait until ${f.expiresAt}. Cancel it where they are not wanted.`,
  zh: (f) => `兑换单 ${f.redemptionId} 保留至 ${f.expiresAt},尚未过期。不需要请取消。`,
})
export type RedemptionNotYetExpired = RefusalOf<typeof redemptionNotYetExpired>

export const redemptionNotFulfilled = defineRefusal('RedemptionNotFulfilled', {
  en: (f: { redemptionId: RedemptionId; state: string }) =>
    `Nothing of redemption ${f.redemptionId} can come back: it was never handed over, it is ${f.state}.`,
  zh: (f) => `兑换单 ${f.redemptionId} 未发放商品(状态 ${f.state}),无法退货。`,
})
export type RedemptionNotFulfilled = RefusalOf<typeof redemptionNotFulfilled>

export const returnBeyondPurchase = defineRefusal('ReturnBeyondPurchase', {
  en: (f: { redemptionId: RedemptionId; itemId: ItemId; asked: Quantity; returnable: Quantity }) =>
    `${f.asked} of ${f.itemId} cannot come back: ${f.returnable} of redemption ${f.redemptionId} can.`,
  zh: (f) => `商品 ${f.itemId} 不能退回 ${f.asked} 件:兑换单 ${f.redemptionId} 可退 ${f.returnable} 件。`,
})
export type ReturnBeyondPurchase = RefusalOf<typeof returnBeyondPurchase>

export const redemptionIsBlocked = defineRefusal('RedemptionIsBlocked', {
  en: (f: { redemptionId: RedemptionId; expiresAt: Instant }) =>
    `An inquiry into redemption ${f.redemptionId} is open: hand nothing over. Its goods wait until ${f.expiresAt}; ask the social worker.`,
  zh: (f) => `兑换单 ${f.redemptionId} 正在核查,请勿发放。商品保留至 ${f.expiresAt},请联系社工。`,
})
export type RedemptionIsBlocked = RefusalOf<typeof redemptionIsBlocked>

export const holderInquiryOpen = defineRefusal('HolderInquiryOpen', {
  en: (f: { redemptionId: RedemptionId }) =>
    `Redemption ${f.redemptionId} waits because all that its holder redeems is blocked. Unblock the holder when that inquiry is closed.`,
  zh: (f) => `兑换单 ${f.redemptionId} 因其持有人的全部兑换被暂停而等待。核查结束后请解除对持有人的暂停。`,
})
export type HolderInquiryOpen = RefusalOf<typeof holderInquiryOpen>

export const collectorHandsOver = defineRefusal('CollectorHandsOver', {
  en: (f: { redemptionId: RedemptionId; personId: PersonId }) =>
    `${f.personId} cannot hand out redemption ${f.redemptionId} and sign for it as well. Have the holder or someone they name come, or a colleague hand it out.`,
  zh: (f) => `${f.personId} 不得既发放又代签兑换单 ${f.redemptionId}。请由本人或其委托人领取,或由同事发放。`,
})
export type CollectorHandsOver = RefusalOf<typeof collectorHandsOver>

export const redemptionRefusals = {
  redemptionNotFound,
  redemptionAlreadyRequested,
  redemptionNotByPerson,
  ownRedemption,
  redemptionLineRepeated,
  redemptionTooDear,
  redemptionDeadlineUnfit,
  redemptionSettled,
  redemptionNotReady,
  redemptionAlreadyFulfilled,
  pickupCodeWrong,
  redemptionPastDeadline,
  redemptionNotYetExpired,
  redemptionNotFulfilled,
  returnBeyondPurchase,
  redemptionIsBlocked,
  holderInquiryOpen,
  collectorHandsOver,
}

export type RedemptionRefusal =
  | RedemptionNotFound
  | RedemptionAlreadyRequested
  | RedemptionNotByPerson
  | OwnRedemption
  | RedemptionLineRepeated
  | RedemptionTooDear
  | RedemptionDeadlineUnfit
  | RedemptionSettled
  | RedemptionNotReady
  | RedemptionAlreadyFulfilled
  | PickupCodeWrong
  | RedemptionPastDeadline
  | RedemptionNotYetExpired
  | RedemptionNotFulfilled
  | ReturnBeyondPurchase
  | RedemptionIsBlocked
  | HolderInquiryOpen
  | CollectorHandsOver
