/** What inspectors found in other towns’ love supermarkets: each is a control or a report here. */
import { type Chapter, inCore } from './row.ts'

export const findings: Chapter = {
  heading: 'What inspectors found elsewhere',
  rows: [
    inCore(
      'Impersonated collection.',
      'redemption/collector.ts',
      'redemption/rules/fulfil-redemption.spec.ts',
      'takes down who came and what they are to the holder',
    ),
    inCore(
      'Signing for others.',
      'redemption/rules/fulfil-redemption.ts',
      'redemption/rules/fulfil-redemption.spec.ts',
      'refuses the keeper who would hand out and sign at once',
    ),
    inCore(
      'Goods out without papers.',
      'shop/rules/issue-stock.ts',
      'shop/rules/issue-stock.spec.ts',
      'refuses what was never reserved',
    ),
    inCore(
      'No receipt.',
      'shop/rules/receive-stock.ts',
      'shop/rules/issue-receipt-book.spec.ts',
      'refuses what lacks its number or its price',
    ),
    inCore(
      'Donation books without unit prices.',
      'shop/rules/receive-stock.ts',
      'shop/rules/issue-receipt-book.spec.ts',
      'is entered with its number and its unit price',
    ),
    inCore(
      'Lost receipt books.',
      'shop/rules/report-receipt-book-lost.ts',
      'shop/rules/report-receipt-book-lost.spec.ts',
      'puts a lost book on record, once',
    ),
    inCore(
      'No hand-over when staff change.',
      'shop/rules/hand-over-shop.ts',
      'shop/rules/hand-over-shop.spec.ts',
      'counts every item, and tells what waits and which receipt books there are',
    ),
    inCore(
      'Relief goods mixed with gifts.',
      'shop/rules/issue-relief.ts',
      'shop/rules/list-relief-item.spec.ts',
      'are never offered, priced or set aside for points',
    ),
    inCore(
      'Thin publicity.',
      'projections/publication/publication-of.ts',
      'projections/publication/publication.spec.ts',
      'thanks donors for what they gave, and leaves out who was paid',
    ),
  ],
}
