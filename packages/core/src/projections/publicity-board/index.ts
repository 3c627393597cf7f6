/** The publicity board: accepted works on show, by masked name, or in full by consent. */
import { defineProjection } from '../projection.ts'
import { nameTables } from '../public-names.ts'
import { apply, handles, initialState } from './fold.ts'

/** To be asked by `bank.query`, and read by `worksOnShow`. */
export const publicityBoard = defineProjection({
  name: 'publicity-board',
  version: 4,
  initialState,
  handles,
  tables: { ...nameTables, tasks: [], works: ['taskId', 'volunteerId'] },
  apply,
})

export type { PublicityBoard } from './fold.ts'
export * from './works-on-show.ts'
