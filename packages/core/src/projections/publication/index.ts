/** What the town publishes of a period: who earned and spent, and by unit, category, grant, donor and item (Villagers' Committees law, art. 30). */
import { defineProjection } from '../projection.ts'
import { nameTables } from '../public-names.ts'
import { apply, handles, initialState } from './fold.ts'

/** To be asked by `bank.query`, and read by `publicationPage`, `publicationOf`. */
export const publications = defineProjection({
  name: 'publication',
  version: 4,
  initialState,
  handles,
  tables: {
    ...nameTables,
    months: [],
    headOfHousehold: [],
    unitOfHolder: [],
    holderOfAccount: [],
    works: [],
    grantedLots: [],
    unitNames: [],
    shops: [],
    itemNames: [],
  },
  apply,
})
export { type CategoryNames, publicationPage } from './page.ts'
export type { PublicationLanguage } from './page-words.ts'
export { type Publication, publicationOf } from './publication-of.ts'
