/** What the crediting of work remembers: the rate cards, the works that are on show, who pools, and what was pooled lately. */
import type { RateCard } from '../../award/rate-card.ts'
import {
  type Dictionary,
  emptyDictionary,
  entriesWhere,
  lookUp,
  withEntry,
  withoutEntry,
} from '../../kernel/dictionary.ts'
import type { HouseholdId, PersonId, ShiftId, TaskId, WorkId } from '../../kernel/ids.ts'
import { addMinutes, type Instant, laterOf } from '../../kernel/time.ts'
import type { WorkConfirmed } from '../../task/events.ts'
import { type Memberships, noMemberships, poolOf, withNews } from '../memberships.ts'
import type { Recorded } from '../policy.ts'

/** A work on show; while it is objected to, no date confirms it. */
export interface ShownWork {
  readonly kind: 'OnShow' | 'Objected'
  readonly taskId: TaskId
  readonly shiftId: ShiftId
  readonly volunteerId: PersonId
  /** the end of its publicity, or of the objection that outlasted it */
  readonly confirmFrom: Instant
  /** until when objections are heard, if it is confirmed */
  readonly objectionsUntil?: Instant | undefined
}

/** A confirmed work whose points went to a household, for as long as it may have to be taken back there. */
export interface PooledWork {
  readonly householdId: HouseholdId
  readonly forgetFrom: Instant
  readonly isObjected: boolean
}

export interface CreditWorkState {
  /** in order of their dates */
  readonly cards: ReadonlyArray<RateCard>
  readonly works: Dictionary<ShownWork>
  /** absent before there was any household */
  readonly memberships?: Memberships
  /** by work; absent before anything was pooled */
  readonly pooled?: Dictionary<PooledWork>
}

export const initialState: CreditWorkState = { cards: [], works: emptyDictionary() }

/**
 * The household to whose account a work goes: as it stood on the day of service, by what the register had told when it was confirmed. What a
 * group earned is given to people and pooled with nobody.
 */
export const poolFor = (
  state: CreditWorkState,
  { volunteerId, servedOn, group }: WorkConfirmed,
): HouseholdId | undefined =>
  group === undefined ? poolOf(state.memberships ?? noMemberships, volunteerId, servedOn) : undefined

/** The household to whose account a work went. */
export const pooledIn = ({ pooled }: CreditWorkState, workId: WorkId): HouseholdId | undefined =>
  pooled === undefined ? undefined : lookUp(pooled, workId)?.householdId

export const evolve = (state: CreditWorkState, recorded: Recorded): CreditWorkState => {
  const { event, metadata } = recorded
  switch (event.type) {
    case 'RateCardAdopted':
      return { ...state, cards: [...state.cards, event.card] }
    case 'PublicityOpened': {
      const { taskId, shiftId, volunteerId, until: confirmFrom, objectionsUntil } = event
      return put(state, event.workId, { kind: 'OnShow', taskId, shiftId, volunteerId, confirmFrom, objectionsUntil })
    }
    case 'ObjectionRaised':
      return objected(
        change(state, event.workId, (work) => ({ ...work, kind: 'Objected' })),
        event.workId,
        true,
      )
    case 'ObjectionDismissed':
      return dismissed(state, event.workId, metadata.occurredAt)
    case 'ObjectionUpheld':
    case 'WorkRejected':
      return { ...state, works: withoutEntry(state.works, event.workId) }
    case 'WorkConfirmed':
      return confirmed(state, event, metadata.occurredAt)
    case 'WorkRevoked':
      return objected(state, event.workId, false)
    default:
      return withRegister(state, recorded)
  }
}

const withRegister = (state: CreditWorkState, recorded: Recorded): CreditWorkState => {
  const before = state.memberships ?? noMemberships
  const memberships = withNews(before, recorded)
  return memberships === before ? state : { ...state, memberships }
}

const dismissed = (state: CreditWorkState, workId: WorkId, at: Instant): CreditWorkState => {
  const shown = change(state, workId, (work) => ({
    ...work,
    kind: 'OnShow',
    confirmFrom: laterOf(work.confirmFrom, at),
  }))
  return objected(shown, workId, false)
}

/** News may be entered so much later than it happened. */
const MINUTES_OF_PATIENCE = 60 * 1_440

const confirmed = (state: CreditWorkState, event: WorkConfirmed, at: Instant): CreditWorkState => {
  const objectionsUntil = lookUp(state.works, event.workId)?.objectionsUntil ?? at
  const without = { ...state, works: withoutEntry(state.works, event.workId) }
  const householdId = poolFor(state, event)
  if (householdId === undefined) return without
  const forgetFrom = addMinutes(laterOf(at, objectionsUntil), MINUTES_OF_PATIENCE)
  const recent = withoutOld(state.pooled ?? emptyDictionary(), at)
  return { ...without, pooled: withEntry(recent, event.workId, { householdId, forgetFrom, isObjected: false }) }
}

const withoutOld = (pooled: Dictionary<PooledWork>, at: Instant): Dictionary<PooledWork> =>
  entriesWhere(pooled, ({ forgetFrom, isObjected }) => !isObjected && forgetFrom < at).reduce(
    (rest, [workId]) => withoutEntry(rest, workId),
    pooled,
  )

const objected = (state: CreditWorkState, workId: WorkId, isObjected: boolean): CreditWorkState => {
  const work = state.pooled === undefined ? undefined : lookUp(state.pooled, workId)
  if (state.pooled === undefined || work === undefined) return state
  return { ...state, pooled: withEntry(state.pooled, workId, { ...work, isObjected }) }
}

const put = (state: CreditWorkState, workId: WorkId, work: ShownWork): CreditWorkState => ({
  ...state,
  works: withEntry(state.works, workId, work),
})

const change = (state: CreditWorkState, workId: WorkId, changed: (work: ShownWork) => ShownWork): CreditWorkState => {
  const work = lookUp(state.works, workId)
  return work === undefined ? state : put(state, workId, changed(work))
}
