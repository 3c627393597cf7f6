/** Bugs that other ledgers shipped: each is a test here. */
import { type Chapter, inCore } from './row.ts'

export const bugs: Chapter = {
  heading: 'Bugs that others shipped',
  rows: [
    inCore(
      'Expired credits drop out of the sum while old debits stay (FloCafe#78).',
      'account/books.ts',
      'packages/testkit/src/laws/points.properties.spec.ts',
      'law 15: of each lot every point is in exactly one place',
    ),
    inCore(
      'Validated against the total, deducted from entries of one kind (erpnext#59050).',
      'account/payable.ts',
      'account/rules/place-hold.spec.ts',
      'refuses more than the pairing lets through, telling how much can be spent',
    ),
    inCore(
      'A refund leaves the points that the purchase earned (odoo#257854).',
      'policies/credit-work/index.ts',
      'packages/testkit/src/laws/work.properties.spec.ts',
      'law 3: nothing rests any longer on work that was revoked',
    ),
    inCore(
      'Lots selected by a free-text label never expire (ecommerce-laravel#1056).',
      'account/lot.ts',
      'account/rules/expire-points.spec.ts',
      'writes off what expires today and leaves what is held and what is good',
    ),
    inCore(
      'Event-id deduplication trusted to the store: the same deposit twice (KurrentDB#1898, #2274).',
      'packages/runtime/src/execute/repeat.ts',
      'packages/runtime/src/execute/executor.spec.ts',
      'sent again answers with the first result and writes nothing',
    ),
    inCore(
      'Transfers between organisations with both sides balanced (timeoverflow#638).',
      'policies/courier/index.ts',
      'policies/courier/interleavings.properties.spec.ts',
      'two towns, each with the agreement: %s',
    ),
    inCore(
      'Reports by category even for transfers without a post (timeoverflow#702).',
      'projections/publication/book-points.ts',
      'projections/publication/publication.spec.ts',
      'tells every point credited under a category or a kind of grant, with a task or without (timeoverflow#702)',
    ),
    inCore(
      'Visibility of members across organisations by consent (timeoverflow#789).',
      'projections/members-seen/members-seen-outside.ts',
      'projections/members-seen/members-seen-outside.spec.ts',
      'sees nobody who did not consent to just that (timeoverflow#789)',
    ),
  ],
}
