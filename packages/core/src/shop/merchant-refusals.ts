/** Why a partner merchant hands nothing out, and why a settlement is not drawn up, confirmed or closed, and in what words. */
import type { ItemId, PersonId, ShopId } from '../kernel/ids.ts'
import type { Points } from '../kernel/quantities.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Name } from '../kernel/text.ts'
import type { LocalDate } from '../kernel/time.ts'

export const notAMerchant = defineRefusal('NotAMerchant', {
  en: (f: { shopId: ShopId }) => `${f.shopId} is a shop of the town's own: it has no agreement and settles nothing.`,
  zh: (f) => `${f.shopId} 是本镇自办超市,没有合作协议,无需结算。请核对编号。`,
})
export type NotAMerchant = RefusalOf<typeof notAMerchant>

export const merchantKeepsOwnGoods = defineRefusal('MerchantKeepsOwnGoods', {
  en: (f: { shopId: ShopId }) =>
    `The goods of ${f.shopId} are the merchant's own: keep relief in a shop of the town's own.`,
  zh: (f) => `${f.shopId} 的商品归合作商户所有。救助物资请存放在本镇自办超市。`,
})
export type MerchantKeepsOwnGoods = RefusalOf<typeof merchantKeepsOwnGoods>

export const itemHasNoShelf = defineRefusal('ItemHasNoShelf', {
  en: (f: { itemId: ItemId; name: Name }) =>
    `${f.name} (${f.itemId}) stands on no shelf of the town's: it is served, or the merchant's own. Nothing of it is received, counted or written off.`,
  zh: (f) => `${f.name}(${f.itemId})为服务项目或商户自有商品,不在本镇库存内,不办理入库、盘点或报损。`,
})
export type ItemHasNoShelf = RefusalOf<typeof itemHasNoShelf>

export const supplyDiffers = defineRefusal('SupplyDiffers', {
  en: (f: { itemId: ItemId; name: Name }) =>
    `${f.itemId} is ${f.name} already: goods stay goods, and a service a service. Choose another id.`,
  zh: (f) => `编号 ${f.itemId} 已用于${f.name},商品与服务不得互换。请换一个编号。`,
})
export type SupplyDiffers = RefusalOf<typeof supplyDiffers>

export const agreementUnfit = defineRefusal('AgreementUnfit', {
  en: (f: { from: LocalDate; to: LocalDate; repeated: ItemId | undefined }) =>
    f.repeated === undefined
      ? `The agreement ends on ${f.to}, before it begins on ${f.from}. Check the dates.`
      : `The agreement names ${f.repeated} twice. Keep one line, with its price.`,
  zh: (f) =>
    f.repeated === undefined
      ? `协议截止日 ${f.to} 早于起始日 ${f.from}。请核对日期。`
      : `协议中商品 ${f.repeated} 重复。请保留一行并注明单价。`,
})
export type AgreementUnfit = RefusalOf<typeof agreementUnfit>

export const notInAgreement = defineRefusal('NotInAgreement', {
  en: (f: { shopId: ShopId; itemId: ItemId }) =>
    `The agreement with ${f.shopId} does not name ${f.itemId}. Choose another item, or renew the agreement with it.`,
  zh: (f) => `与 ${f.shopId} 的协议不含商品 ${f.itemId}。请换一种商品,或续签协议加入该商品。`,
})
export type NotInAgreement = RefusalOf<typeof notInAgreement>

export const agreementNotInForce = defineRefusal('AgreementNotInForce', {
  en: (f: { shopId: ShopId; on: LocalDate; from: LocalDate; to: LocalDate }) =>
    `The agreement with ${f.shopId} is for ${f.from} to ${f.to}, and not for ${f.on}. Redeem in another shop, or renew it.`,
  zh: (f) => `与 ${f.shopId} 的协议有效期为 ${f.from} 至 ${f.to},${f.on} 不在其内。请到其他超市兑换,或续签协议。`,
})
export type AgreementNotInForce = RefusalOf<typeof agreementNotInForce>

export const ceilingReached = defineRefusal('CeilingReached', {
  en: (f: { shopId: ShopId; asked: Points; left: number; ceiling: Points }) =>
    `${f.asked} points asked for; of the ${f.ceiling} agreed with ${f.shopId}, ${f.left} are left. Redeem less, or in another shop.`,
  zh: (f) =>
    `需要 ${f.asked} 分,与 ${f.shopId} 约定上限 ${f.ceiling} 分,剩余 ${f.left} 分。请减少兑换,或到其他超市兑换。`,
})
export type CeilingReached = RefusalOf<typeof ceilingReached>

