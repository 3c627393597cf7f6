/** Volunteer records: hours of service, tasks served, stars. */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState, partitioning } from './fold.ts'

/** To be asked by `bank.query`, and read by `serviceRecord`, `minutesServed`, `starLevelOf`, `topVolunteers`. */
export const volunteerRecords = defineProjection({
  name: 'volunteer-record',
  version: 3,
  initialState,
  handles,
  tables: { volunteers: ['unitId', 'number'] },
  apply,
  partitioning,
})

export type { ServedWork, VolunteerRecords } from './fold.ts'
export * from './service-record.ts'
export * from './star-level.ts'
export * from './top-volunteers.ts'
