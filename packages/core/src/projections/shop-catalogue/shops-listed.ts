/** Which Love Supermarkets are there? */
import type { ShopId, UnitId } from '../../kernel/ids.ts'
import type { Name } from '../../kernel/text.ts'
import { rowsOf, sortedBy } from '../table.ts'
import type { ShopCatalogue } from './fold.ts'

export interface ShopEntry {
  readonly shopId: ShopId
  readonly unitId: UnitId
  readonly name: Name
}

export const shopsListed = (state: ShopCatalogue): ReadonlyArray<ShopEntry> =>
  sortedBy(
    rowsOf(state.shops).map(([shopId, { unitId, name }]) => ({ shopId: shopId as ShopId, unitId, name })),
    (shop) => shop.shopId,
  )
