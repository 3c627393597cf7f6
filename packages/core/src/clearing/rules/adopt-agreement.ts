/**
 * The town adopts what it agreed on with another. The first may reach back; a later one begins on a day that no other governs yet.
 * Refuses: AgreementIdTaken, AgreementNotSignedYet, AgreementEndsBeforeItBegins, AgreementTakesEffectTooEarly.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { addDays, localDateOf } from '../../kernel/time.ts'
import type { AdoptAgreement } from '../commands.ts'
import type { AgreementAdopted } from '../events.ts'
import {
  agreementEndsBeforeItBegins,
  agreementIdTaken,
  agreementNotSignedYet,
  agreementTakesEffectTooEarly,
  type ClearingRefusal,
} from '../refusals.ts'
import type { ClearingState } from '../state.ts'

export const adoptAgreement = (
  command: AdoptAgreement,
  { agreements }: ClearingState,
): Decision<ClearingRefusal, AgreementAdopted> => {
  const { town, agreementId, effectiveFrom, lastDay, exchange, rounding, monthlyPoints } = command
  const { signedOn, signedForUs, signedForThem } = command
  if (agreements.some((known) => known.agreementId === agreementId)) return refuse(agreementIdTaken({ agreementId }))
  const today = localDateOf(command.occurredAt)
  if (signedOn > today) return refuse(agreementNotSignedYet({ signedOn, on: today }))
  if (lastDay !== undefined && lastDay < effectiveFrom) {
    return refuse(agreementEndsBeforeItBegins({ effectiveFrom, lastDay }))
  }
  const last = agreements.at(-1)
  const free = last === undefined ? effectiveFrom : addDays(last.effectiveFrom, 1)
  const earliest = last === undefined || free > today ? free : today
  if (effectiveFrom < earliest) return refuse(agreementTakesEffectTooEarly({ effectiveFrom, earliest }))
  const terms = { agreementId, effectiveFrom, lastDay, exchange, rounding, monthlyPoints }
  return accept({ type: 'AgreementAdopted', town, ...terms, signedOn, signedForUs, signedForThem })
}
