/** The rules of real programmes, as they were found: each must be data, without code for a new town. */
import { type Chapter, inCore } from './row.ts'

export const programmes: Chapter = {
  heading: 'Rules of real programmes',
  rows: [
    inCore('An hour is a point.', 'award/award.ts', 'ratecard/programmes.spec.ts', "'lianyungang'"),
    inCore(
      'Shop staff register every hand-over, so that the books match the goods.',
      'projections/stock-book/book-to-shelf.ts',
      'projections/stock-book/stock-book.spec.ts',
      'tells opening, movements and closing of each item',
    ),
    inCore('An hour is ten points.', 'award/award.ts', 'ratecard/programmes.spec.ts', "'kunshan'"),
    inCore(
      'An order has a pick-up code of its own.',
      'redemption/rules/fulfil-redemption.ts',
      'redemption/rules/fulfil-redemption.spec.ts',
      'hands them over against the code',
    ),
    inCore(
      'A bag of rice costs 44 points.',
      'shop/rules/list-item.ts',
      'shop/rules/list-item.spec.ts',
      'offers it at its price',
    ),
    inCore(
      'Assessed each month by the village.',
      'appraisal/rules/appraise-household.ts',
      'appraisal/rules/appraise-household.spec.ts',
      'waits until the month is over, and takes each item once',
    ),
    inCore(
      'Published first, and booked only without an objection.',
      'task/rules/confirm-work.ts',
      'task/rules/confirm-work.spec.ts',
      'refuses to confirm while an objection is open',
    ),
    inCore(
      'Accounts by household.',
      'account/holder.ts',
      'account/rules/open-account.spec.ts',
      'opens the account of a household, which says that it is one',
    ),
    inCore(
      'A paper points book beside the system.',
      'account/rules/bring-forward.ts',
      'account/rules/bring-forward.spec.ts',
      'makes a lot of every line, as old as the paper says',
    ),
    inCore(
      'Two kinds of points, earned and granted.',
      'account/rules/grant-points.ts',
      'account/rules/grant-points.spec.ts',
      'books a grant as a lot of its own, with its own expiry',
    ),
    inCore(
      'Granted points only together with earned ones, 1:1 or 1:5.',
      'account/payable.ts',
      'account/payable.properties.spec.ts',
      'is the exact sum, and never more granted points than the pairing lets through',
    ),
    inCore(
      'The pairing follows the household’s status.',
      'account/rules/place-hold.ts',
      'account/rules/place-hold.spec.ts',
      'pairs by the status of the holder on the day, where the command has one for it',
    ),
    inCore(
      'A storage cap per person.',
      'award/caps.ts',
      'award/award.spec.ts',
      'count what was earned before in the window, and what the account holds',
    ),
    inCore(
      'What is above the cap can only be donated.',
      'award/caps.ts',
      'award/award.spec.ts',
      'what the account has no room for is to be donated where the card says so, and only that',
    ),
    inCore(
      'A group’s time can only be donated.',
      'admission/redemption-is-offered.ts',
      'admission/partner.spec.ts',
      'gives what its groups earned to people, and buys nothing with it',
    ),
    inCore(
      'Donated time goes to the most needy first.',
      'welfare/allot.ts',
      'packages/testkit/src/laws/welfare.properties.spec.ts',
      'nobody less needy got donated points while a more needy person waited',
    ),
    inCore(
      'Stars at 100, 300, 600, 1,000 and 1,500 hours.',
      'stars/known-rules.ts',
      'stars/stars.spec.ts',
      'gives for %d hours %d stars, in one round for ever',
    ),
    inCore(
      'The list of stars is shown at least three working days before.',
      'volunteer/rules/propose-star.ts',
      'volunteer/rules/propose-star.spec.ts',
      'is on show for three working days, from the day after, to the end of the last',
    ),
    inCore(
      'A city’s own thresholds, restarting every 300 hours.',
      'stars/known-rules.ts',
      'stars/stars.spec.ts',
      'gives for %d hours, in round %d, %d stars',
    ),
    inCore(
      'A certificate holds identity, number, hours, content, issuer, handler, contact, date, remarks.',
      'certificate/content.ts',
      'certificate/page.spec.ts',
      'says all that it must',
    ),
    inCore(
      'A certificate is shown publicly after its issue.',
      'projections/certificates-on-show/certificates-on-show.ts',
      'projections/certificates-on-show/certificates-on-show.spec.ts',
      'holds each for seven days after its issue, or for as many as the town says',
    ),
    inCore(
      'A successor of a dissolved issuer issues again.',
      'certificate/rules/reissue-certificate.ts',
      'certificate/rules/reissue-certificate.spec.ts',
      'goes over to the successor under the same number, and says from whom',
    ),
  ],
}
