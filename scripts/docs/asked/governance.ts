/** What the town asks of its registers, its shops and its open books. */
import { type Chapter, inCore, missing } from './row.ts'

export const governance: Chapter = {
  heading: 'People, shop and governance',
  rows: [
    inCore(
      'Somebody without a phone is acted for, always named.',
      'task/rules/raise-objection.ts',
      'task/rules/raise-objection.spec.ts',
      'takes it as the objection of the one for whom somebody speaks, and says who spoke',
    ),
    inCore(
      'Duplicates are merged, with everything that was theirs.',
      'volunteer/rules/mark-duplicate.ts',
      'packages/testkit/src/laws/people.properties.spec.ts',
      'each confirmed minute of service stands in one record, once',
    ),
    inCore(
      'An appraisal: own word, panel, publicity, ruling.',
      'appraisal/rules/confirm-appraisal.ts',
      'appraisal/rules/confirm-appraisal.spec.ts',
      'stands when the publicity is over, once',
    ),
    missing('An appraisal’s points are booked.', 'it stands; nothing books its points yet'),
    inCore(
      'The public check of a certificate shows nothing personal.',
      'projections/certificates/check-certificate.ts',
      'projections/certificates/check-certificate.spec.ts',
      'learns nothing personal',
    ),
    inCore(
      'Stars: the unit that grants each level.',
      'admission/star-is-granted-by-unit.ts',
      'admission/star-is-granted-by-unit.spec.ts',
      'two stars are a station’s to grant, three the town’s',
    ),
    inCore(
      'Stars: demotion by a correction of hours.',
      'volunteer/rules/award-star.ts',
      'volunteer/rules/award-star.spec.ts',
      'takes away what a correction of hours no longer bears, down to none',
    ),
    inCore(
      'Deductions with a second person.',
      'account/rules/approve-deduction.ts',
      'packages/testkit/src/laws/points.properties.spec.ts',
      'law 13: a deduction takes two people, and neither is the holder',
    ),
    inCore(
      'Gifts: hold, credit, capture.',
      'policies/transfer/index.ts',
      'packages/testkit/src/laws/points.properties.spec.ts',
      'law 5: what is given is given once, whole, in the same lots, or not at all',
    ),
    inCore(
      'Leavers’ balances.',
      'account/rules/close-account.ts',
      'account/rules/close-account.spec.ts',
      'refuses to close over points, over a hold, and over a debt',
    ),
    missing('Partner merchants who redeem and are settled.', 'goods leave shops of the town only'),
    missing('Several shops and sites.', 'shops are many; goods do not move between them yet'),
    inCore(
      'Best-before dates, the oldest issued first.',
      'shop/rules/issue-stock.ts',
      'shop/rules/issue-stock.spec.ts',
      'hands out first what ends first, and only as a last resort what is past its day',
    ),
    inCore(
      'A stocktake that no later correction crosses.',
      'shop/rules/hand-over-shop.ts',
      'shop/rules/hand-over-shop.spec.ts',
      'is crossed by no late receipt, write-off, relief or other count',
    ),
    inCore(
      'The book of a month, from the book to the shelf.',
      'projections/stock-book/book-to-shelf.ts',
      'packages/testkit/src/laws/stock-book.properties.spec.ts',
      'each closing is the next opening, and the last is what stands on the shelf',
    ),
    inCore(
      'Publication by unit, category and donor.',
      'projections/publication/publication-of.ts',
      'projections/publication/publication.spec.ts',
      'adds up works by category and by the unit of the time',
    ),
    missing('Publication of relief, of earned and granted points.', 'relief and grants are not told yet'),
    missing(
      'Nobody decides on their own household or kin.',
      'nobody decides their own case; households are not looked at yet',
    ),
  ],
}
