/**
 * Takes the place that was offered, before the offer's deadline.
 * Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, OfferOver, NoOfferOpen.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { AcceptOffer } from '../commands.ts'
import type { WaitlistPromoted } from '../events.ts'
import { locate, type NotLocated, whereaboutsOf } from '../locate.ts'
import { type NoOfferOpen, noOfferOpen, type OfferOver, offerOver } from '../refusals.ts'
import type { TaskState } from '../state.ts'

export const acceptOffer = (
  command: AcceptOffer,
  state: TaskState,
): Decision<NotLocated | OfferOver | NoOfferOpen, WaitlistPromoted> => {
  const { shiftId, volunteerId } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { standing } = located.right
  if (standing.kind === 'SignedUp') return accept()
  if (standing.kind === 'Lapsed') return refuse(offerOver({ shiftId, answerBy: standing.answerBy }))
  if (standing.kind !== 'Offered') return refuse(noOfferOpen({ shiftId, volunteerId, standing: standing.kind }))
  return accept({ type: 'WaitlistPromoted', ...whereaboutsOf(command) })
}
