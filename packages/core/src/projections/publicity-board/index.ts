/** The publicity board: accepted works on show, with masked names. */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState } from './fold.ts'

export const publicityBoard = defineProjection({ name: 'publicity-board', version: 3, initialState, handles, apply })

export type { PublicityBoard } from './fold.ts'
export * from './works-on-show.ts'
