/**
 * Where a redemption lies, and whose case it is. Goods are handed over and taken back in the shop's unit, wherever the
 * villager lives: the keeper of a shop serves everybody and no other shop's keeper does. Nobody hands goods out to
 * themselves (ADR 10), nor to those with whom they keep their points (ADR 21).
 */
import type { Scope } from '../kernel/decider.ts'
import type { RedemptionCommand, RequestRedemption } from './commands.ts'
import type { RedemptionState } from './state.ts'

export const scopeOf = (command: RedemptionCommand, state: RedemptionState): Scope => {
  if (command.type === 'RequestRedemption') return scopeOfRequest(command)
  if (state.kind === 'NotRequested') return {}
  const { shopId, volunteerId, householdId } = state.purchase
  switch (command.type) {
    // The shop may be out of what it promised, the villager may be without a phone: staff on either side may call it off,
    // because that gives nothing to anybody and takes nothing that was not set aside.
    case 'CancelRedemption':
      return { shopId, personId: volunteerId, self: volunteerId, householdId, isForHead: true }
    // An inquiry is led from either side, and never by the one whom it concerns.
    case 'BlockRedemption':
    case 'UnblockRedemption':
      return { shopId, personId: volunteerId, notBy: [volunteerId], notByMembersOf: householdId }
    case 'FulfilRedemption':
    case 'ReturnRedemption':
      return { shopId, notBy: [volunteerId], notByMembersOf: householdId }
    case 'MakeRedemptionReady':
    case 'RefuseRedemption':
    case 'ExpireRedemption':
      return { shopId }
  }
}

const scopeOfRequest = ({ volunteerId, householdId, shopId, channel }: RequestRedemption): Scope => {
  switch (channel) {
    // The shop takes orders from anywhere; a village director, whose office does not reach the station's shop, orders for
    // those of the village who cannot. Either only sets goods aside, and the villager has to come for them.
    case 'in-advance':
      return { shopId, personId: volunteerId, self: volunteerId }
    case 'at-the-counter':
      return { shopId, notBy: [volunteerId], notByMembersOf: householdId }
  }
}
