/** What the crediting of acts and yearly amounts remembers: the rate cards, and of each account the status of its holder. */

import type { PointsCredited } from '../../account/events.ts'
import type { RateCard } from '../../award/rate-card.ts'
import { yearOf } from '../../kernel/clock.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import { type Dictionary, emptyDictionary, lookUp, withEntry } from '../../kernel/dictionary.ts'
import type { AccountId, CreditReference, PersonId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import { type LocalDate, localDateOf } from '../../kernel/time.ts'
import { type Memberships, noMemberships, withNews } from '../memberships.ts'
import type { Recorded } from '../policy.ts'

export interface HasStatus {
  /** in the order in which they were recorded */
  readonly statuses: ReadonlyArray<{ readonly status: Keyword; readonly since: LocalDate }>
  /** the first year whose amount no date has asked for yet */
  readonly nextYear: number
  readonly isClosed: boolean
  /** the holder has withdrawn, or was another's second record: nothing is given by the year any more */
  readonly hasLeft?: boolean
}

export interface BeyondWorkState {
  /** in order of their dates */
  readonly cards: ReadonlyArray<RateCard>
  readonly accounts: Dictionary<HasStatus>
  /** by reference: to which account a recruiter's thanks went */
  readonly thanked: Dictionary<AccountId>
  /** who pools what they earn with whom */
  readonly memberships: Memberships
}

const RECRUITED = 'recruited-'

/** Under what the thanks for a recruit stand. */
export const recruitedAs = (volunteerId: PersonId): CreditReference => `${RECRUITED}${volunteerId}` as CreditReference

export const initialState: BeyondWorkState = {
  cards: [],
  accounts: emptyDictionary(),
  thanked: emptyDictionary(),
  memberships: noMemberships,
}

export const yearIn = (day: LocalDate): number => Number(yearOf(day))

export const evolve = (state: BeyondWorkState, recorded: Recorded): BeyondWorkState => {
  const { event, metadata } = recorded
  switch (event.type) {
    case 'RateCardAdopted':
      return { ...state, cards: [...state.cards, event.card] }
    case 'StatusRecorded': {
      const { accountId, status, since } = event
      const before = lookUp(state.accounts, accountId)
      const statuses = [...(before?.statuses ?? []), { status, since }]
      const nextYear = before?.nextYear ?? yearIn(since) + 1
      return put(state, accountId, { ...before, statuses, nextYear, isClosed: false })
    }
    case 'PointsCredited':
      return credited(state, event)
    case 'AccountClosed':
      return change(state, event.accountId, (account) => ({ ...account, isClosed: true }))
    case 'AccountReopened': {
      const year = yearIn(localDateOf(metadata.occurredAt))
      return change(state, event.accountId, (account) => ({ ...booked(year)(account), isClosed: false }))
    }
    case 'VolunteerWithdrawn':
    case 'DuplicateMarked':
      return change(state, accountIdOf(event.volunteerId), (account) => ({ ...account, hasLeft: true }))
    default:
      return withRegister(state, recorded)
  }
}

const credited = (state: BeyondWorkState, { accountId, basis }: PointsCredited): BeyondWorkState => {
  if (basis.kind === 'base-amount') return change(state, accountId, booked(yearIn(basis.startsOn)))
  if (basis.kind !== 'act' || !basis.reference.startsWith(RECRUITED)) return state
  return { ...state, thanked: withEntry(state.thanked, basis.reference, accountId) }
}

const withRegister = (state: BeyondWorkState, recorded: Recorded): BeyondWorkState => {
  const memberships = withNews(state.memberships, recorded)
  return memberships === state.memberships ? state : { ...state, memberships }
}

const booked =
  (year: number) =>
  (account: HasStatus): HasStatus => ({ ...account, nextYear: Math.max(account.nextYear, year + 1) })

const put = (state: BeyondWorkState, accountId: AccountId, account: HasStatus): BeyondWorkState => ({
  ...state,
  accounts: withEntry(state.accounts, accountId, account),
})

const change = (
  state: BeyondWorkState,
  accountId: AccountId,
  changed: (account: HasStatus) => HasStatus,
): BeyondWorkState => {
  const account = lookUp(state.accounts, accountId)
  return account === undefined ? state : put(state, accountId, changed(account))
}
