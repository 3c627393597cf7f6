/** The shapes that cards, policies and the shop must be able to express, each found in a real programme. */
import { type Chapter, inCore, missing } from './row.ts'

export const shapes: Chapter = {
  heading: 'Shapes',
  rows: [
    inCore(
      'Marginal tiers on cumulative hours.',
      'award/rate.ts',
      'award/award.spec.ts',
      'rate each hour by the hours that came before it',
    ),
    inCore(
      'Hours as of the date of service.',
      'account/earned.ts',
      'account/rules/deposit.spec.ts',
      'take the hours as of the date of service',
    ),
    inCore(
      'A unit block: so many full hours make a point.',
      'award/award.ts',
      'award/award.spec.ts',
      'count full blocks where the card rounds down',
    ),
    inCore(
      'A minimum before the first redemption.',
      'admission/allowance-is-unlocked.ts',
      'admission/allowance-is-unlocked.spec.ts',
      'asks for a least balance before the first redemption only',
    ),
    inCore(
      'Caps per act, day, month, quarter, year and on the balance.',
      'award/caps.ts',
      'award/award.spec.ts',
      'cut by the work, day, month, quarter, year and what the account may hold, in this order',
    ),
    missing(
      'An award for an act, a recruit, a meeting, a commendation.',
      'computed by the card and credited by nothing yet',
    ),
    missing('Items in plus and minus pairs.', 'computed by the card and credited by nothing yet'),
    missing(
      'A full score at the start of a period, from which breaches subtract.',
      'computed by the card and credited by nothing yet',
    ),
    missing('A base amount each year by status.', 'computed by the card and credited by nothing yet'),
    missing('Scheduled grants to named groups.', 'grants are booked one by one'),
    inCore(
      'Granted points of a class of their own, with pairing and expiry.',
      'account/origin.ts',
      'account/rules/place-hold.spec.ts',
      'spends granted points only together with earned ones, where the command brings a pairing',
    ),
    missing('A complaint upheld turns the act’s points into zero.', 'computed by the card and booked by nothing yet'),
    missing('So many no-shows in a year suspend.', 'computed by the card; nothing suspends by itself'),
    inCore(
      'A no-show is made good by service.',
      'projections/no-shows/no-shows-of.ts',
      'projections/no-shows/no-shows-of.spec.ts',
      'are made good by service in so many later tasks',
    ),
    inCore(
      'Redemption windows: the 1st and 15th, once a quarter, once a year.',
      'spending/window.ts',
      'spending/window.spec.ts',
      'goods may be redeemed on %s, on the 1st and 15th',
    ),
    missing('Limits by household.', 'limits are by holder; households hold no account yet'),
    inCore(
      'Limits by item and month.',
      'allowance/rules/claim-allowance.ts',
      'allowance/rules/claim-allowance.spec.ts',
      'refuses more of an item than a month allows, and tells what is left',
    ),
    inCore(
      'A redemption is blocked while an inquiry is open.',
      'redemption/rules/block-redemption.ts',
      'redemption/rules/block-redemption.spec.ts',
      'is not handed over, even against the code',
    ),
    missing('A holder is blocked while an inquiry is open.', 'one redemption can be blocked, not all of a holder'),
    inCore(
      'Spending is published like earning.',
      'projections/publication/publication-of.ts',
      'projections/publication/publication.spec.ts',
      'tells what each earned and spent, by masked name and unit, and nobody’s id',
    ),
    inCore(
      'Spending is locked until an age.',
      'admission/allowance-is-unlocked.ts',
      'admission/allowance-is-unlocked.spec.ts',
      'lets a holder spend from the age on that the rules name',
    ),
    missing('Spending is allowed to named relatives only.', 'anybody may collect against the code, and is named'),
    missing('Points are spent for service instead of goods.', 'everything on offer has a stock'),
    inCore(
      'A card is adopted with the record of the meeting: date, people, votes.',
      'ratecard/meeting.ts',
      'ratecard/rules/adopt-rate-card.spec.ts',
      'keeps every vote on record',
    ),
    inCore(
      'Multipliers by the minute: a shift across the night is split.',
      'award/multiplier.ts',
      'award/award.spec.ts',
      'split a work at the boundary of the night',
    ),
    inCore(
      'The award follows the date of service.',
      'award/rate-card.ts',
      'award/award.spec.ts',
      'the card that rates a day of service is the newest that had begun',
    ),
    inCore(
      'Late work never re-rates confirmed work.',
      'account/earned.ts',
      'account/rules/deposit.spec.ts',
      'never re-rate what was awarded, whatever late work comes to light',
    ),
    inCore(
      'Never cash: no command pays points out.',
      'commands.ts',
      'packages/runtime/src/execute/executor.spec.ts',
      'PayCash',
    ),
  ],
}
