/** What an account can refuse when points come in without work, or when they may be spent only in pairs. */
import type { AccountId, GrantReference, LotId } from '../kernel/ids.ts'
import type { Points } from '../kernel/quantities.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Pairing } from '../spending/pairing.ts'

export const grantAlreadyBooked = defineRefusal('GrantAlreadyBooked', {
  en: (f: { accountId: AccountId; reference: GrantReference }) =>
    `Grant ${f.reference} is on account ${f.accountId} already: a grant is booked once. Nothing is to be done.`,
  zh: (f) => `发放 ${f.reference} 已记入账户 ${f.accountId},每笔发放只记一次,无需再办。`,
})

export const lotExpiredAlready = defineRefusal('LotExpiredAlready', {
  en: (f: { expiresOn: LocalDate; today: LocalDate }) =>
    `Points that expire on ${f.expiresOn} could not be spent any more on ${f.today}. Leave them out, or correct the date.`,
  zh: (f) => `积分于 ${f.expiresOn} 过期,到 ${f.today} 已不能使用。请去掉该笔,或更正日期。`,
})
export type LotExpiredAlready = RefusalOf<typeof lotExpiredAlready>

export const bookAlreadyBroughtForward = defineRefusal('BookAlreadyBroughtForward', {
  en: (f: { accountId: AccountId }) =>
    `The paper book of account ${f.accountId} was brought forward before; that is done once. Correct single lines by a reversal.`,
  zh: (f) => `账户 ${f.accountId} 的纸质账本已经结转,只能结转一次。个别有误的,请冲正。`,
})

export const lineNotYetEarned = defineRefusal('LineNotYetEarned', {
  en: (f: { earnedOn: LocalDate; today: LocalDate }) =>
    `A line says it was earned on ${f.earnedOn}, which is after ${f.today}. Correct the date.`,
  zh: (f) => `有一笔的取得日期 ${f.earnedOn} 晚于 ${f.today},请更正日期。`,
})
export type LineNotYetEarned = RefusalOf<typeof lineNotYetEarned>

export const notEnoughEarned = defineRefusal('NotEnoughEarned', {
  en: (f: { asked: Points; payable: Points; earned: Points; granted: Points; pairing: Pairing }) =>
    `Granted points go only with earned ones, ${f.pairing.granted} with ${f.pairing.earned}: of ${f.asked} asked, ${f.payable} can be spent (${f.earned} earned, ${f.granted} granted are there). Choose less, or earn more first.`,
  zh: (f) =>
    `赠予积分须与服务积分搭配使用(每 ${f.pairing.earned} 分服务积分搭配 ${f.pairing.granted} 分):需要 ${f.asked} 分,现可使用 ${f.payable} 分(服务积分 ${f.earned} 分,赠予积分 ${f.granted} 分)。请减少兑换,或先参加服务。`,
})

export const lotCameByTransfer = defineRefusal('LotCameByTransfer', {
  en: (f: { lotId: LotId }) =>
    `Lot ${f.lotId} came from another account. Reverse the deposit where it was earned, or ask for a deduction here.`,
  zh: (f) => `批次 ${f.lotId} 由其他账户转入。请在原账户冲正该存款,或在此申请扣分。`,
})

export const creditRefusals = {
  grantAlreadyBooked,
  lotExpiredAlready,
  bookAlreadyBroughtForward,
  lineNotYetEarned,
  notEnoughEarned,
  lotCameByTransfer,
}
