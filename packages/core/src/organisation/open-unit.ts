/** What several rules ask first: the unit is there, and it is open. */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { UnitId } from '../kernel/ids.ts'
import {
  type TownNotFounded,
  townNotFounded,
  type UnitNotFound,
  type UnitNotOpen,
  unitNotFound,
  unitNotOpen,
} from './refusals.ts'
import { type Founded, type OrganisationState, type Unit, unitOf } from './state.ts'

export interface UnitOfTown {
  readonly town: Founded
  readonly unit: Unit
}

/** A unit of any status, with the town it belongs to. Refuses: TownNotFounded, UnitNotFound. */
export const knownUnit = (
  state: OrganisationState,
  unitId: UnitId,
): Either<TownNotFounded | UnitNotFound, UnitOfTown> => {
  if (state.kind === 'NotFounded') return left(townNotFounded({}))
  const unit = unitOf(state, unitId)
  return unit === undefined ? left(unitNotFound({ unitId })) : right({ town: state, unit })
}

/** The same, where the unit stands open. Refuses: TownNotFounded, UnitNotFound, UnitNotOpen. */
export const openUnit = (
  state: OrganisationState,
  unitId: UnitId,
): Either<TownNotFounded | UnitNotFound | UnitNotOpen, UnitOfTown> => {
  const known = knownUnit(state, unitId)
  if (known._tag === 'Right' && known.right.unit.status === 'closed') return left(unitNotOpen({ unitId }))
  return known
}
