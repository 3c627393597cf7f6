/** Where the appraisal of one household's month stands. */
import type { PersonId, UnitId } from '../kernel/ids.ts'
import type { Points } from '../kernel/quantities.ts'
import type { Instant } from '../kernel/time.ts'
import type { AppraisalEvent, HouseholdAppraised } from './events.ts'
import type { AppraisedItem } from './item.ts'

interface Concerned {
  readonly unitId: UnitId
  readonly members: ReadonlyArray<PersonId>
}

/** What the panel decided. */
export interface Appraised extends Concerned {
  readonly panel: ReadonlyArray<PersonId>
  readonly items: ReadonlyArray<AppraisedItem>
  readonly points: Points
  readonly until: Instant
}

export type AppraisalState =
  | { readonly kind: 'NotBegun' }
  | ({ readonly kind: 'SelfAssessed'; readonly items: ReadonlyArray<AppraisedItem> } & Concerned)
  | ({ readonly kind: 'OnShow' } & Appraised)
  | ({ readonly kind: 'Objected'; readonly objectorId: PersonId; readonly raisedBy: PersonId } & Appraised)
  | ({ readonly kind: 'Overturned' } & Appraised)
  | ({ readonly kind: 'Confirmed' } & Appraised)

export const initialState: AppraisalState = { kind: 'NotBegun' }

/** Total: an event that does not fit leaves the appraisal as it was. */
export const evolve = (state: AppraisalState, event: AppraisalEvent): AppraisalState => {
  switch (event.type) {
    case 'OwnHouseholdAssessed': {
      const { unitId, members, items } = event
      return isBefore(state) ? { kind: 'SelfAssessed', unitId, members, items } : state
    }
    case 'HouseholdAppraised':
      return isBefore(state) ? { kind: 'OnShow', ...appraisedBy(event) } : state
    case 'AppraisalObjectionRaised': {
      const { objectorId, raisedBy } = event
      return state.kind === 'OnShow' ? { ...state, kind: 'Objected', objectorId, raisedBy } : state
    }
    case 'AppraisalObjectionUpheld':
      return state.kind === 'Objected' ? { kind: 'Overturned', ...appraisedOf(state) } : state
    case 'AppraisalObjectionDismissed':
      return state.kind === 'Objected' ? { kind: 'OnShow', ...appraisedOf(state) } : state
    case 'AppraisalConfirmed':
      return state.kind === 'OnShow' ? { kind: 'Confirmed', ...appraisedOf(state) } : state
  }
}

/** Before the panel has spoken. */
const isBefore = ({ kind }: AppraisalState): boolean => kind === 'NotBegun' || kind === 'SelfAssessed'

const appraisedBy = ({ unitId, members, panel, items, points, until }: HouseholdAppraised): Appraised => ({
  unitId,
  members,
  panel,
  items,
  points,
  until,
})

const appraisedOf = ({ unitId, members, panel, items, points, until }: Appraised): Appraised => ({
  unitId,
  members,
  panel,
  items,
  points,
  until,
})
