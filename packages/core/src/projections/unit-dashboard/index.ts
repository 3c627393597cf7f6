/** The unit dashboard: the figures of each unit and of those below it. */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState } from './fold.ts'

/** To be asked by `bank.query`, and read by `dashboardOf`. */
export const unitDashboard = defineProjection({
  name: 'unit-dashboard',
  version: 3,
  initialState,
  handles,
  tables: {
    units: ['parentId'],
    unitOfVolunteer: [],
    unitOfHousehold: [],
    holderOfAccount: [],
    unitOfTask: ['unitId'],
  },
  apply,
})

export * from './dashboard-of.ts'
export type { UnitDashboard } from './fold.ts'
