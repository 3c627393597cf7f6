/**
 * Which members organisations outside the town may see: those who consented to just that. No phone, no birth date, no address and
 * no identity number comes in here, so that none can get out.
 */
import type { EventType } from '../../events.ts'
import type { PersonId, UnitId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import type { Keyword, Name } from '../../kernel/text.ts'
import type { EventOf } from '../projection.ts'
import { removeRow, rowOf, type Table } from '../table.ts'

export interface MemberRow {
  name: Name
  unitId: UnitId
  skills: ReadonlyArray<Keyword>
  /** by the age band of the record; a minor is shown to nobody outside */
  isAdult: boolean
  /** consented themselves, and did not take it back */
  hasConsented: boolean
  isSuspended: boolean
}

export interface MembersSeen {
  /** by person; whoever left is gone */
  readonly members: Table<MemberRow>
}

export const initialState = (): MembersSeen => ({ members: {} })

export const handles = [
  'VolunteerRegistered',
  'ProfileAmended',
  'VolunteerMoved',
  'VolunteerSuspended',
  'VolunteerReinstated',
  'ConsentGiven',
  'ConsentWithdrawn',
  'VolunteerWithdrawn',
  'DuplicateMarked',
] as const satisfies ReadonlyArray<EventType>

type Handled = EventOf<(typeof handles)[number]>

const register = (state: MembersSeen, event: EventOf<'VolunteerRegistered'>): MembersSeen => {
  const { volunteerId, profile, unitId, skills, ageBand } = event
  const nothing = { hasConsented: false, isSuspended: false }
  state.members[volunteerId] = { name: profile.name, unitId, skills, isAdult: ageBand === 'adult', ...nothing }
  return state
}

const amend = (state: MembersSeen, volunteerId: PersonId, change: Partial<MemberRow>): MembersSeen => {
  const member = rowOf(state.members, volunteerId)
  if (member !== undefined) Object.assign(member, change)
  return state
}

const consent = (state: MembersSeen, event: EventOf<'ConsentGiven' | 'ConsentWithdrawn'>): MembersSeen => {
  if (event.purpose !== 'other-organisations') return state
  const hasConsented = event.type === 'ConsentGiven' && event.guardian === undefined
  return amend(state, event.volunteerId, { hasConsented })
}

/** Changes the state it is given, as a projection may. */
export const apply = (state: MembersSeen, { event }: RecordedEvent<Handled>): MembersSeen => {
  switch (event.type) {
    case 'VolunteerRegistered':
      return register(state, event)
    case 'ProfileAmended': {
      const { profile, skills, ageBand } = event
      return amend(state, event.volunteerId, { name: profile.name, skills, isAdult: ageBand === 'adult' })
    }
    case 'VolunteerMoved':
      return amend(state, event.volunteerId, { unitId: event.toUnitId })
    case 'VolunteerSuspended':
    case 'VolunteerReinstated':
      return amend(state, event.volunteerId, { isSuspended: event.type === 'VolunteerSuspended' })
    case 'ConsentGiven':
    case 'ConsentWithdrawn':
      return consent(state, event)
    case 'VolunteerWithdrawn':
    case 'DuplicateMarked':
      removeRow(state.members, event.volunteerId)
      return state
  }
}
