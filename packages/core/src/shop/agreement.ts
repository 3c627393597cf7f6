/** What the town and a partner merchant agreed: until when, which goods at which price, how much at most, and who hands out. */
import * as t from 'io-ts'
import { ItemId, PersonId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { Fen, SomePoints } from '../kernel/quantities.ts'
import { LocalDate } from '../kernel/time.ts'

/** What the merchant may hand out, and what a piece of it costs the town's fund. */
const Offer = t.strict({ itemId: ItemId, unitPriceFen: Fen }, 'Offer')

export const MerchantAgreement = t.strict(
  {
    /** the first and the last day on which goods may be set aside */
    from: LocalDate,
    to: LocalDate,
    /** who hands out at the merchant's, and nobody else */
    servedBy: PersonId,
    offers: list(Offer, 1, 200),
    /** the most points that may be redeemed under this agreement */
    ceiling: SomePoints,
  },
  'MerchantAgreement',
)
export type MerchantAgreement = t.TypeOf<typeof MerchantAgreement>

export const offerOf = ({ offers }: MerchantAgreement, itemId: ItemId) => offers.find((one) => one.itemId === itemId)

export const isSameAgreement = (one: MerchantAgreement, other: MerchantAgreement): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  one.servedBy === other.servedBy &&
  one.ceiling === other.ceiling &&
  one.offers.length === other.offers.length &&
  one.offers.every(({ itemId, unitPriceFen }) => offerOf(other, itemId)?.unitPriceFen === unitPriceFen)
