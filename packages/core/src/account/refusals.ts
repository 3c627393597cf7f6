/** What an account can refuse, each with the facts that a clerk needs. */

import type { AccountId, HoldId, LotId, WorkId } from '../kernel/ids.ts'
import type { Points } from '../kernel/quantities.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Keyword } from '../kernel/text.ts'
import type { Instant, LocalMonth } from '../kernel/time.ts'
import { beyondWorkRefusals } from './beyond-work-refusals.ts'
import { creditRefusals } from './credit-refusals.ts'
import { deductionRefusals } from './deduction-refusals.ts'
import { transferRefusals } from './transfer-refusals.ts'

export type AccountStanding = 'not-opened' | 'open' | 'frozen' | 'closed'

const standingInChinese: Readonly<Record<AccountStanding, string>> = {
  'not-opened': '尚未开户',
  open: '正常',
  frozen: '已冻结',
  closed: '已销户',
}

export const accountAlreadyOpened = defineRefusal('AccountAlreadyOpened', {
  en: (f: { accountId: AccountId }) =>
    `The holder already has account ${f.accountId}: a holder has one account. Use that one.`,
  zh: (f) => `该户已有账户 ${f.accountId}:每人只有一个账户,请使用该账户。`,
})
export type AccountAlreadyOpened = RefusalOf<typeof accountAlreadyOpened>

export const accountUnusable = defineRefusal('AccountUnusable', {
  en: (f: { accountId: AccountId; standing: AccountStanding }) =>
    `Account ${f.accountId} is ${f.standing}: this needs another standing. Ask an administrator about the account first.`,
  zh: (f) => `账户 ${f.accountId} ${standingInChinese[f.standing]},不能办理此项业务,请先向管理员核实账户。`,
})
export type AccountUnusable = RefusalOf<typeof accountUnusable>

export const notEnoughPoints = defineRefusal('NotEnoughPoints', {
  en: (f: { asked: Points; available: number; held: Points; heldUntil: Instant | undefined }) =>
    `Needs ${f.asked} points, has ${f.available} available${f.held > 0 ? `, ${f.held} held until ${f.heldUntil}` : ''}. Choose less, or wait for the next deposit.`,
  zh: (f) =>
    `需要 ${f.asked} 分,可用 ${f.available} 分${f.held > 0 ? `,另有 ${f.held} 分冻结至 ${f.heldUntil}` : ''}。请减少兑换,或等待下一次存款。`,
})
export type NotEnoughPoints = RefusalOf<typeof notEnoughPoints>

export const holdIdTaken = defineRefusal('HoldIdTaken', {
  en: (f: { holdId: HoldId }) => `There is or was a hold ${f.holdId} on this account. A new hold needs a new id.`,
  zh: (f) => `该账户已有过冻结 ${f.holdId},新的冻结需要新的编号。`,
})
export type HoldIdTaken = RefusalOf<typeof holdIdTaken>

export const holdNotOpen = defineRefusal('HoldNotOpen', {
  en: (f: { holdId: HoldId; hasEnded: boolean }) =>
    f.hasEnded
      ? `Hold ${f.holdId} has ended already: a hold ends once. Nothing is to be done.`
      : `There is no hold ${f.holdId} on this account. Check the number.`,
  zh: (f) =>
    f.hasEnded
      ? `冻结 ${f.holdId} 已经结束,每笔冻结只能结束一次,无需再办。`
      : `该账户没有冻结 ${f.holdId},请核对编号。`,
})
export type HoldNotOpen = RefusalOf<typeof holdNotOpen>

export const holdEndsBeforeItBegins = defineRefusal('HoldEndsBeforeItBegins', {
  en: (f: { expiresAt: Instant; placedAt: Instant }) =>
    `A hold placed at ${f.placedAt} cannot end at ${f.expiresAt}. Choose a later end.`,
  zh: (f) => `冻结于 ${f.placedAt} 开始,不能在 ${f.expiresAt} 结束,请选择更晚的时间。`,
})
export type HoldEndsBeforeItBegins = RefusalOf<typeof holdEndsBeforeItBegins>

export const holdNotExpired = defineRefusal('HoldNotExpired', {
  en: (f: { holdId: HoldId; expiresAt: Instant }) =>
    `Hold ${f.holdId} runs until ${f.expiresAt} and cannot expire before. Wait, or release it as cancelled.`,
  zh: (f) => `冻结 ${f.holdId} 到 ${f.expiresAt} 才到期,不能提前过期;请等待,或按取消解冻。`,
})
export type HoldNotExpired = RefusalOf<typeof holdNotExpired>

