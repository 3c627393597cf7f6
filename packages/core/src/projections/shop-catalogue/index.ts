/** The shop catalogue: what each Love Supermarket offers, and what is on its shelves. */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState } from './fold.ts'

/** To be asked by `bank.query`, and read by `itemsOffered`, `shopsListed`, `stockOf`. */
export const shopCatalogue = defineProjection({
  name: 'shop-catalogue',
  version: 3,
  initialState,
  handles,
  tables: { shops: [] },
  apply,
})

export type { ShopCatalogue } from './fold.ts'
export * from './items-offered.ts'
export * from './shops-listed.ts'
export * from './stock-of.ts'
