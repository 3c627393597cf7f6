/**
 * What has waited too long ends. Running this late, twice or never changes no decision (law 16): the deciders look at the dates
 * themselves; this writes down what they already know.
 *
 * | date                                             | command                               |
 * |--------------------------------------------------|---------------------------------------|
 * | the end of the waiting time of a redemption      | ExpireRedemption, as of that moment   |
 * | the deadline of an offered place                 | LapseOffers, as of that moment        |
 * | the beginning of the town's day a lot expires on | ExpirePoints, as of that moment       |
 */
import { entriesOf, entriesWhere } from '../../kernel/dictionary.ts'
import type { RedemptionId, TaskId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import { type Instant, localDateOf, startOfDay } from '../../kernel/time.ts'
import { earliestFirst } from '../earliest-first.ts'
import { atDeadline } from '../header.ts'
import type { Policy, Reaction } from '../policy.ts'
import type { Lots } from './moving-lots.ts'
import { type ExpiryState, evolve, initialState } from './state.ts'

const name = 'expiry' as Keyword

const due = (state: ExpiryState, now: Instant): ReadonlyArray<Reaction> => [
  ...dueRedemptions(state, now),
  ...dueOffers(state, now),
  ...dueLots(state.lots, now),
]

const dueRedemptions = ({ redemptions }: ExpiryState, now: Instant): ReadonlyArray<Reaction> =>
  entriesWhere(redemptions, (expiresAt) => expiresAt <= now)
    .map(([subject, expiresAt]) => ({ subject, due: expiresAt }))
    .toSorted(earliestFirst)
    .map(({ subject, due: expiresAt }) => ({
      command: {
        type: 'ExpireRedemption',
        ...atDeadline(name, subject, expiresAt),
        redemptionId: subject as RedemptionId,
      },
    }))

const dueOffers = ({ offers }: ExpiryState, now: Instant): ReadonlyArray<Reaction> =>
  entriesOf(offers)
    .flatMap(([taskId, open]) => open.map((offer) => ({ taskId, ...offer, due: offer.answerBy })))
    .filter(({ answerBy }) => answerBy <= now)
    .map((offer) => ({ ...offer, subject: `${offer.taskId}/${offer.shiftId}/${offer.volunteerId}` }))
    .toSorted(earliestFirst)
    .map(({ subject, due: answerBy, taskId }) => ({
      command: { type: 'LapseOffers', ...atDeadline(name, subject, answerBy), taskId: taskId as TaskId },
    }))

/** One command an account and date. It bears a lot's name and round, so that a lot which comes later, or again, asks with another id. */
const dueLots = ({ open }: Lots, now: Instant): ReadonlyArray<Reaction> => {
  const asked = new Set<string>()
  const today = localDateOf(now)
  return entriesWhere(open, ({ expiresOn }) => expiresOn <= today)
    .map(([lotId, { accountId, expiresOn, round }]) => ({
      subject: round === 0 ? lotId : `${lotId}/${round}`,
      accountId,
      due: startOfDay(expiresOn),
    }))
    .toSorted(earliestFirst)
    .filter((lot) => {
      const key = `${lot.accountId}/${lot.due}`
      const isFirst = !asked.has(key)
      asked.add(key)
      return isFirst
    })
    .map(({ subject, accountId, due: expiredAt }) => ({
      command: { type: 'ExpirePoints', ...atDeadline(name, subject, expiredAt), accountId },
    }))
}

export const expiry: Policy<ExpiryState> = { name, version: 1, initialState, evolve, react: () => [], due }
