/** The page on who may do what, from the matrix by which commands are authorised. */
import { rightsTable } from '@lovebank/core'
import type { Generator } from './generator.ts'

export const rights: Generator = {
  file: 'docs/reference/rights.md',
  generate: () =>
    [
      '# Who may do what',
      '',
      'A role is held at a unit and reaches that unit and those below it. A case that lies in no unit on the books, such as',
      'the rate card, is reached from the town only. Auditors read everything and change nothing.',
      '',
      'Whatever their office, nobody decides their own case: nobody accepts, rejects or confirms their own work, rules on an',
      'objection to it or on one that they raised, reverses their own deposit, freezes or unfreezes their own account, lifts',
      'their own suspension, or hands goods out to themselves. Such a command is refused with `OwnCase`; one without a right',
      'with `NotEntitled`, which says who may do it and at which units.',
      '',
      'The same holds for entries in one’s own record, one’s own stars and certificates, and for whether two records, one of',
      'them one’s own, are one person’s. A consent that is a guardian’s to give is entered by staff, never by the minor.',
      '',
      'Nor does anybody decide on those with whom they live, by the register of households: commands with ○ in the last column are',
      'refused with `OwnHousehold` where the one concerned belongs to the household of whoever asks. An order in advance for the',
      'family is not among them, for it gives nothing out yet.',
      '',
      'A redemption lies in the unit of its shop, wherever the volunteer lives: the keeper of a shop serves everybody there, and',
      'no keeper from elsewhere does. Asked for in advance, or cancelled, it has two sides and lies in the unit of the volunteer',
      'as well: an office that reaches either will do.',
      '',
      'A redemption asked for at the counter follows the row of `FulfilRedemption`: asking and handing over are one there.',
      '',
      ...rightsTable(),
      '',
    ].join('\n'),
}
