/** The rules of real programmes and the shapes that they take: each must be data, without code for a new town. */
import { type Chapter, CORE, missing, proved } from './row.ts'

export const rules: Chapter = {
  heading: 'Rules of real programmes',
  rows: [
    proved(
      'An hour is a point, or ten.',
      `${CORE}/award/award.ts`,
      `${CORE}/award/award.spec.ts`,
      'an award by the hour',
    ),
    proved(
      'An order has a pick-up code of its own.',
      `${CORE}/redemption/rules/fulfil-redemption.ts`,
      `${CORE}/redemption/rules/fulfil-redemption.spec.ts`,
      'code',
    ),
    proved(
      'A bag of rice costs 44 points.',
      `${CORE}/shop/rules/list-item.ts`,
      `${CORE}/shop/rules/list-item.spec.ts`,
      '',
    ),
    proved(
      'Shown first, and booked only without an objection.',
      `${CORE}/task/rules/confirm-work.ts`,
      `${CORE}/task/rules/confirm-work.spec.ts`,
      'refuses to confirm while an objection is open',
    ),
    missing('Accounts by household.', 'the register of households is there; their accounts are not'),
    proved(
      'Earned and granted points, paired 1:1 or 1:5.',
      `${CORE}/account/payable.ts`,
      `${CORE}/account/payable.properties.spec.ts`,
      'is the exact sum, and never more granted points than the pairing lets through',
    ),
    proved(
      'A storage cap; what is above it can only be given away.',
      `${CORE}/award/caps.ts`,
      `${CORE}/award/award.spec.ts`,
      'what the account has no room for is to be donated where the card says so, and only that',
    ),
    proved(
      'Stars at 100, 300, 600, 1,000 and 1,500 hours.',
      `${CORE}/stars/known-rules.ts`,
      `${CORE}/stars/stars.spec.ts`,
      'both are rules, in ascending order',
    ),
    proved(
      'A city’s own thresholds, restarting every 300 hours.',
      `${CORE}/stars/known-rules.ts`,
      `${CORE}/stars/stars.spec.ts`,
      'both are rules, in ascending order',
    ),
    proved(
      'What a certificate holds, and who may issue it.',
      `${CORE}/certificate/content.ts`,
      `${CORE}/certificate/certificate.properties.spec.ts`,
      'says for ever what it said first, and adds up',
    ),
  ],
}

export const shapes: Chapter = {
  heading: 'Shapes',
  rows: [
    proved(
      'Marginal tiers on cumulative hours.',
      `${CORE}/award/rate.ts`,
      `${CORE}/award/award.spec.ts`,
      'rate each hour by the hours that came before it',
    ),
    proved(
      'Unit blocks, minimums, caps per act, quarter, year and balance.',
      `${CORE}/award/caps.ts`,
      `${CORE}/award/award.spec.ts`,
      'cut by the work, day, month, quarter, year and what the account may hold, in this order',
    ),
    proved(
      'Awards for acts, recruiting, meetings, commendations; plus and minus; full scores.',
      `${CORE}/award/assess-act.ts`,
      `${CORE}/award/assessment.spec.ts`,
      'takes points where its opposite was found',
    ),
    proved(
      'A base amount by status, grants to named groups.',
      `${CORE}/award/assess-status.ts`,
      `${CORE}/award/assessment.spec.ts`,
      'a status has its base amount each year',
    ),
    missing(
      'An upheld complaint makes nothing of the points; no-shows suspend.',
      'both are computed; nothing suspends by itself',
    ),
    proved(
      'Windows, limits, blocks, spending published like earning.',
      `${CORE}/allowance/admissible.ts`,
      `${CORE}/allowance/allowance.properties.spec.ts`,
      'no month holds more pieces or points than the rules allow',
    ),
    missing(
      'Locked until an age, or for relatives; points for service.',
      'locked until an age is there; relatives and service are not',
    ),
    proved(
      'A card is adopted with its meeting’s record.',
      `${CORE}/ratecard/meeting.ts`,
      `${CORE}/ratecard/rules/adopt-rate-card.spec.ts`,
      'needs more than half of those present',
    ),
    proved(
      'Multipliers by the minute.',
      `${CORE}/award/multiplier.ts`,
      `${CORE}/award/award.spec.ts`,
      'split a work at the boundary of the night',
    ),
    proved(
      'The award follows the day of service.',
      `${CORE}/award/rate-card.ts`,
      `${CORE}/award/award.spec.ts`,
      'the card that rates a day of service is the newest that had begun',
    ),
    proved('Never cash.', `${CORE}/commands.ts`, 'packages/runtime/src/execute/executor.spec.ts', 'PayCash'),
  ],
}
