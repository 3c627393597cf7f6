/** What has a volunteer served? */
import type { PersonId } from '../../kernel/ids.ts'
import type { CertificateNumber } from '../../kernel/text.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { rowOf, sortedBy } from '../table.ts'
import type { ServedWork, VolunteerRecords, VolunteerRow } from './fold.ts'
import { starLevelOf } from './star-level.ts'

export interface ServiceRecord extends Pick<VolunteerRow, 'number' | 'maskedName' | 'unitId' | 'standing'> {
  readonly volunteerId: PersonId
  readonly minutes: number
  /** full hours */
  readonly hours: number
  readonly stars: number
  /** how many different tasks */
  readonly tasks: number
  /** in the order of service */
  readonly served: ReadonlyArray<ServedWork>
  /** numbers, in the order of issue */
  readonly certificates: ReadonlyArray<CertificateNumber>
}

export const serviceRecord = (
  state: VolunteerRecords,
  volunteerId: PersonId,
  starHours?: ReadonlyArray<number>,
): ServiceRecord | undefined => {
  const volunteer = rowOf(state.volunteers, volunteerId)
  if (volunteer === undefined) return undefined
  const { minutes } = volunteer
  return {
    ...volunteer,
    volunteerId,
    hours: Math.floor(minutes / 60),
    stars: starLevelOf(minutes, starHours),
    tasks: new Set(volunteer.served.map((work) => work.taskId)).size,
    served: sortedBy(volunteer.served, (work) => work.servedOn),
  }
}

/** Minutes served between two days of the town, both included. */
export const minutesServed = (
  state: VolunteerRecords,
  volunteerId: PersonId,
  from: LocalDate,
  to: LocalDate,
): number => {
  const served = rowOf(state.volunteers, volunteerId)?.served ?? []
  return served
    .filter((work) => work.servedOn >= from && work.servedOn <= to)
    .reduce((sum, work) => sum + work.minutes, 0)
}
