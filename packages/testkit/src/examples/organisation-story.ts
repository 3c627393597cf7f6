/** The words in which specs tell of one town: a station with a village with a grid cell, another station beside it, and its staff. */
import {
  type OrganisationEvent,
  organisation,
  StaffAppointed,
  StaffRelieved,
  type StaffRole,
  UnitClosed,
  type UnitCode,
  UnitEstablished,
  type UnitId,
  type UnitKind,
  unitIdOf,
} from '@lovebank/core'
import { eventOf } from '../given-when-then/examples.ts'

/** The id of the unit with this code. */
export const unit = (code: string): UnitId => unitIdOf(code as UnitCode)

export const established = (code: string, kind: UnitKind, parent?: string) =>
  eventOf(UnitEstablished, {
    unitId: unit(code),
    code,
    kind,
    name: code,
    parentId: parent === undefined ? undefined : unit(parent),
  })

export const closed = (code: string) => eventOf(UnitClosed, { unitId: unit(code) })

export const appointed = (personId: string, role: StaffRole, code: string) =>
  eventOf(StaffAppointed, { personId, role, unitId: unit(code), name: personId })

export const relieved = (personId: string, role: StaffRole, code: string) =>
  eventOf(StaffRelieved, { personId, role, unitId: unit(code) })

/** The town as it was founded by `zhang`. */
export const foundedTown = [established('TOWN', 'town'), appointed('zhang', 'administrator', 'TOWN')]

/** TOWN ─ NORTH ─ WILLOW ─ CELL, and SOUTH beside NORTH. */
export const townWithUnits = [
  ...foundedTown,
  established('NORTH', 'station', 'TOWN'),
  established('SOUTH', 'station', 'TOWN'),
  established('WILLOW', 'village', 'NORTH'),
  established('CELL', 'grid-cell', 'WILLOW'),
]

export const stateAfter = (events: ReadonlyArray<OrganisationEvent>) =>
  events.reduce(organisation.evolve, organisation.initialState)
