/** A partner merchant, 小卖部: soap at 8 points and 6 yuan, a haircut at 20 points; what is set aside, handed out, brought back. */
import {
  ItemListed,
  MerchantAgreed,
  MerchantAgreement,
  MerchantPersonReplaced,
  type PersonId,
  SettlementClosed,
  SettlementConfirmed,
  SettlementDrawnUp,
  SettlementRejected,
  ShopOpened,
  StockIssued,
  StockReserved,
  StockReturned,
} from '@lovebank/core'
import { eventOf, exampleOf } from '../given-when-then/examples.ts'

export const shopId = 'store'
const SOAP = { points: 8, fen: 600 }

export const soap = (quantity: number) => [{ itemId: 'soap', quantity }]
const worth = (quantity: number) => ({ points: SOAP.points * quantity, fen: SOAP.fen * quantity })
const dated = (quantity: number, on: string) => ({ ...worth(quantity), on })

const plain = {
  from: '2026-01-01',
  to: '2026-06-30',
  servedBy: 'owner',
  offers: [
    { itemId: 'soap', unitPriceFen: SOAP.fen },
    { itemId: 'haircut', unitPriceFen: 1_500 },
  ],
  ceiling: 100,
}

export const agreement = (changes: Partial<typeof plain> = {}) => exampleOf(MerchantAgreement, { ...plain, ...changes })

export const agreed = (changes: Partial<typeof plain> = {}) =>
  eventOf(MerchantAgreed, { shopId, agreement: { ...plain, ...changes } })

/** `byId` absent: by nobody. */
export const replaced = (personId: string, byId?: string) =>
  eventOf(MerchantPersonReplaced, { shopId, personId, byId: byId as PersonId | undefined })

export const opened = eventOf(ShopOpened, { shopId, unitId: 'u1', name: '小卖部' })

export const listed = eventOf(ItemListed, {
  shopId,
  itemId: 'soap',
  name: '肥皂',
  measure: 'bar',
  pointsEach: SOAP.points,
  supply: 'merchant',
})

export const reserved = (redemptionId: string, quantity: number) =>
  eventOf(StockReserved, { shopId, redemptionId, lines: soap(quantity), atMerchant: worth(quantity) })

export const issued = (redemptionId: string, quantity: number, on: string) =>
  eventOf(StockIssued, { shopId, redemptionId, lines: soap(quantity), batches: [], atMerchant: dated(quantity, on) })

/** Set aside and handed out on a day. */
export const served = (redemptionId: string, quantity: number, on: string) => [
  reserved(redemptionId, quantity),
  issued(redemptionId, quantity, on),
]

export const returned = (redemptionId: string, quantity: number, on: string) =>
  eventOf(StockReturned, {
    shopId,
    redemptionId,
    lines: soap(quantity),
    batches: [{ itemId: 'soap', quantity }],
    atMerchant: dated(quantity, on),
  })

type Line = readonly [redemptionId: string, quantity: number, on: string]

const lineOf = ([redemptionId, quantity, on]: Line) => ({ redemptionId, lines: soap(quantity), ...dated(quantity, on) })

const netOf = (lines: ReadonlyArray<Line>, back: ReadonlyArray<Line>): number =>
  lines.reduce((sum, [, quantity]) => sum + quantity, 0) - back.reduce((sum, [, quantity]) => sum + quantity, 0)

export const drawnUp = (number: number, through: string, lines: ReadonlyArray<Line>, back: ReadonlyArray<Line> = []) =>
  eventOf(SettlementDrawnUp, {
    shopId,
    number,
    through,
    served: lines.map(lineOf),
    returned: back.map(lineOf),
    points: SOAP.points * netOf(lines, back),
    fen: SOAP.fen * netOf(lines, back),
    drawnUpBy: 'somebody',
  })

export const confirmed = (number: number, points: number) =>
  eventOf(SettlementConfirmed, { shopId, number, points, confirmedBy: 'second' })

export const rejected = (number: number) => eventOf(SettlementRejected, { shopId, number, reason: '漏记' })

export const closed = (number: number) =>
  eventOf(SettlementClosed, { shopId, number, proof: `fund-${number}`, closedOn: '2026-02-10' })

/** Open, agreed and with soap on offer. */
export const begun = [opened, agreed(), listed]
