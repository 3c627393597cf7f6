/** Whose case a redemption is: the volunteer's, who may ask and cancel, and never hands goods out to themselves. */
import type { Scope } from '../kernel/decider.ts'
import type { RedemptionCommand, RequestRedemption } from './commands.ts'
import type { RedemptionState } from './state.ts'

export const scopeOf = (command: RedemptionCommand, state: RedemptionState): Scope => {
  if (command.type === 'RequestRedemption') return scopeOfRequest(command)
  if (state.kind === 'NotRequested') return {}
  const personId = state.purchase.volunteerId
  switch (command.type) {
    case 'CancelRedemption':
      return { personId, self: personId }
    case 'FulfilRedemption':
    case 'ReturnRedemption':
      return { personId, notBy: [personId] }
    case 'MakeRedemptionReady':
    case 'RefuseRedemption':
    case 'ExpireRedemption':
      return { personId }
  }
}

const scopeOfRequest = ({ volunteerId, channel }: RequestRedemption): Scope => {
  switch (channel) {
    case 'in-advance':
      return { personId: volunteerId, self: volunteerId }
    case 'at-the-counter':
      return { personId: volunteerId, notBy: [volunteerId] }
  }
}
