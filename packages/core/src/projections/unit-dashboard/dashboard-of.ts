/** How does a unit stand, with all units below it? */
import type { UnitId } from '../../kernel/ids.ts'
import { rowOf, rowsOf } from '../table.ts'
import type { Figures, UnitDashboard, UnitRow } from './fold.ts'

export interface Dashboard extends Readonly<Figures>, Pick<Readonly<UnitRow>, 'name' | 'kind' | 'isClosed'> {
  readonly unitId: UnitId
  /** full hours, less those revoked */
  readonly confirmedHours: number
  /** how many units lie below, closed ones too */
  readonly unitsBelow: number
}

/** The tree has four tiers; a deeper one would be a mistake in the books, and is not followed. */
const DEEPEST = 4

const unitsFrom = (state: UnitDashboard, unitId: UnitId): ReadonlyArray<UnitRow> => {
  let tier: ReadonlySet<string> = new Set([unitId])
  const found = rowsOf(state.units).filter(([id]) => tier.has(id))
  for (let depth = 1; depth < DEEPEST; depth++) {
    const parents = tier
    const below = rowsOf(state.units).filter(([, { parentId }]) => parentId !== undefined && parents.has(parentId))
    found.push(...below)
    tier = new Set(below.map(([id]) => id))
  }
  return found.map(([, unit]) => unit)
}

export const dashboardOf = (state: UnitDashboard, unitId: UnitId): Dashboard | undefined => {
  const unit = rowOf(state.units, unitId)
  if (unit === undefined) return undefined
  const units = unitsFrom(state, unitId)
  const total = (figure: keyof Figures): number => units.reduce((sum, each) => sum + each[figure], 0)
  const confirmedMinutes = total('confirmedMinutes')
  const minutesRevoked = total('minutesRevoked')
  const { name, kind, isClosed } = unit
  return {
    unitId,
    name,
    kind,
    isClosed,
    unitsBelow: units.length - 1,
    volunteers: total('volunteers'),
    openTasks: total('openTasks'),
    confirmedMinutes,
    minutesRevoked,
    confirmedHours: Math.floor((confirmedMinutes - minutesRevoked) / 60),
    pointsDeposited: total('pointsDeposited'),
    pointsTakenBack: total('pointsTakenBack'),
  }
}