export const settlementPeriodNotOver = defineRefusal('SettlementPeriodNotOver', {
  en: (f: { through: LocalDate; today: LocalDate }) =>
    `A settlement through ${f.through} cannot be drawn up on ${f.today}: choose a day that is over.`,
  zh: (f) => `${f.today} 不能办理截至 ${f.through} 的结算。请选择已结束的日期。`,
})
export type SettlementPeriodNotOver = RefusalOf<typeof settlementPeriodNotOver>

export const settlementAwaitsAnswer = defineRefusal('SettlementAwaitsAnswer', {
  en: (f: { number: number }) =>
    `Settlement ${f.number} is neither confirmed nor rejected yet. Have a second person answer it first.`,
  zh: (f) => `第 ${f.number} 号结算单尚未确认或退回。请先由另一人处理。`,
})
export type SettlementAwaitsAnswer = RefusalOf<typeof settlementAwaitsAnswer>

export const nothingToSettle = defineRefusal('NothingToSettle', {
  en: (f: { through: LocalDate }) =>
    `Nothing was handed out or came back up to ${f.through} that is not settled. Choose a later day.`,
  zh: (f) => `截至 ${f.through} 没有未结算的发放或退货。请选择更晚的日期。`,
})
export type NothingToSettle = RefusalOf<typeof nothingToSettle>

export const settlementNotAwaiting = defineRefusal('SettlementNotAwaiting', {
  en: (f: { number: number; awaiting: number | undefined }) =>
    `Settlement ${f.number} awaits no answer${f.awaiting === undefined ? '' : `; ${f.awaiting} does`}. Check the number.`,
  zh: (f) =>
    `第 ${f.number} 号结算单不在待确认状态${f.awaiting === undefined ? '' : `,待确认的是第 ${f.awaiting} 号`}。请核对编号。`,
})
export type SettlementNotAwaiting = RefusalOf<typeof settlementNotAwaiting>

export const settlementBySamePerson = defineRefusal('SettlementBySamePerson', {
  en: (f: { number: number; personId: PersonId }) =>
    `${f.personId} drew settlement ${f.number} up and cannot confirm it. Ask a colleague.`,
  zh: (f) => `第 ${f.number} 号结算单由 ${f.personId} 编制,不得由同一人确认。请同事办理。`,
})
export type SettlementBySamePerson = RefusalOf<typeof settlementBySamePerson>

export const settlementNotByPerson = defineRefusal('SettlementNotByPerson', {
  en: (f: { shopId: ShopId }) => `A settlement with ${f.shopId} needs a person who answers for it, not a program.`,
  zh: (f) => `与 ${f.shopId} 的结算须由人办理,不能由程序代办。`,
})
export type SettlementNotByPerson = RefusalOf<typeof settlementNotByPerson>

export const settlementNotConfirmed = defineRefusal('SettlementNotConfirmed', {
  en: (f: { number: number }) =>
    `Settlement ${f.number} is not confirmed, or closed already. Check its number, and have it confirmed first.`,
  zh: (f) => `第 ${f.number} 号结算单未确认,或已办结。请核对编号,先行确认。`,
})
export type SettlementNotConfirmed = RefusalOf<typeof settlementNotConfirmed>

export const nobodyHandsOut = defineRefusal('NobodyHandsOut', {
  en: (f: { shopId: ShopId }) =>
    `Nobody hands out at ${f.shopId} now: whom its agreement names was erased. Have the agreement renewed with somebody else's name.`,
  zh: (f) => `${f.shopId} 目前无人发货:协议所列人员的信息已删除。请续签协议并指定他人。`,
})
export type NobodyHandsOut = RefusalOf<typeof nobodyHandsOut>

export const merchantRefusals = {
  notAMerchant,
  merchantKeepsOwnGoods,
  itemHasNoShelf,
  supplyDiffers,
  agreementUnfit,
  notInAgreement,
  agreementNotInForce,
  ceilingReached,
  settlementPeriodNotOver,
  settlementAwaitsAnswer,
  nothingToSettle,
  settlementNotAwaiting,
  settlementBySamePerson,
  settlementNotByPerson,
  settlementNotConfirmed,
  nobodyHandsOut,
}

export type MerchantRefusal =
  | NotAMerchant
  | NobodyHandsOut
  | MerchantKeepsOwnGoods
  | ItemHasNoShelf
  | SupplyDiffers
  | AgreementUnfit
  | NotInAgreement
  | AgreementNotInForce
  | CeilingReached
  | SettlementPeriodNotOver
  | SettlementAwaitsAnswer
  | NothingToSettle
  | SettlementNotAwaiting
  | SettlementBySamePerson
  | SettlementNotByPerson
  | SettlementNotConfirmed
