/**
 * Carries donated points to the pool's books and from there to whom they were allotted (ADR 29). Who that is, the stream of needs
 * decides; this only brings. It remembers nothing.
 *
 * | event                                       | command                                                    |
 * |---------------------------------------------|------------------------------------------------------------|
 * | TransferReceived, PointsGranted in the pool | AllotDonation                                              |
 * | DonationAllotted                            | RequestTransfer from the pool; refused: ReturnAllotment    |
 * | TransferReturned to the pool                | ReturnAllotment                                            |
 * | VolunteerWithdrawn, DuplicateMarked         | EndNeed                                                    |
 */
import type { PointsGranted, TransferReceived } from '../../account/events.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import type { DonationId, PersonId, TransferId } from '../../kernel/ids.ts'
import { poolAccountId } from '../../kernel/pool.ts'
import type { Keyword } from '../../kernel/text.ts'
import type { Refusal } from '../../refusals.ts'
import type { ReturnAllotment } from '../../welfare/commands.ts'
import type { DonationAllotted } from '../../welfare/events.ts'
import { inAnswerTo } from '../header.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'

const name = 'donations' as Keyword

type Nothing = Record<string, never>

const react = (_state: Nothing, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  switch (event.type) {
    case 'TransferReceived':
      return event.accountId === poolAccountId ? [allot(recorded, event.lots)] : []
    case 'PointsGranted':
      return event.accountId === poolAccountId ? [allot(recorded, [event])] : []
    case 'DonationAllotted':
      return [bring(recorded, event)]
    case 'TransferReturned':
      return event.accountId === poolAccountId
        ? [{ command: giveBack(recorded, event.transferId, event.obstacle) }]
        : []
    case 'VolunteerWithdrawn':
    case 'DuplicateMarked':
      return [end(recorded, event.volunteerId)]
    default:
      return []
  }
}

/** The pool has no debt that could take a part. */
const allot = (
  recorded: Recorded,
  came: ReadonlyArray<Pick<PointsGranted | TransferReceived['lots'][number], 'points' | 'expiresOn'>>,
): Reaction => {
  const donationId = recorded.eventId as string as DonationId
  const lots = came.map(({ points, expiresOn }) => ({ points, expiresOn }))
  return { command: { type: 'AllotDonation', ...inAnswerTo(recorded, name, 'allot'), donationId, lots } }
}

const bring = (recorded: Recorded, { allotmentId, volunteerId, points }: DonationAllotted): Reaction => ({
  command: {
    type: 'RequestTransfer',
    ...inAnswerTo(recorded, name, 'bring'),
    accountId: poolAccountId,
    transferId: allotmentId,
    toAccountId: accountIdOf(volunteerId),
    toTown: undefined,
    points,
  },
  otherwise: (refusal) => [giveBack(recorded, allotmentId, obstacleIn(refusal))],
})

/** The pool itself is always open: an account that cannot be used is the other one. */
const obstacleIn = ({ tag }: Refusal): ReturnAllotment['obstacle'] =>
  tag === 'AccountUnusable' ? 'account-unknown' : 'not-there-any-more'

const giveBack = (
  recorded: Recorded,
  allotmentId: TransferId,
  obstacle: ReturnAllotment['obstacle'],
): ReturnAllotment => ({
  type: 'ReturnAllotment',
  ...inAnswerTo(recorded, name, 'return'),
  allotmentId,
  obstacle,
})

/** Of most there is none, and nothing is to be done. */
const end = (recorded: Recorded, volunteerId: PersonId): Reaction => ({
  command: { type: 'EndNeed', ...inAnswerTo(recorded, name, 'end'), volunteerId, reason: 'left' as Keyword },
})

export const donations: Policy<Nothing> = { name, version: 1, initialState: {}, evolve: (state) => state, react }
