/** A new unit stands under an open one of the tier above; its code is its own for ever. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { unitIdOf } from '../../kernel/derive.ts'
import type { EstablishUnit } from '../commands.ts'
import type { UnitEstablished } from '../events.ts'
import { openUnit } from '../open-unit.ts'
import {
  type ParentKindWrong,
  parentKindWrong,
  type TownNotFounded,
  type UnitCodeTaken,
  type UnitNotFound,
  type UnitNotOpen,
  unitCodeTaken,
} from '../refusals.ts'
import { type OrganisationState, unitOf } from '../state.ts'
import { parentKindOf } from '../unit-kind.ts'

/** Refuses: TownNotFounded, UnitNotFound and UnitNotOpen (of the parent), ParentKindWrong, UnitCodeTaken. */
export const establishUnit = (
  command: EstablishUnit,
  state: OrganisationState,
): Decision<TownNotFounded | UnitNotFound | UnitNotOpen | ParentKindWrong | UnitCodeTaken, UnitEstablished> => {
  const parent = openUnit(state, command.parentId)
  if (isLeft(parent)) return parent
  const { code, kind, name, parentId } = command
  const expected = parentKindOf(kind)
  const parentKind = parent.right.unit.kind
  if (parentKind !== expected) return refuse(parentKindWrong({ kind, parentKind, expected }))
  const unitId = unitIdOf(code)
  if (unitOf(state, unitId) !== undefined) return refuse(unitCodeTaken({ code }))
  return accept({ type: 'UnitEstablished', unitId, code, kind, name, parentId })
}
