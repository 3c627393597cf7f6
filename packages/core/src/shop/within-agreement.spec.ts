/** What a merchant hands out, and what the town's own shelves have to do with it: nothing. */
import { commandOf, eventOf, merchantStory, scenariosOf } from '@lovebank/testkit'
import { describe, it } from 'vitest'
import {
  CountStock,
  HandOverShop,
  IssueStock,
  ListItem,
  ListReliefItem,
  ReceiveStock,
  ReserveStock,
  ReturnStock,
  WriteOffStock,
} from './commands.ts'
import { ItemListed, ReservationReleased, ShopHandedOver, ShopOpened, StockReserved } from './events.ts'
import { shop } from './index.ts'
import {
  agreementNotInForce,
  ceilingReached,
  itemHasNoShelf,
  merchantKeepsOwnGoods,
  notInAgreement,
  supplyDiffers,
} from './merchant-refusals.ts'

const { agreed, agreement, begun, issued, listed, opened, reserved, returned, served, soap } = merchantStory
const given = scenariosOf(shop)
const { shopId } = opened
const { itemId, name } = listed
const plainItem = { shopId, name: '肥皂', measure: 'bar', pointsEach: 8 }
const reserve = (redemptionId: string, quantity: number) =>
  commandOf(ReserveStock, { shopId, redemptionId, lines: soap(quantity), points: 8 * quantity })

describe('at a merchant’s', () => {
  it('what is asked for never runs out, up to the ceiling of the agreement', () => {
    const { ceiling } = agreement()
    given([...begun, reserved('x1', 2)])
      .when(reserve('x2', 10))
      .then([reserved('x2', 10)])
    const beyond = reserve('x2', 11)
    given([...begun, reserved('x1', 2)])
      .when(beyond)
      .then(ceilingReached({ shopId, asked: beyond.points ?? ceiling, left: 84, ceiling }))
    const freed = eventOf(ReservationReleased, { shopId, redemptionId: 'x1', lines: soap(2) })
    given([...begun, reserved('x1', 2), freed])
      .when(beyond)
      .then([reserved('x2', 11)])
    given([...begun, ...served('x1', 2, '2026-02-01'), returned('x1', 1, '2026-02-02')])
      .when(beyond)
      .then([reserved('x2', 11)])
  })
  it('nothing is set aside before the agreement begins or after it ends', () => {
    for (const [from, to] of [
      ['2026-02-11', '2026-06-30'],
      ['2026-01-01', '2026-02-09'],
    ] as const) {
      const other = agreement({ from, to })
      const { occurredAt } = reserve('x1', 1)
      const on = agreement({ from: occurredAt.slice(0, 10) }).from
      given([opened, agreed({ from, to }), listed])
        .when(reserve('x1', 1))
        .then(agreementNotInForce({ shopId, on, from: other.from, to: other.to }))
    }
    given([opened, agreed({ from: '2026-02-10', to: '2026-02-10' }), listed])
      .when(reserve('x1', 1))
      .then([reserved('x1', 1)])
  })
  it('only goods that the agreement names are offered and set aside', () => {
    given(begun)
      .when(commandOf(ListItem, { ...plainItem, itemId: 'wine' }))
      .then(notInAgreement({ shopId, itemId: commandOf(ListItem, { ...plainItem, itemId: 'wine' }).itemId }))
    given([opened, agreed(), listed, agreed({ offers: [{ itemId: 'haircut', unitPriceFen: 1 }] })])
      .when(reserve('x1', 1))
      .then(notInAgreement({ shopId, itemId }))
    given([opened, agreed()])
      .when(commandOf(ListItem, { ...plainItem, itemId: 'soap' }))
      .then([listed])
  })
  it('goods go out and come back at the price of the agreement under which they were set aside', () => {
    const dearer = agreed({ offers: [{ itemId: 'soap', unitPriceFen: 900 }] })
    given([...begun, reserved('x1', 2), dearer])
      .when(commandOf(IssueStock, { shopId, redemptionId: 'x1' }))
      .then([issued('x1', 2, '2026-02-10')])
    given([...begun, ...served('x1', 2, '2026-02-01'), dearer])
      .when(commandOf(ReturnStock, { shopId, redemptionId: 'x1', lines: soap(1), points: 8 }))
      .then([returned('x1', 1, '2026-02-10')])
  })
  it('the listed price counts where the wish tells none', () => {
    given(begun)
      .when(commandOf(ReserveStock, { shopId, redemptionId: 'x1', lines: soap(2) }))
      .then([reserved('x1', 2)])
  })
  it('nothing is received, counted or written off, and no relief is kept', () => {
    const refusal = itemHasNoShelf({ itemId, name })
    const paper = { receiptId: 'r1', quantity: 1, source: 'purchase' as const, from: '批发部' }
    given(begun)
      .when(commandOf(ReceiveStock, { shopId, itemId, ...paper }))
      .then(refusal)
    given(begun)
      .when(commandOf(CountStock, { shopId, itemId, counted: 0 }))
      .then(refusal)
    given(begun)
      .when(commandOf(WriteOffStock, { shopId, itemId, quantity: 1, reason: '受潮' }))
      .then(refusal)
    given(begun)
      .when(commandOf(ListReliefItem, { shopId, itemId: 'quilt', name: '棉被', measure: 'piece' }))
      .then(merchantKeepsOwnGoods({ shopId }))
  })
})

describe('a service in a shop of the town’s own', () => {
  const own = eventOf(ShopOpened, { shopId: 's1', unitId: 'u1', name: '爱心超市' })
  const plain = { shopId: 's1', itemId: 'haircut', name: '理发', measure: 'time', pointsEach: 20 }
  const haircut = eventOf(ItemListed, { ...plain, supply: 'service' })
  const lines = [{ itemId: 'haircut', quantity: 1 }]

  it('is listed as one and set aside without a shelf', () => {
    given([own])
      .when(commandOf(ListItem, { ...plain, isService: true }))
      .then([haircut])
    given([own, haircut])
      .when(commandOf(ReserveStock, { shopId: 's1', redemptionId: 'x1', lines, points: 20 }))
      .then([eventOf(StockReserved, { shopId: 's1', redemptionId: 'x1', lines })])
  })
  it('never becomes goods, nor goods a service', () => {
    const refusal = supplyDiffers({ itemId: haircut.itemId, name: haircut.name })
    given([own, haircut]).when(commandOf(ListItem, plain)).then(refusal)
    given([own, eventOf(ItemListed, plain)])
      .when(commandOf(ListItem, { ...plain, isService: true }))
      .then(refusal)
  })
  it('is not counted when the shop is handed over', () => {
    const over = { shopId: 's1', fromId: 'keeper', toId: 'next' }
    const handedOver = { ...over, itemsCounted: 0, openRedemptions: [], receiptBooks: [] }
    given([own, haircut])
      .when(commandOf(HandOverShop, { ...over, counts: [] }))
      .then([eventOf(ShopHandedOver, handedOver)])
  })
})
