/** What can be asked of a partner merchant's shop beside what any shop is asked. */
import * as t from 'io-ts'
import { PersonId, ReceiptId, ShopId, UnitId } from '../kernel/ids.ts'
import { command } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { Name, Note } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { MerchantAgreement } from './agreement.ts'
import { SettlementNumber } from './settlement.ts'

/** Takes a partner merchant on: opens a shop whose goods are the merchant's own. */
export const RegisterMerchant = command('RegisterMerchant', {
  shopId: ShopId,
  unitId: UnitId,
  name: Name,
  agreement: MerchantAgreement,
})
export type RegisterMerchant = t.TypeOf<typeof RegisterMerchant>

/** Another agreement counts from now on; to end one, it is renewed with an earlier last day. */
export const RenewMerchantAgreement = command('RenewMerchantAgreement', {
  shopId: ShopId,
  agreement: MerchantAgreement,
})
export type RenewMerchantAgreement = t.TypeOf<typeof RenewMerchantAgreement>

/** By a policy: who hands out was erased, or their record was a second one of `byId`'s. */
export const ReplaceMerchantPerson = command('ReplaceMerchantPerson', {
  shopId: ShopId,
  personId: PersonId,
  byId: optional(PersonId),
})
export type ReplaceMerchantPerson = t.TypeOf<typeof ReplaceMerchantPerson>

export const DrawUpSettlement = command('DrawUpSettlement', { shopId: ShopId, through: LocalDate })
export type DrawUpSettlement = t.TypeOf<typeof DrawUpSettlement>

export const ConfirmSettlement = command('ConfirmSettlement', { shopId: ShopId, number: SettlementNumber })
export type ConfirmSettlement = t.TypeOf<typeof ConfirmSettlement>

export const RejectSettlement = command('RejectSettlement', {
  shopId: ShopId,
  number: SettlementNumber,
  reason: Note,
})
export type RejectSettlement = t.TypeOf<typeof RejectSettlement>

export const CloseSettlement = command('CloseSettlement', {
  shopId: ShopId,
  number: SettlementNumber,
  proof: ReceiptId,
})
export type CloseSettlement = t.TypeOf<typeof CloseSettlement>

export const MerchantCommand = t.union(
  [
    RegisterMerchant,
    RenewMerchantAgreement,
    ReplaceMerchantPerson,
    DrawUpSettlement,
    ConfirmSettlement,
    RejectSettlement,
    CloseSettlement,
  ],
  'MerchantCommand',
)
export type MerchantCommand = t.TypeOf<typeof MerchantCommand>

const types: ReadonlySet<string> = new Set(MerchantCommand.types.map((codec) => codec.name))

export const isMerchantCommand = <C extends { readonly type: string }>(
  command: C | MerchantCommand,
): command is MerchantCommand => types.has(command.type)
