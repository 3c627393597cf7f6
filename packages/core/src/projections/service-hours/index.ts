/** Service hours: how long somebody served, in what, as of a day. Certificates and stars rest on them. */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState } from './fold.ts'

/** To be asked by `bank.query`, and read by `serviceUpTo`, `tasksServed`, `untruthsOf`. */
export const serviceHours = defineProjection({
  name: 'service-hours',
  version: 2,
  initialState,
  handles,
  tables: { titles: [], works: [], keptFor: [], named: [] },
  apply,
})

export type { ServiceHours, WorkServed } from './fold.ts'
export * from './service-up-to.ts'
export * from './tasks-served.ts'
export { type Untruth, untruthsOf } from './untruths-of.ts'
