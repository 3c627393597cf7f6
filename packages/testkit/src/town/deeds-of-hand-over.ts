/** The shop goes from one keeper to the other; now and then somebody counts wrongly, forgets an item or takes it for themselves. */
import { entriesOf, HandOverShop, type ShopState } from '@lovebank/core'
import { stateIn } from './bank.ts'
import { alsoKeeper, keeper, shopId } from './cast.ts'
import { type Move, wish } from './move.ts'
import { type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

export const handOver = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const shop = stateIn(scene.bank, 'shop', shopId) as ShopState
  if (shop.kind !== 'Open') return []
  const missing = step.much === 11 ? 1 : 0
  const counts = entriesOf(shop.items)
    .slice(missing)
    .map(([itemId, { onHand }], index) => {
      const isOff = index === 0 && step.what < 4
      return { itemId, counted: onHand + (isOff ? 1 : 0), explanation: isOff && step.what < 2 ? '多一袋' : undefined }
    })
  const fromId = shop.keeperId ?? keeper
  const toId = (fromId === keeper) === step.who < 10 ? alsoKeeper : keeper
  return [wish(sent(step, fromId), HandOverShop, { shopId, fromId, toId, counts })]
}
