/** What the law asks of whoever keeps volunteers' records, and what inspectors found in other towns' shops. */
import { type Chapter, CORE, missing, proved } from './row.ts'

export const duties: Chapter = {
  heading: 'Legal duties',
  rows: [
    proved(
      'Recruiting tells the risks, and sign-up records that they were shown (Reg. 12, 13).',
      `${CORE}/task/rules/sign-up.ts`,
      `${CORE}/task/rules/sign-up.spec.ts`,
      'refuses a sign-up before the risks were shown',
    ),
    proved(
      'Insurance before work with bodily risk (Reg. 17, Shandong 33).',
      `${CORE}/admission/volunteer-fits.ts`,
      `${CORE}/admission/volunteer-fits.spec.ts`,
      'ask for an insurance where the task is hazardous',
    ),
    proved(
      'Records hold five groups (Reg. 19, Shandong 22).',
      `${CORE}/own-record/own-record.ts`,
      `${CORE}/own-record/own-record.spec.ts`,
      'holds all five groups',
    ),
    missing(
      'The certificate is free, true and on request (Reg. 19, 38).',
      'no command asks a fee or points, but no test says so; its sum is checked, not its works',
    ),
    missing(
      'Published with own consent only (Reg. 20, 36).',
      'names are always masked; a consent to the full name is kept and not used',
    ),
    proved(
      'Unpaid, never forced: no wording of pay on screens (Reg. 2, 21, 25).',
      `${CORE}/refusals.ts`,
      `${CORE}/refusals.spec.ts`,
      'no words speak of pay, interest, money or credit',
    ),
    proved(
      'Minors: consent or company, no rescue work (Shandong 10, PIPL 31).',
      `${CORE}/admission/volunteer-fits.ts`,
      `${CORE}/admission/volunteer-fits.spec.ts`,
      'admit minors as they say, and grown-ups always',
    ),
    missing(
      'Copy, correct, erase, or freeze (PIPL 45–47).',
      'copy and correction are there (own-record); erasure is not',
    ),
    proved(
      'A call-out names its commanding unit (Shandong 25).',
      `${CORE}/task/rules/call-out.ts`,
      `${CORE}/task/rules/call-out.spec.ts`,
      'is under the command of a unit, or is none',
    ),
    proved(
      'Village affairs are published quarterly (Villagers’ Committees law 30).',
      `${CORE}/projections/publication/publication-of.ts`,
      `${CORE}/projections/publication/publication.spec.ts`,
      'tells what each earned and spent, by masked name and unit, and nobody’s id',
    ),
  ],
}

export const findings: Chapter = {
  heading: 'What inspectors found elsewhere',
  rows: [
    proved(
      'Impersonated collection; signing for others.',
      `${CORE}/redemption/rules/fulfil-redemption.ts`,
      `${CORE}/redemption/rules/fulfil-redemption.spec.ts`,
      'refuses the keeper who would hand out and sign at once',
    ),
    proved(
      'Goods out without papers.',
      `${CORE}/shop/rules/issue-stock.ts`,
      `${CORE}/shop/rules/issue-stock.spec.ts`,
      '',
    ),
    proved(
      'No receipt, lost receipt books, books without unit prices.',
      `${CORE}/shop/rules/report-receipt-book-lost.ts`,
      `${CORE}/shop/rules/issue-receipt-book.spec.ts`,
      'may bring several items on one receipt, but two receipts never share a number',
    ),
    proved(
      'No hand-over when staff change.',
      `${CORE}/shop/rules/hand-over-shop.ts`,
      `${CORE}/shop/rules/hand-over-shop.spec.ts`,
      'counts every item, and tells what waits and which receipt books there are',
    ),
    proved(
      'Relief goods mixed with gifts.',
      `${CORE}/shop/rules/issue-relief.ts`,
      `${CORE}/shop/rules/issue-relief.spec.ts`,
      'refuses goods that are no relief, unknown, or in no shop',
    ),
    proved(
      'Thin publicity.',
      `${CORE}/projections/publication/publication-of.ts`,
      `${CORE}/projections/publication/publication.spec.ts`,
      'thanks donors for what they gave, and leaves out who was paid',
    ),
  ],
}
