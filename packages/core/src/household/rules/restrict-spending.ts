/**
 * A holder's points are spent by the holder and named relatives only; a later list stands in the place of an earlier one, and the
 * same one again changes nothing. Refuses: KinWithOneself, NotARelative.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { isSame } from '../../kernel/same.ts'
import { areOne, restrictionOf } from '../kin.ts'
import type { RestrictSpending } from '../kinship-commands.ts'
import type { SpendingRestricted } from '../kinship-events.ts'
import { type KinWithOneself, kinWithOneself, type NotARelative, notARelative } from '../kinship-refusals.ts'
import { areRelated } from '../named-relative.ts'
import type { HouseholdState } from '../state.ts'

export const restrictSpending = (
  { volunteerId, named, occurredAt }: RestrictSpending,
  state: HouseholdState,
): Decision<KinWithOneself | NotARelative, SpendingRestricted> => {
  for (const { personId } of named) {
    if (personId === undefined) continue
    if (areOne(state.kin, personId, volunteerId)) return refuse(kinWithOneself({ personId: volunteerId }))
    if (!areRelated(state, volunteerId, personId)) return refuse(notARelative({ volunteerId, personId }))
  }
  if (isSame(restrictionOf(state.kin, volunteerId)?.named, named)) return accept()
  return accept({ type: 'SpendingRestricted', volunteerId, named, restrictedAt: occurredAt })
}
