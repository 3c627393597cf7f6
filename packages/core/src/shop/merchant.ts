/** What a shop remembers where it is a partner merchant's: the agreements, what was served under them, what is settled. */
import { type Dictionary, emptyDictionary, lookUp, withEntry, withoutEntry } from '../kernel/dictionary.ts'
import type { ItemId, PersonId, RedemptionId } from '../kernel/ids.ts'
import { MAX_POINTS } from '../kernel/quantities.ts'
import type { StockLines } from '../kernel/stock-line.ts'
import { type MerchantAgreement, offerOf } from './agreement.ts'
import type { ReservationReleased, StockIssued, StockReserved, StockReturned } from './events.ts'
import type * as events from './merchant-events.ts'
import type { SettlementLine, SettlementLines, SettlementNumber, Worth } from './settlement.ts'

/** A redemption that was set aside or handed out here, and the place in `agreements` under which it was. */
interface Service extends Worth {
  readonly agreement: number
}

export interface Merchant {
  /** in the order in which they were made; the last one counts */
  readonly agreements: ReadonlyArray<MerchantAgreement>
  /** who alone hands out; undefined: nobody, since the one whom the agreement names was erased */
  readonly servedBy: PersonId | undefined
  /** points set aside or handed out under the last agreement, and not returned */
  readonly used: number
  /** by redemption */
  readonly services: Dictionary<Service>
  /** in no settlement yet */
  readonly served: ReadonlyArray<SettlementLine>
  readonly returned: ReadonlyArray<SettlementLine>
  /** drawn up, and neither confirmed nor rejected */
  readonly awaiting?: events.SettlementDrawnUp | undefined
  readonly lastNumber: number
  /** confirmed, and without a proof */
  readonly confirmed: ReadonlyArray<SettlementNumber>
}

const noMerchant: Merchant = {
  agreements: [],
  servedBy: undefined,
  used: 0,
  services: emptyDictionary(),
  served: [],
  returned: [],
  lastNumber: 0,
  confirmed: [],
}

export const agreementOf = ({ agreements }: Merchant): MerchantAgreement | undefined => agreements.at(-1)

const agreed = (merchant: Merchant | undefined, { agreement }: events.MerchantAgreed): Merchant => {
  const before = merchant ?? noMerchant
  return { ...before, agreements: [...before.agreements, agreement], servedBy: agreement.servedBy, used: 0 }
}

/** What pieces cost the fund by an agreement; nothing for what it does not name. */
export const fenOf = (agreement: MerchantAgreement | undefined, lines: StockLines): number =>
  Math.min(
    lines.reduce((sum, { itemId, quantity }) => sum + quantity * priceIn(agreement, itemId), 0),
    MAX_POINTS,
  )

const priceIn = (agreement: MerchantAgreement | undefined, itemId: ItemId): number =>
  agreement === undefined ? 0 : (offerOf(agreement, itemId)?.unitPriceFen ?? 0)

/** The agreement under which a redemption was set aside, at whose prices goods come back. */
export const agreementFor = (merchant: Merchant, redemptionId: RedemptionId): MerchantAgreement | undefined =>
  merchant.agreements[lookUp(merchant.services, redemptionId)?.agreement ?? -1]

/** So many points less or more of what the last agreement allows; those of an earlier one count there. */
const usedBy = (merchant: Merchant, redemptionId: RedemptionId, points: number): Merchant =>
  lookUp(merchant.services, redemptionId)?.agreement === merchant.agreements.length - 1
    ? { ...merchant, used: Math.max(merchant.used + points, 0) }
    : merchant

export const setAsideAt = (merchant: Merchant, event: StockReserved): Merchant => {
  const { redemptionId, atMerchant } = event
  if (atMerchant === undefined) return merchant
  const service = { ...atMerchant, agreement: merchant.agreements.length - 1 }
  const services = withEntry(merchant.services, redemptionId, service)
  return usedBy({ ...merchant, services }, redemptionId, atMerchant.points)
}

export const freedAt = (merchant: Merchant, { redemptionId }: ReservationReleased): Merchant => {
  const points = lookUp(merchant.services, redemptionId)?.points ?? 0
  const after = usedBy(merchant, redemptionId, -points)
  return { ...after, services: withoutEntry(after.services, redemptionId) }
}

export const servedAt = (merchant: Merchant, event: StockIssued): Merchant => {
  const { redemptionId, lines, atMerchant } = event
  if (atMerchant === undefined) return merchant
  return { ...merchant, served: [...merchant.served, { redemptionId, lines, ...atMerchant }] }
}

export const returnedAt = (merchant: Merchant, event: StockReturned): Merchant => {
  const { redemptionId, lines, atMerchant } = event
  if (atMerchant === undefined) return merchant
  const after = usedBy(merchant, redemptionId, -atMerchant.points)
  return { ...after, returned: [...after.returned, { redemptionId, lines, ...atMerchant }] }
}

/** What of the returns belongs into a settlement of these: those of what is settled with it, or was before. */
export const returnsFor = (merchant: Merchant, served: SettlementLines): SettlementLines => {
  const waiting = new Set(merchant.served.map(({ redemptionId }) => redemptionId))
  for (const { redemptionId } of served) waiting.delete(redemptionId)
  return merchant.returned.filter(({ redemptionId }) => !waiting.has(redemptionId))
}

const drawnUp = (merchant: Merchant, event: events.SettlementDrawnUp): Merchant => {
  const settled = new Set(event.served.map(({ redemptionId }) => redemptionId))
  const taken = new Set(returnsFor(merchant, event.served).slice(0, event.returned.length))
  return {
    ...merchant,
    served: merchant.served.filter(({ redemptionId }) => !settled.has(redemptionId)),
    returned: merchant.returned.filter((line) => !taken.has(line)),
    awaiting: event,
    lastNumber: event.number,
  }
}

/** Settles what was drawn up, or puts its lines back for the next; as it was where another is under way. */
const answered = (merchant: Merchant, event: events.SettlementConfirmed | events.SettlementRejected): Merchant => {
  const { awaiting } = merchant
  if (awaiting?.number !== event.number) return merchant
  const rest = { ...merchant, awaiting: undefined }
  if (event.type === 'SettlementConfirmed') return { ...rest, confirmed: [...merchant.confirmed, event.number] }
  return {
    ...rest,
    served: [...awaiting.served, ...merchant.served],
    returned: [...awaiting.returned, ...merchant.returned],
  }
}

const closed = (merchant: Merchant, { number }: events.SettlementClosed): Merchant => ({
  ...merchant,
  confirmed: merchant.confirmed.filter((one) => one !== number),
})

type MerchantEvent =
  | events.MerchantAgreed
  | events.MerchantPersonReplaced
  | events.SettlementDrawnUp
  | events.SettlementConfirmed
  | events.SettlementRejected
  | events.SettlementClosed

/** As it was where an event fits no merchant. */
export const merchantAfter = (merchant: Merchant | undefined, event: MerchantEvent): Merchant | undefined => {
  if (event.type === 'MerchantAgreed') return agreed(merchant, event)
  if (merchant === undefined) return undefined
  switch (event.type) {
    case 'MerchantPersonReplaced':
      return event.personId === merchant.servedBy ? { ...merchant, servedBy: event.byId } : merchant
    case 'SettlementDrawnUp':
      return drawnUp(merchant, event)
    case 'SettlementConfirmed':
    case 'SettlementRejected':
      return answered(merchant, event)
    case 'SettlementClosed':
      return closed(merchant, event)
  }
}
