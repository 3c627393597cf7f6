/** The list of proposed stars, shown to the public before they are granted. */
import { defineProjection } from '../projection.ts'
import { nameTables } from '../public-names.ts'
import { apply, handles, initialState } from './fold.ts'

/** To be asked by `bank.query`, and read by `starsOnShow`. */
export const starBoard = defineProjection({
  name: 'star-board',
  version: 2,
  initialState,
  handles,
  tables: { ...nameTables, proposed: ['unitId'] },
  apply,
})

export type { StarBoard } from './fold.ts'
export { type StarShown, starsOnShow } from './stars-on-show.ts'
