/** Where others fell: what is known to go wrong in points, hours and stocks, and the bugs that others shipped. */
import { type Chapter, CORE, LAWS, missing, proved } from './row.ts'

export const traps: Chapter = {
  heading: 'Traps',
  rows: [
    proved(
      'Days and months begin at the town’s midnight.',
      `${CORE}/kernel/time.ts`,
      `${CORE}/account/rules/place-hold.spec.ts`,
      'spends until the last moment of the day before the expiry, in the town',
    ),
    proved(
      'A check-in without a check-out gives no minutes; a forgotten one gives no days.',
      `${CORE}/task/rules/accept-work.ts`,
      `${CORE}/task/rules/accept-work.spec.ts`,
      'gives no minutes for a check-in without a check-out',
    ),
    proved(
      'One phone for a family, one name twice in a village.',
      `${CORE}/projections/duplicate-candidates/pairs-alike.ts`,
      `${CORE}/projections/duplicate-candidates/pairs-alike.spec.ts`,
      'with the same name, phone and village are alike, however they were written',
    ),
    missing('A household splits or merges with open lots, holds and limits.', 'households'),
    proved(
      'Who objects is known to the arbiter; one objection at a time.',
      `${CORE}/task/rules/raise-objection.ts`,
      `${CORE}/task/rules/raise-objection.spec.ts`,
      'refuses a second objection while one is open',
    ),
    proved(
      'A late event changes no answer that was given by its own day.',
      `${CORE}/account/reverse-expiry.ts`,
      `${CORE}/account/rules/late-news.spec.ts`,
      'holds what was good on its day, oldest first, and takes just that much of the write-off back',
    ),
    proved(
      'What is held is not available; one order for spending and for expiry.',
      `${CORE}/account/lot.ts`,
      `${LAWS}/points.properties.spec.ts`,
      'law 8: oldest lots are spent first, and none after its expiry',
    ),
    proved(
      'Expiry booked late, twice or never changes nothing.',
      `${CORE}/account/rules/expire-points.ts`,
      `${LAWS}/time.properties.spec.ts`,
      'law 16: expiry run never, on time or again and again changes no answer',
    ),
    proved(
      'What comes back comes to its lots, with their old expiry.',
      `${CORE}/account/give-back.ts`,
      `${LAWS}/time.properties.spec.ts`,
      'law 17: two partial returns equal one of their sum, lot by lot',
    ),
    proved(
      'Shares: floor first, then one by one in a stated order.',
      `${CORE}/kernel/share-out.ts`,
      `${CORE}/kernel/share-out.spec.ts`,
      'the shares sum to the whole, and none is a whole point away from its exact part',
    ),
    proved(
      'A forced path has an event of its own.',
      `${CORE}/account/events.ts`,
      `${CORE}/account/rules/reverse-deposit.spec.ts`,
      'debt',
    ),
  ],
}

export const bugs: Chapter = {
  heading: 'Bugs that others shipped',
  rows: [
    proved(
      'Expired credits drop out while old debits stay.',
      `${CORE}/account/books.ts`,
      `${LAWS}/points.properties.spec.ts`,
      'law 15: of each lot every point is in exactly one place',
    ),
    proved(
      'Checked against the total, taken from one kind only.',
      `${CORE}/account/payable.ts`,
      `${CORE}/account/rules/place-hold.spec.ts`,
      'refuses more than the pairing lets through, telling how much can be spent',
    ),
    proved(
      'A refund leaves what the purchase had earned.',
      `${CORE}/account/rules/reverse-deposit.ts`,
      `${LAWS}/time.properties.spec.ts`,
      'law 17: two partial reversals of a deposit equal one of their sum',
    ),
    proved(
      'Lots chosen by a label never expire.',
      `${CORE}/account/lot.ts`,
      `${CORE}/account/rules/expire-points.spec.ts`,
      'writes off what expires today and leaves what is held and what is good',
    ),
    proved(
      'Ids of events left to the store: the same deposit twice.',
      'packages/runtime/src/execute/repeat.ts',
      'packages/runtime/src/execute/executor.spec.ts',
      'sent again answers with the first result and writes nothing',
    ),
    missing(
      'Transfers between organisations with both sides balanced.',
      'within a town only; across tenants is designed in ADR 17',
    ),
    proved(
      'Reports by category, also without a task.',
      `${CORE}/projections/publication/fold.ts`,
      `${CORE}/projections/publication/publication.spec.ts`,
      'adds up works by category and by the unit of the time',
    ),
    missing(
      'Members seen by other organisations by consent only.',
      'consents are kept; nothing shows members to others yet',
    ),
  ],
}
