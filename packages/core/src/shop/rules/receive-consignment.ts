/**
 * Whoever receives counts every item, and explains what differs; what is missing is taken as of what ends first, and what is too
 * much came on a paper nobody knows. Refuses: ShopNotOpen, ConsignmentNotExpected, ConsignmentIncomplete, ArrivalUnexplained,
 * CountedSince, ShelvesUnlike.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { lookUp } from '../../kernel/dictionary.ts'
import type { ItemId } from '../../kernel/ids.ts'
import { asQuantity } from '../../kernel/quantities.ts'
import type { StockLine } from '../../kernel/stock-line.ts'
import { beforeCount } from '../before-count.ts'
import type { ReceiveConsignment } from '../commands.ts'
import {
  type Consignment,
  type ConsignmentDifference,
  linesIn,
  type SentBatch,
  type SentGoods,
} from '../consignment.ts'
import { firstUnlike } from '../consignment-moves.ts'
import {
  type ArrivalUnexplained,
  arrivalUnexplained,
  type ConsignmentIncomplete,
  type ConsignmentNotExpected,
  consignmentIncomplete,
  consignmentNotExpected,
  type ShelvesUnlike,
  shelvesUnlike,
} from '../consignment-refusals.ts'
import type { ConsignmentReceived } from '../events.ts'
import { type ShopNotOpen, shopNotOpen } from '../refusals.ts'
import { itemOf, type Open, type ShopState } from '../state.ts'
import type { CountedSince } from '../stocktake-refusals.ts'

type Objection = ConsignmentIncomplete | ArrivalUnexplained | CountedSince | ShelvesUnlike

export const receiveConsignment = (
  command: ReceiveConsignment,
  state: ShopState,
): Decision<ShopNotOpen | ConsignmentNotExpected | Objection, ConsignmentReceived> => {
  const { shopId, consignmentId } = command
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  const known = lookUp(state.consignments, consignmentId)
  if (known?.kind !== 'expected') {
    return refuse(consignmentNotExpected({ consignmentId, standing: known?.kind ?? 'unknown' }))
  }
  const objection = objectionTo(command, state, known)
  if (objection !== undefined) return refuse(objection)
  const sent = linesIn(known.goods)
  return accept({
    type: 'ConsignmentReceived',
    shopId,
    consignmentId,
    fromShopId: known.otherShopId,
    goods: sent.flatMap((line) => arrivedOf(known.goods, line, countOf(command, line.itemId))),
    differences: sent.flatMap((line) => differenceOf(command, line)),
  })
}

const countOf = ({ counts }: ReceiveConsignment, itemId: ItemId): number =>
  counts.find((count) => count.itemId === itemId)?.counted ?? 0

const objectionTo = (
  { consignmentId, counts, occurredAt }: ReceiveConsignment,
  shop: Open,
  { goods }: Consignment,
): Objection | undefined => {
  const sent = linesIn(goods)
  const stranger = counts.find(({ itemId }) => !sent.some((line) => line.itemId === itemId))
  if (stranger !== undefined) return consignmentIncomplete({ consignmentId, itemId: stranger.itemId })
  for (const { itemId, quantity } of sent) {
    const [count, again] = counts.filter((one) => one.itemId === itemId)
    if (count === undefined || again !== undefined) return consignmentIncomplete({ consignmentId, itemId })
    const { counted, explanation } = count
    if (counted !== quantity && explanation === undefined)
      return arrivalUnexplained({ itemId, sent: quantity, counted })
    const item = itemOf(shop, itemId)
    const since = item && beforeCount(itemId, item, occurredAt)
    if (since !== undefined) return since
  }
  const unlike = firstUnlike(shop, goods)
  return unlike && shelvesUnlike({ shopId: shop.shopId, itemId: unlike.itemId })
}

/** The goods of an item stand in the order in which they end. */
const arrivedOf = (goods: SentGoods, { itemId, quantity }: StockLine, counted: number): ReadonlyArray<SentBatch> => {
  const batches = goods.filter((batch) => batch.itemId === itemId)
  let missing = Math.max(quantity - counted, 0)
  const there = batches.flatMap((batch) => {
    const gone = Math.min(missing, batch.quantity)
    missing -= gone
    return gone === batch.quantity ? [] : [{ ...batch, quantity: asQuantity(batch.quantity - gone) }]
  })
  const [first] = batches
  if (counted <= quantity || first === undefined) return there
  const unknown = {
    receiptId: undefined,
    bestBefore: undefined,
    source: undefined,
    unitPriceFen: undefined,
  }
  return [...there, { ...first, ...unknown, quantity: asQuantity(counted - quantity) }]
}

const differenceOf = (
  { counts }: ReceiveConsignment,
  { itemId, quantity: sent }: StockLine,
): ReadonlyArray<ConsignmentDifference> =>
  counts.flatMap(({ itemId: of, counted, explanation }) =>
    of === itemId && counted !== sent && explanation !== undefined ? [{ itemId, sent, counted, explanation }] : [],
  )
