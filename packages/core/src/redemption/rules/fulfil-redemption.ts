/**
 * Hands the goods over against the code, once, before the deadline, never to oneself (law 6). At the counter a policy asks
 * on behalf of whoever stood there and asked. Nobody serves themselves for points either. Refuses: RedemptionNotFound, RedemptionAlreadyFulfilled, RedemptionIsBlocked, RedemptionNotReady,
 * RedemptionNotByPerson, OwnRedemption, CollectorHandsOver, PickupCodeWrong, RedemptionPastDeadline.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { PersonId } from '../../kernel/ids.ts'
import type { FulfilRedemption } from '../commands.ts'
import type { RedemptionFulfilled } from '../events.ts'
import { collectorOf, type Purchase, partiesOf } from '../purchase.ts'
import {
  type CollectorHandsOver,
  collectorHandsOver,
  type OwnRedemption,
  ownRedemption,
  type PickupCodeWrong,
  pickupCodeWrong,
  type RedemptionAlreadyFulfilled,
  type RedemptionIsBlocked,
  type RedemptionNotByPerson,
  type RedemptionNotFound,
  type RedemptionNotReady,
  type RedemptionPastDeadline,
  redemptionAlreadyFulfilled,
  redemptionIsBlocked,
  redemptionNotByPerson,
  redemptionNotFound,
  redemptionNotReady,
  redemptionPastDeadline,
} from '../refusals.ts'
import type { RedemptionState } from '../state.ts'

type Refusal =
  | RedemptionNotFound
  | RedemptionAlreadyFulfilled
  | RedemptionIsBlocked
  | RedemptionNotReady
  | RedemptionNotByPerson
  | OwnRedemption
  | CollectorHandsOver
  | PickupCodeWrong
  | RedemptionPastDeadline

export const fulfilRedemption = (
  command: FulfilRedemption,
  state: RedemptionState,
): Decision<Refusal, RedemptionFulfilled> => {
  const { redemptionId, pickupCode, occurredAt, servedBy } = command
  if (state.kind === 'NotRequested') return refuse(redemptionNotFound({ redemptionId }))
  if (state.kind === 'Fulfilled') {
    return refuse(redemptionAlreadyFulfilled({ redemptionId, fulfilledBy: state.fulfilledBy }))
  }
  if (state.kind === 'Blocked') {
    return refuse(redemptionIsBlocked({ redemptionId, expiresAt: state.purchase.expiresAt }))
  }
  if (state.kind !== 'Ready') return refuse(redemptionNotReady({ redemptionId, state: state.kind }))
  const { volunteerId, expiresAt } = state.purchase
  const fulfilledBy = handingOver(command, state.purchase)
  if (fulfilledBy === undefined) return refuse(redemptionNotByPerson({ redemptionId }))
  if (fulfilledBy === volunteerId || servedBy === volunteerId)
    return refuse(ownRedemption({ redemptionId, volunteerId }))
  const collectedBy = collectorOf(command, state.purchase)
  const collectorId = collectedBy?.personId
  if (collectorId === fulfilledBy) return refuse(collectorHandsOver({ redemptionId, personId: fulfilledBy }))
  if (pickupCode !== state.pickupCode) return refuse(pickupCodeWrong({ redemptionId }))
  if (occurredAt >= expiresAt) return refuse(redemptionPastDeadline({ redemptionId, expiresAt }))
  return accept({
    type: 'RedemptionFulfilled',
    ...partiesOf(state.purchase),
    points: state.purchase.points,
    fulfilledBy,
    collectedBy,
    servedBy,
  })
}

const handingOver = ({ actor, onBehalfOf }: FulfilRedemption, purchase: Purchase): PersonId | undefined => {
  if (actor.kind === 'person') return actor.personId
  const isAtCounter = purchase.channel === 'at-the-counter' && onBehalfOf === purchase.requestedBy
  return isAtCounter ? purchase.requestedBy : undefined
}
