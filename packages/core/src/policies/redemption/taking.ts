/** What a redemption asks for on its way to the counter: its allowance, its points, its goods, its code. */
import type { HoldPlaced } from '../../account/events.ts'
import type { RedemptionId } from '../../kernel/ids.ts'
import { localDateOf } from '../../kernel/time.ts'
import type { RefuseRedemption } from '../../redemption/commands.ts'
import type { RedemptionRequested } from '../../redemption/events.ts'
import { describe, type Refusal } from '../../refusals.ts'
import { inAnswerTo } from '../header.ts'
import { noteOf } from '../note-of.ts'
import type { Reaction, Recorded } from '../policy.ts'
import { holdOf, name, redemptionOf } from './hold-id.ts'
import { type OpenCase, type RedemptionPolicyState, rulesOn } from './state.ts'

export const claimAllowance = (
  state: RedemptionPolicyState,
  recorded: Recorded,
  event: RedemptionRequested,
): Reaction | undefined => {
  const rules = rulesOn(state, localDateOf(recorded.metadata.occurredAt))
  if (rules === undefined) return undefined
  const { redemptionId, accountId, volunteerId, points } = event
  const lines = event.lines.map(({ itemId, quantity }) => ({ itemId, quantity }))
  const header = inAnswerTo(recorded, name, 'claim-allowance')
  return {
    command: { type: 'ClaimAllowance', ...header, accountId, volunteerId, redemptionId, lines, points, rules },
    otherwise: refuseRedemption(recorded, redemptionId),
  }
}

type WhatToHold = Pick<RedemptionRequested, 'redemptionId' | 'accountId' | 'points' | 'expiresAt'>

/** By the rules of the day on which it was asked for; a claim is of that same moment. */
export const placeHold = (state: RedemptionPolicyState, recorded: Recorded, event: WhatToHold): Reaction => {
  const rule = rulesOn(state, localDateOf(recorded.metadata.occurredAt))?.pairing
  const { redemptionId, accountId, points, expiresAt } = event
  const header = inAnswerTo(recorded, name, 'place-hold')
  return {
    command: {
      type: 'PlaceHold',
      ...header,
      accountId,
      holdId: holdOf(redemptionId),
      points,
      expiresAt,
      pairing: rule?.usual,
      pairingByStatus: rule?.byStatus,
    },
    otherwise: refuseRedemption(recorded, redemptionId),
  }
}

export const reserveStock = (
  recorded: Recorded,
  { holdId }: HoldPlaced,
  { shopId, lines, points }: OpenCase,
): Reaction => {
  const redemptionId = redemptionOf(holdId)
  return {
    command: {
      type: 'ReserveStock',
      ...inAnswerTo(recorded, name, 'reserve-stock'),
      shopId,
      redemptionId,
      lines,
      points,
    },
    otherwise: refuseRedemption(recorded, redemptionId),
  }
}

const refuseRedemption =
  (recorded: Recorded, redemptionId: RedemptionId) =>
  (refusal: Refusal): ReadonlyArray<RefuseRedemption> => [refuse(recorded, redemptionId, causeOf(refusal))]

export const refuse = (
  recorded: Recorded,
  redemptionId: RedemptionId,
  cause: RefuseRedemption['cause'],
): RefuseRedemption => ({
  type: 'RefuseRedemption',
  ...inAnswerTo(recorded, name, 'refuse'),
  redemptionId,
  cause,
})

const causeOf = (refusal: Refusal): RefuseRedemption['cause'] => ({
  tag: refusal.tag,
  en: noteOf(describe(refusal, 'en')),
  zh: noteOf(describe(refusal, 'zh')),
})

export const makeReady = (recorded: Recorded, redemptionId: RedemptionId, { pickupCode }: OpenCase): Reaction => {
  const header = inAnswerTo(recorded, name, 'make-ready')
  return { command: { type: 'MakeRedemptionReady', ...header, redemptionId, pickupCode } }
}

export const fulfilAtCounter = (
  recorded: Recorded,
  redemptionId: RedemptionId,
  open: OpenCase | undefined,
): ReadonlyArray<Reaction> => {
  if (open?.handedOverBy === undefined) return []
  const header = { ...inAnswerTo(recorded, name, 'fulfil'), onBehalfOf: open.handedOverBy }
  return [
    {
      command: {
        type: 'FulfilRedemption',
        ...header,
        redemptionId,
        pickupCode: open.pickupCode,
        collectedBy: undefined,
        servedBy: undefined,
      },
    },
  ]
}
