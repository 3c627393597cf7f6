/** The papers of a shop, a certificate or a registration: whom they concern stands in their own stream, or is named in them. */
import type { Command, CommandType } from '../commands.ts'

export const papers = [
  'RegisterVolunteer',
  'HandOverShop',
  'RegisterMerchant',
  'RenewMerchantAgreement',
  'DrawUpSettlement',
  'ConfirmSettlement',
  'RejectSettlement',
  'CloseSettlement',
  'IssueCertificate',
  'ReissueCertificate',
] as const satisfies ReadonlyArray<CommandType>

export type Paper = Extract<Command, { readonly type: (typeof papers)[number] }>

export const isPaper = (command: Command): command is Paper => papers.some((type) => type === command.type)
