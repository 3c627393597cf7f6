/**
 * No correction crosses a stocktake: the count saw what had happened before it. The goods of redemptions are exempt, for the count
 * takes what is reserved as standing there, whenever the hand-over is entered.
 */
import type { ItemId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/time.ts'
import type { Item } from './item.ts'
import { type CountedSince, countedSince } from './stocktake-refusals.ts'

export const beforeCount = (itemId: ItemId, { countedAt }: Item, occurredAt: Instant): CountedSince | undefined =>
  countedAt !== undefined && occurredAt < countedAt ? countedSince({ itemId, countedAt, occurredAt }) : undefined