export const moreThanHeld = defineRefusal('MoreThanHeld', {
  en: (f: { holdId: HoldId; asked: Points; held: Points }) =>
    `Hold ${f.holdId} holds ${f.held} points; ${f.asked} cannot be taken from it. Take at most ${f.held}.`,
  zh: (f) => `冻结 ${f.holdId} 共 ${f.held} 分,不能扣划或退回 ${f.asked} 分,最多 ${f.held} 分。`,
})
export type MoreThanHeld = RefusalOf<typeof moreThanHeld>

export const workAlreadyDeposited = defineRefusal('WorkAlreadyDeposited', {
  en: (f: { workId: WorkId }) => `Work ${f.workId} was deposited before: a piece of work is credited once.`,
  zh: (f) => `该次服务 ${f.workId} 已经入账,每次服务只入账一次。`,
})
export type WorkAlreadyDeposited = RefusalOf<typeof workAlreadyDeposited>

export const workNotRated = defineRefusal('WorkNotRated', {
  en: (f: { category: Keyword; cardVersion: number }) =>
    `Rate card ${f.cardVersion} has no rate for ${f.category}. Adopt a card that has one.`,
  zh: (f) => `第 ${f.cardVersion} 版积分标准没有"${f.category}"类,请先通过包含该类的标准。`,
})
export type WorkNotRated = RefusalOf<typeof workNotRated>

export const cardNotInForce = defineRefusal('CardNotInForce', {
  en: (f: { cardVersion: number; effectiveFrom: string; servedOn: string }) =>
    `Rate card ${f.cardVersion} rates service from ${f.effectiveFrom}; this work was done on ${f.servedOn}. Use the card of that day.`,
  zh: (f) => `第 ${f.cardVersion} 版积分标准自 ${f.effectiveFrom} 起施行,该服务在 ${f.servedOn},请用当日的标准。`,
})
export type CardNotInForce = RefusalOf<typeof cardNotInForce>

export const balanceTooLarge = defineRefusal('BalanceTooLarge', {
  en: (f: { limit: number }) => `The account would hold more than ${f.limit} points. Check the deposit for a mistake.`,
  zh: (f) => `账户将超过 ${f.limit} 分的上限,请检查该笔存款是否有误。`,
})
export type BalanceTooLarge = RefusalOf<typeof balanceTooLarge>

export const lotUnknown = defineRefusal('LotUnknown', {
  en: (f: { lotId: LotId }) => `This account has no deposit ${f.lotId}. Check the number.`,
  zh: (f) => `该账户没有存款 ${f.lotId},请核对编号。`,
})
export type LotUnknown = RefusalOf<typeof lotUnknown>

export const moreThanDeposited = defineRefusal('MoreThanDeposited', {
  en: (f: { lotId: LotId; asked: Points; reversible: Points }) =>
    `Of deposit ${f.lotId}, ${f.reversible} points can still be reversed, not ${f.asked}. Reverse at most that.`,
  zh: (f) => `存款 ${f.lotId} 还可冲正 ${f.reversible} 分,不能冲正 ${f.asked} 分。`,
})
export type MoreThanDeposited = RefusalOf<typeof moreThanDeposited>

export const accountNotEmpty = defineRefusal('AccountNotEmpty', {
  en: (f: { available: number; held: Points }) =>
    `The account still has ${f.available} points available and ${f.held} held. Spend, transfer or settle them before closing.`,
  zh: (f) => `账户仍有可用 ${f.available} 分、冻结 ${f.held} 分,请先用完、转赠或结清,再销户。`,
})
export type AccountNotEmpty = RefusalOf<typeof accountNotEmpty>

export const booksStillOpen = defineRefusal('BooksStillOpen', {
  en: (f: { period: LocalMonth; endsAt: Instant }) =>
    `The books of ${f.period} are open until ${f.endsAt} and cannot be closed before. Wait until the month is over.`,
  zh: (f) => `${f.period} 的账到 ${f.endsAt} 才截止,不能提前结账,请等到月底之后。`,
})
export type BooksStillOpen = RefusalOf<typeof booksStillOpen>

export * from './beyond-work-refusals.ts'
export * from './credit-refusals.ts'
export * from './deduction-refusals.ts'
export * from './transfer-refusals.ts'

export const accountRefusals = {
  ...beyondWorkRefusals,
  ...creditRefusals,
  ...deductionRefusals,
  ...transferRefusals,
  accountAlreadyOpened,
  accountUnusable,
  notEnoughPoints,
  holdIdTaken,
  holdNotOpen,
  holdEndsBeforeItBegins,
  holdNotExpired,
  moreThanHeld,
  workAlreadyDeposited,
  workNotRated,
  cardNotInForce,
  balanceTooLarge,
  lotUnknown,
  moreThanDeposited,
  accountNotEmpty,
  booksStillOpen,
}
export type AccountRefusal = RefusalOf<(typeof accountRefusals)[keyof typeof accountRefusals]>
