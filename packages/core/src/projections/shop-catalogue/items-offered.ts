/** What can a volunteer ask for in a shop, at which price? */
import type { ShopId } from '../../kernel/ids.ts'
import { sortedBy } from '../table.ts'
import type { ShopCatalogue } from './fold.ts'
import { type ItemInStock, stockOf } from './stock-of.ts'

/** Listed items, also those that are out of stock; what costs least stands first. */
export const itemsOffered = (state: ShopCatalogue, shopId: ShopId): ReadonlyArray<ItemInStock> =>
  sortedBy(
    stockOf(state, shopId).filter((item) => item.isListed),
    (item) => item.pointsEach,
    (item) => item.itemId,
  )
