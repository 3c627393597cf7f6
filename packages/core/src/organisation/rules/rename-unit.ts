/** An open unit takes a new name; its code stays. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision } from '../../kernel/decider.ts'
import type { RenameUnit } from '../commands.ts'
import type { UnitRenamed } from '../events.ts'
import { openUnit } from '../open-unit.ts'
import type { TownNotFounded, UnitNotFound, UnitNotOpen } from '../refusals.ts'
import type { OrganisationState } from '../state.ts'

/** Refuses: TownNotFounded, UnitNotFound, UnitNotOpen. The name it has already: nothing happens. */
export const renameUnit = (
  command: RenameUnit,
  state: OrganisationState,
): Decision<TownNotFounded | UnitNotFound | UnitNotOpen, UnitRenamed> => {
  const found = openUnit(state, command.unitId)
  if (isLeft(found)) return found
  if (found.right.unit.name === command.name) return accept()
  return accept({ type: 'UnitRenamed', unitId: command.unitId, name: command.name })
}
