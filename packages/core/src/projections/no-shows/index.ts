/** Who did not come, and who came since: what a town may ask before it speaks with somebody. */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState } from './fold.ts'

/** To be asked by `bank.query`, and read by `noShowsOf`. */
export const noShows = defineProjection({
  name: 'no-shows',
  version: 1,
  initialState,
  handles,
  tables: { volunteers: [] },
  apply,
})

export type { NoShows } from './fold.ts'
export * from './no-shows-of.ts'
