/** What can be asked of the town's tree of units and of the offices in it. */
import * as t from 'io-ts'
import { PersonId, UnitId } from '../kernel/ids.ts'
import { command } from '../kernel/message.ts'
import { Name, UnitCode } from '../kernel/text.ts'
import { StaffRole } from './staff-role.ts'
import { UnitKind } from './unit-kind.ts'

/** The first of all commands: the town comes to be, and who asks becomes its administrator. */
export const FoundTown = command('FoundTown', { code: UnitCode, name: Name, administratorName: Name })
export type FoundTown = t.TypeOf<typeof FoundTown>

/** The unit's id follows from its code, so that no code is used twice. */
export const EstablishUnit = command('EstablishUnit', { code: UnitCode, kind: UnitKind, name: Name, parentId: UnitId })
export type EstablishUnit = t.TypeOf<typeof EstablishUnit>

export const RenameUnit = command('RenameUnit', { unitId: UnitId, name: Name })
export type RenameUnit = t.TypeOf<typeof RenameUnit>

export const CloseUnit = command('CloseUnit', { unitId: UnitId })
export type CloseUnit = t.TypeOf<typeof CloseUnit>

/** A volunteer who is given an office keeps the one person's id. */
export const AppointStaff = command('AppointStaff', { personId: PersonId, role: StaffRole, unitId: UnitId, name: Name })
export type AppointStaff = t.TypeOf<typeof AppointStaff>

export const RelieveStaff = command('RelieveStaff', { personId: PersonId, role: StaffRole, unitId: UnitId })
export type RelieveStaff = t.TypeOf<typeof RelieveStaff>

export const OrganisationCommand = t.union(
  [FoundTown, EstablishUnit, RenameUnit, CloseUnit, AppointStaff, RelieveStaff],
  'OrganisationCommand',
)
export type OrganisationCommand = t.TypeOf<typeof OrganisationCommand>
