/** What the crediting of work remembers: the rate cards, and the works that are on show. */
import type { RateCard } from '../../award/rate-card.ts'
import { type Dictionary, emptyDictionary, lookUp, withEntry, withoutEntry } from '../../kernel/dictionary.ts'
import type { PersonId, ShiftId, TaskId, WorkId } from '../../kernel/ids.ts'
import { type Instant, laterOf } from '../../kernel/time.ts'
import type { Recorded } from '../policy.ts'

/** A work on show; while it is objected to, no date confirms it. */
export interface ShownWork {
  readonly kind: 'OnShow' | 'Objected'
  readonly taskId: TaskId
  readonly shiftId: ShiftId
  readonly volunteerId: PersonId
  /** the end of its publicity, or of the objection that outlasted it */
  readonly confirmFrom: Instant
}

export interface CreditWorkState {
  /** in order of their dates */
  readonly cards: ReadonlyArray<RateCard>
  readonly works: Dictionary<ShownWork>
}

export const initialState: CreditWorkState = { cards: [], works: emptyDictionary() }

export const evolve = (state: CreditWorkState, { event, metadata }: Recorded): CreditWorkState => {
  switch (event.type) {
    case 'RateCardAdopted':
      return { ...state, cards: [...state.cards, event.card] }
    case 'PublicityOpened': {
      const { taskId, shiftId, volunteerId, until } = event
      return put(state, event.workId, { kind: 'OnShow', taskId, shiftId, volunteerId, confirmFrom: until })
    }
    case 'ObjectionRaised':
      return change(state, event.workId, (work) => ({ ...work, kind: 'Objected' }))
    case 'ObjectionDismissed':
      return change(state, event.workId, (work) => ({
        ...work,
        kind: 'OnShow',
        confirmFrom: laterOf(work.confirmFrom, metadata.occurredAt),
      }))
    case 'ObjectionUpheld':
    case 'WorkRejected':
    case 'WorkConfirmed':
      return { ...state, works: withoutEntry(state.works, event.workId) }
    default:
      return state
  }
}

const put = (state: CreditWorkState, workId: WorkId, work: ShownWork): CreditWorkState => ({
  ...state,
  works: withEntry(state.works, workId, work),
})

const change = (state: CreditWorkState, workId: WorkId, changed: (work: ShownWork) => ShownWork): CreditWorkState => {
  const work = lookUp(state.works, workId)
  return work === undefined ? state : put(state, workId, changed(work))
}
