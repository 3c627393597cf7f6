/** What the town publishes of a period: who earned and spent, masked, and by unit, category, donor and item (Villagers' Committees law, art. 30). */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState } from './fold.ts'

export const publications = defineProjection({ name: 'publication', version: 2, initialState, handles, apply })
export { type Publication, publicationOf } from './publication-of.ts'
