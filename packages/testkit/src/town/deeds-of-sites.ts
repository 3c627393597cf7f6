/** A second shop opens in the other station: goods go there and back, and its keeper serves whoever comes. */
import {
  entriesOf,
  FulfilRedemption,
  ListItem,
  ReceiveConsignment,
  type RedemptionState,
  RequestRedemption,
  SendStock,
  type ShopState,
} from '@lovebank/core'
import { stateIn } from './bank.ts'
import { keeper, otherKeeper, otherShopId, shopId, storeId } from './cast.ts'
import { customerOf } from './deeds-of-the-shop.ts'
import { openOtherShop } from './founding-of-sites.ts'
import { type Move, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

const shopIn = (scene: Scene, id: string) => stateIn(scene.bank, 'shop', id) as ShopState

/** Now and then to a shop that keeps no shelves, or none. */
const send = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const isBack = step.who % 4 === 0
  const [from, to] = isBack ? [otherShopId, shopId] : [shopId, otherShopId]
  const toShopId = pick([to, to, to, to, to, storeId, 'nowhere'], step.much)
  const lines = [{ itemId: pick(['rice', 'oil', 'rice', 'quilt'], step.what), quantity: 1 + (step.who % 3) }]
  const consignmentId = step.much === 9 ? 'again' : `c-${scene.turn}`
  const by = sent(step, isBack ? otherKeeper : keeper)
  return [wish(by, SendStock, { shopId: from, consignmentId, toShopId, lines })]
}

const receive = (step: Step, scene: Scene): ReadonlyArray<Move> =>
  [otherShopId, shopId].flatMap((id) => {
    const shop = shopIn(scene, id)
    const waiting = shop.kind === 'Open' ? entriesOf(shop.consignments) : []
    const [consignmentId, consignment] = waiting.find(([, { kind }]) => kind === 'expected') ?? []
    if (consignmentId === undefined || consignment === undefined) return []
    const counts = consignment.goods.map(({ itemId, quantity }) => {
      const counted = Math.max(quantity + pick([0, 0, -1, 1], step.much), 0)
      return { itemId, counted, explanation: step.what < 8 && counted !== quantity ? '清点差异' : undefined }
    })
    const by = sent(step, id === shopId ? keeper : otherKeeper)
    const [first] = counts
    return first === undefined ? [] : [wish(by, ReceiveConsignment, { shopId: id, consignmentId, counts: [first] })]
  })

const offer = (step: Step): ReadonlyArray<Move> => [
  wish(sent(step, otherKeeper), ListItem, {
    shopId: otherShopId,
    itemId: 'rice',
    name: '大米',
    measure: 'bag',
    pointsEach: 9,
  }),
]

const serve = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const order = {
    redemptionId: `west-${scene.turn}`,
    volunteerId: customerOf(step, scene),
    shopId: otherShopId,
    lines: [{ itemId: 'rice', quantity: 1, pointsEach: 9 }],
    expiresAt: minutesLater(scene.now, 2_880),
  }
  const by = pick([otherKeeper, otherKeeper, keeper], step.much)
  return [...offer(step), wish(sent(step, by), RequestRedemption, { channel: 'at-the-counter', ...order })]
}

/** A keeper tries to hand out what waits in the other shop: its own code does not help. */
const fetchElsewhere = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const waiting = scene.bank.log
    .flatMap(({ event }) => (event.type === 'RedemptionReady' ? [event.redemptionId] : []))
    .map((redemptionId) => stateIn(scene.bank, 'redemption', redemptionId) as RedemptionState)
    .findLast((state) => state.kind === 'Ready')
  if (waiting?.kind !== 'Ready') return serve(step, scene)
  const { redemptionId } = waiting.purchase
  return [wish(otherKeeper, FulfilRedemption, { redemptionId, pickupCode: waiting.pickupCode })]
}

export const moveGoods = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  if (shopIn(scene, otherShopId).kind !== 'Open') return [...openOtherShop, ...send({ ...step, by: 0, who: 1 }, scene)]
  return pick([receive, send, receive, serve, receive, fetchElsewhere], step.what)(step, scene)
}
