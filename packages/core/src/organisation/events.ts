/** What happens to the town's tree of units and to the offices in it. One stream a tenant. */
import * as t from 'io-ts'
import { PersonId, UnitId } from '../kernel/ids.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { Name, UnitCode } from '../kernel/text.ts'
import { StaffRole } from './staff-role.ts'
import { UnitKind } from './unit-kind.ts'

export const UnitEstablished = event('UnitEstablished', {
  unitId: UnitId,
  code: UnitCode,
  kind: UnitKind,
  name: Name,
  /** absent for the town itself */
  parentId: optional(UnitId),
})
export type UnitEstablished = t.TypeOf<typeof UnitEstablished>

export const UnitRenamed = event('UnitRenamed', { unitId: UnitId, name: Name })
export type UnitRenamed = t.TypeOf<typeof UnitRenamed>

export const UnitClosed = event('UnitClosed', { unitId: UnitId })
export type UnitClosed = t.TypeOf<typeof UnitClosed>

export const StaffAppointed = event('StaffAppointed', {
  personId: PersonId,
  role: StaffRole,
  unitId: UnitId,
  name: personal('personId', Name),
})
export type StaffAppointed = t.TypeOf<typeof StaffAppointed>

export const StaffRelieved = event('StaffRelieved', { personId: PersonId, role: StaffRole, unitId: UnitId })
export type StaffRelieved = t.TypeOf<typeof StaffRelieved>

export const OrganisationEvent = t.union(
  [UnitEstablished, UnitRenamed, UnitClosed, StaffAppointed, StaffRelieved],
  'OrganisationEvent',
)
export type OrganisationEvent = t.TypeOf<typeof OrganisationEvent>
