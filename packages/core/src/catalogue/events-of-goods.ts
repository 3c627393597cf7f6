/** The events of shops and of what is redeemed there. */
import * as redemption from '../redemption/events.ts'
import * as shop from '../shop/events.ts'
import { eventsOf } from './entry.ts'
import { stockReceivedOfDonors } from './upcast-stock-received.ts'

const inShop = eventsOf('shop')
const inRedemption = eventsOf('redemption')

export const eventsOfGoods = {
  ShopOpened: inShop(shop.ShopOpened, 'A unit opens a Love Supermarket.'),
  ItemListed: inShop(shop.ItemListed, 'The shop offers an item at a price in points.'),
  ItemRepriced: inShop(shop.ItemRepriced, 'An item has another price from now on.'),
  ItemDelisted: inShop(shop.ItemDelisted, 'An item is not offered any more.'),
  StockReceived: inShop(shop.StockReceived, 'Goods entered the shop, given or bought.', stockReceivedOfDonors),
  StockReserved: inShop(shop.StockReserved, 'Goods are set aside for a redemption.'),
  ReservationReleased: inShop(shop.ReservationReleased, 'Goods that were set aside are available again.'),
  StockIssued: inShop(shop.StockIssued, 'Goods that were set aside left the shop.'),
  StockReturned: inShop(shop.StockReturned, 'Goods came back into the shop.'),
  StockCounted: inShop(shop.StockCounted, 'An item was counted, and the books follow the shelf.'),
  StockWrittenOff: inShop(shop.StockWrittenOff, 'Goods were lost or spoilt.'),
  ReliefItemListed: inShop(shop.ReliefItemListed, 'Relief goods are kept, apart from gifts and without a price.'),
  ReliefIssued: inShop(shop.ReliefIssued, 'Relief was given to a named person against a paper.'),
  ReceiptBookIssued: inShop(shop.ReceiptBookIssued, 'The shop has a book of numbered receipts for donations.'),
  ShopHandedOver: inShop(shop.ShopHandedOver, 'The shop went to the next keeper, with every item counted.'),
  MerchantAgreed: inShop(shop.MerchantAgreed, 'A partner merchant hands out its own goods under this agreement.'),
  SettlementDrawnUp: inShop(shop.SettlementDrawnUp, 'What a merchant handed out up to a day is put together.'),
  SettlementConfirmed: inShop(shop.SettlementConfirmed, 'A second person confirmed a settlement.'),
  SettlementRejected: inShop(shop.SettlementRejected, 'A settlement was wrong; its lines go into the next.'),
  MerchantPersonReplaced: inShop(
    shop.MerchantPersonReplaced,
    'Somebody else hands out at a merchant’s, or nobody until its agreement is renewed.',
  ),
  SettlementClosed: inShop(shop.SettlementClosed, 'What a settlement says was given outside the bank, with proof.'),
  StockSent: inShop(shop.StockSent, 'Goods left for another shop of the town.'),
  ConsignmentExpected: inShop(shop.ConsignmentExpected, 'Goods are on their way here from another shop.'),
  ConsignmentReceived: inShop(shop.ConsignmentReceived, 'Goods from another shop arrived and were counted.'),
  ConsignmentTakenBack: inShop(shop.ConsignmentTakenBack, 'Goods that could not go to another shop stand here again.'),
  ReceiptBookLost: inShop(shop.ReceiptBookLost, 'A book of receipts is gone and not good any more.'),

  RedemptionRequested: inRedemption(redemption.RedemptionRequested, 'A volunteer asks for goods at listed prices.'),
  RedemptionReady: inRedemption(redemption.RedemptionReady, 'Points are held and goods set aside against a code.'),
  RedemptionRefused: inRedemption(redemption.RedemptionRefused, 'Points or goods were wanting.'),
  RedemptionFulfilled: inRedemption(redemption.RedemptionFulfilled, 'The goods were handed over, once.'),
  RedemptionCancelled: inRedemption(redemption.RedemptionCancelled, 'The goods are not wanted any more.'),
  RedemptionExpired: inRedemption(redemption.RedemptionExpired, 'The goods were not fetched in time.'),
  RedemptionReturned: inRedemption(redemption.RedemptionReturned, 'Goods came back, and their points with them.'),
  RedemptionBlocked: inRedemption(redemption.RedemptionBlocked, 'An inquiry is open; nothing is handed over.'),
  RedemptionUnblocked: inRedemption(redemption.RedemptionUnblocked, 'The inquiry is closed; it goes on where it was.'),
}
