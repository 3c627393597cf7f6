/** What is served, or a merchant's own, stands on no shelf of the town's: nothing of it comes in, is counted or is written off. */
import type { ItemId } from '../kernel/ids.ts'
import type { Item } from './item.ts'
import { type ItemHasNoShelf, itemHasNoShelf } from './merchant-refusals.ts'

export const noShelf = (itemId: ItemId, { supply, name }: Item): ItemHasNoShelf | undefined =>
  supply === undefined ? undefined : itemHasNoShelf({ itemId, name })
