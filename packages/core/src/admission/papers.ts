/** Whom the papers of a shop, a certificate or a registration concern: their own stream tells it, or they name the person. */
import { certificate } from '../certificate/index.ts'
import type { Scope } from '../kernel/decider.ts'
import type { StreamKey } from '../kernel/stream.ts'
import type { Paper } from '../rights/papers.ts'
import { shop } from '../shop/index.ts'
import { volunteer } from '../volunteer/index.ts'
import type { Facts } from './facts.ts'

export const caseOfPaper = (command: Paper): ReadonlyArray<StreamKey> => {
  switch (command.type) {
    case 'RegisterVolunteer':
    case 'HandOverShop':
    case 'RegisterMerchant':
    case 'IssueCertificate':
      return []
    case 'RenewMerchantAgreement':
    case 'DrawUpSettlement':
    case 'ConfirmSettlement':
    case 'RejectSettlement':
    case 'CloseSettlement':
      return [{ aggregate: 'shop', id: command.shopId }]
    case 'ReissueCertificate':
      return [{ aggregate: 'certificate', id: certificate.streamIdOf(command) }]
  }
}

/** Both count: where the two live together, a third person hands the shop over. */
const keepersBeside = ({ actor, fromId, toId }: Extract<Paper, { readonly type: 'HandOverShop' }>) =>
  [fromId, toId].filter((personId) => actor.kind !== 'person' || actor.personId !== personId)

export const scopeOfPaper = (command: Paper, facts: Facts): Scope => {
  switch (command.type) {
    case 'RegisterVolunteer':
      return volunteer.scopeOf(command, volunteer.initialState)
    case 'HandOverShop':
      return { notBy: keepersBeside(command) }
    case 'RegisterMerchant':
      return shop.scopeOf(command, shop.initialState)
    case 'RenewMerchantAgreement':
    case 'DrawUpSettlement':
    case 'ConfirmSettlement':
    case 'RejectSettlement':
    case 'CloseSettlement':
      return shop.scopeOf(command, facts.stateOf('shop', command.shopId))
    case 'IssueCertificate':
      return certificate.scopeOf(command, certificate.initialState)
    case 'ReissueCertificate':
      return certificate.scopeOf(command, facts.stateOf('certificate', certificate.streamIdOf(command)))
  }
}
