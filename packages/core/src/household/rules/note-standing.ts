/**
 * The register learns that somebody withdrew, was erased, is a duplicate or a partner organisation, and says what follows for their
 * household. Known already: nothing happens. It refuses nothing: what is told has happened.
 *
 * | of a member         | follows                                                                                        |
 * |---------------------|------------------------------------------------------------------------------------------------|
 * | withdrawn           | stays, for they live there; a head speaks for it no longer                                     |
 * | erased              | goes out; who is the last in it stays until another is taken in                                |
 * | partner             | goes out; of one alone the household ends, and the points are the partner's                    |
 * | duplicate           | the kept record takes the place, as a head too; one that belongs to a household stays where it |
 * |                     | is, and of a duplicate alone the household ends, and the points are the kept record's          |
 */
import { accept, type Decision } from '../../kernel/decider.ts'
import type { PersonId } from '../../kernel/ids.ts'
import { asParts } from '../../kernel/quantities.ts'
import type { NoteStanding } from '../commands.ts'
import type { HouseholdDissolved, HouseholdEvent, StandingNoted } from '../events.ts'
import { isNoted } from '../standing.ts'
import { type Household, type HouseholdState, householdOf } from '../state.ts'
import { firstUnfit, keptFor, unfitAsHead } from '../who-may-belong.ts'

export const noteStanding = (
  { personId, standing, keptId }: NoteStanding,
  state: HouseholdState,
): Decision<never, HouseholdEvent> => {
  if (isNoted(state.standings, personId, standing)) return accept()
  const noted: StandingNoted = { type: 'StandingNoted', personId, standing, keptId }
  const home = householdOf(state, personId)
  if (home === undefined) return accept(noted)
  switch (standing) {
    case 'withdrawn':
      return accept(noted, ...headLeaves(home, personId))
    case 'erased':
      return accept(noted, ...goesOut(home, personId))
    case 'partner':
      return accept(noted, ...(isAlone(home) ? [ends(home, personId)] : goesOut(home, personId)))
    case 'duplicate':
      return accept(noted, ...follow(state, home, personId, keptId))
  }
}

type Consequences = ReadonlyArray<HouseholdEvent>

const isAlone = ({ members }: Household): boolean => members.length === 1

const headLeaves = ({ householdId, headId, isWithoutHead }: Household, personId: PersonId): Consequences =>
  headId === personId && !isWithoutHead ? [{ type: 'HeadLeft', householdId, headId }] : []

/** Somebody has to be there for whom what is pooled is kept. */
const goesOut = (home: Household, personId: PersonId): Consequences =>
  isAlone(home)
    ? headLeaves(home, personId)
    : [...headLeaves(home, personId), { type: 'MemberRemoved', householdId: home.householdId, personId }]

const ends = ({ householdId, pooling }: Household, heirId: PersonId): HouseholdDissolved => ({
  type: 'HouseholdDissolved',
  householdId,
  heirs: pooling === 'together' ? [{ personId: heirId, parts: asParts(1) }] : [],
})

const follow = (
  state: HouseholdState,
  home: Household,
  personId: PersonId,
  inFavourOf: PersonId | undefined,
): Consequences => {
  const keptId = inFavourOf && keptFor(state, inFavourOf)
  // Two records that name one another: the person registers anew, and is taken in under that name.
  if (keptId === undefined || keptId === personId) return headLeaves(home, personId)
  if (firstUnfit(state, [keptId]) !== undefined) return goesOut(home, personId)
  const keptHome = householdOf(state, keptId)
  const isElsewhere = keptHome !== undefined && keptHome.householdId !== home.householdId
  if (isElsewhere) return isAlone(home) ? [ends(home, keptId)] : goesOut(home, personId)
  const { householdId, headId, members } = home
  const relation = members.find((member) => member.personId === personId)?.relation
  const takesPlace = keptHome === undefined && relation !== undefined
  const canLead = unfitAsHead(state, keptId) === undefined
  return [
    ...(takesPlace ? [{ type: 'MemberAdded' as const, householdId, personId: keptId, relation }] : []),
    ...(headId === personId && canLead ? [{ type: 'HeadNamed' as const, householdId, headId: keptId }] : []),
    ...(canLead ? [] : headLeaves(home, personId)),
    { type: 'MemberRemoved', householdId, personId },
  ]
}
