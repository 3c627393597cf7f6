/** Who served most? */
import type { PersonId, UnitId } from '../../kernel/ids.ts'
import type { VolunteerNumber } from '../../kernel/text.ts'
import { rowsOf, sortedBy } from '../table.ts'
import type { VolunteerRecords, VolunteerRow } from './fold.ts'
import { starLevelOf } from './star-level.ts'

export interface TopVolunteer {
  readonly volunteerId: PersonId
  readonly number: VolunteerNumber
  readonly maskedName: string
  readonly unitId: UnitId
  readonly minutes: number
  readonly stars: number
}

const hasLeft = ({ standing }: VolunteerRow): boolean => standing === 'withdrawn' || standing === 'erased'

/** The first `limit`, by minutes, then by number. Whoever withdrew or never served is not among them. */
export const topVolunteers = (
  state: VolunteerRecords,
  limit: number,
  starHours?: ReadonlyArray<number>,
): ReadonlyArray<TopVolunteer> => {
  const served = rowsOf(state.volunteers).filter(([, row]) => row.minutes > 0 && !hasLeft(row))
  return sortedBy(
    served,
    ([, row]) => -row.minutes,
    ([, row]) => row.number,
  )
    .slice(0, limit)
    .map(([volunteerId, { number, maskedName, unitId, minutes }]) => ({
      volunteerId: volunteerId as PersonId,
      number,
      maskedName,
      unitId,
      minutes,
      stars: starLevelOf(minutes, starHours),
    }))
}
