/**
 * Gives up an offered place: the next on the waitlist is asked. An offer that lapsed needs no answer.
 * Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, NoOfferOpen.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { DeclineOffer } from '../commands.ts'
import type { OfferDeclined, WaitlistOffered } from '../events.ts'
import { locate, type NotLocated, whereaboutsOf } from '../locate.ts'
import { offers } from '../offers.ts'
import { type NoOfferOpen, noOfferOpen } from '../refusals.ts'
import type { TaskState } from '../state.ts'

export const declineOffer = (
  command: DeclineOffer,
  state: TaskState,
): Decision<NotLocated | NoOfferOpen, OfferDeclined | WaitlistOffered> => {
  const { shiftId, volunteerId } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { task, roster, standing } = located.right
  if (standing.kind === 'Lapsed' || standing.kind === 'Withdrawn') return accept()
  if (standing.kind !== 'Offered') return refuse(noOfferOpen({ shiftId, volunteerId, standing: standing.kind }))
  return accept<OfferDeclined | WaitlistOffered>(
    { type: 'OfferDeclined', ...whereaboutsOf(command) },
    ...offers(task, roster, roster.shift.capacity - roster.taken + 1, command.occurredAt),
  )
}
