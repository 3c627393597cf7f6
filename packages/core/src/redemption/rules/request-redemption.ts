/**
 * Asks for goods at the prices that the villager saw, in advance or at the counter, where a colleague asks for them.
 * Refuses: RedemptionAlreadyRequested, RedemptionNotByPerson, OwnRedemption, RedemptionLineRepeated, RedemptionTooDear,
 * RedemptionDeadlineUnfit, CollectorHandsOver.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import type { PersonId } from '../../kernel/ids.ts'
import { MAX_POINTS } from '../../kernel/quantities.ts'
import { repeatedItem } from '../../kernel/stock-line.ts'
import { addMinutes } from '../../kernel/time.ts'
import type { RequestRedemption } from '../commands.ts'
import type { RedemptionRequested } from '../events.ts'
import { totalOf } from '../lines.ts'
import {
  type CollectorHandsOver,
  collectorHandsOver,
  type OwnRedemption,
  ownRedemption,
  type RedemptionAlreadyRequested,
  type RedemptionDeadlineUnfit,
  type RedemptionLineRepeated,
  type RedemptionNotByPerson,
  type RedemptionTooDear,
  redemptionAlreadyRequested,
  redemptionDeadlineUnfit,
  redemptionLineRepeated,
  redemptionNotByPerson,
  redemptionTooDear,
} from '../refusals.ts'
import type { RedemptionState } from '../state.ts'

/** Goods wait at most so long. */
const MOST_DAYS = 30

type Refusal =
  | RedemptionAlreadyRequested
  | RedemptionNotByPerson
  | OwnRedemption
  | RedemptionLineRepeated
  | RedemptionTooDear
  | RedemptionDeadlineUnfit
  | CollectorHandsOver

export const requestRedemption = (
  command: RequestRedemption,
  state: RedemptionState,
): Decision<Refusal, RedemptionRequested> => {
  const { redemptionId, volunteerId, householdId, shopId, channel, lines, expiresAt, askedBy, actor, occurredAt } =
    command
  if (state.kind !== 'NotRequested') return refuse(redemptionAlreadyRequested({ redemptionId }))
  if (actor.kind !== 'person') return refuse(redemptionNotByPerson({ redemptionId }))
  const requestedBy = actor.personId
  const wrong = channel === 'at-the-counter' ? wrongAtCounter(command, requestedBy) : undefined
  if (wrong !== undefined) return refuse(wrong)
  const repeated = repeatedItem(lines)
  if (repeated !== undefined) return refuse(redemptionLineRepeated({ itemId: repeated }))
  const points = totalOf(lines)
  if (points > MAX_POINTS) return refuse(redemptionTooDear({ points, most: MAX_POINTS }))
  if (expiresAt <= occurredAt || expiresAt > addMinutes(occurredAt, MOST_DAYS * 24 * 60)) {
    return refuse(redemptionDeadlineUnfit({ expiresAt, requestedAt: occurredAt, mostDays: MOST_DAYS }))
  }
  const accountId = accountIdOf(householdId ?? volunteerId)
  const parties = { redemptionId, volunteerId, householdId, accountId, shopId }
  const asked = { ...parties, channel, lines, points, expiresAt, requestedBy, askedBy }
  return accept({ type: 'RedemptionRequested', ...asked })
}

/** There asking is handing over: never to oneself, be it as the holder or for the holder. */
const wrongAtCounter = (
  { redemptionId, volunteerId, askedBy }: RequestRedemption,
  personId: PersonId,
): OwnRedemption | CollectorHandsOver | undefined => {
  if (personId === volunteerId) return ownRedemption({ redemptionId, volunteerId })
  return askedBy?.personId === personId ? collectorHandsOver({ redemptionId, personId }) : undefined
}
