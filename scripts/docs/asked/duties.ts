/** What the law asks of whoever keeps volunteers’ records. */
import { type Chapter, inCore } from './row.ts'

export const duties: Chapter = {
  heading: 'Legal duties',
  rows: [
    inCore(
      'Recruiting tells the truth and the risks (Reg. 12).',
      'task/terms.ts',
      'task/rules/draft-task.spec.ts',
      'writes a task down with its shifts and risks',
    ),
    inCore(
      'Sign-up records that the risks were shown (Reg. 13).',
      'task/rules/sign-up.ts',
      'task/rules/sign-up.spec.ts',
      'refuses a sign-up before the risks were shown',
    ),
    inCore(
      'Insurance before work with bodily risk (Reg. 17, Shandong 33).',
      'admission/volunteer-fits.ts',
      'admission/volunteer-fits.spec.ts',
      'ask for an insurance where the task is hazardous',
    ),
    inCore(
      'Records hold five groups (Reg. 19, Shandong 22).',
      'own-record/own-record.ts',
      'own-record/own-record.spec.ts',
      'holds all five groups',
    ),
    inCore(
      'The certificate is free: neither points nor a fee (Reg. 19, 38).',
      'certificate/commands.ts',
      'certificate/free-of-charge.spec.ts',
      'is asked for by these commands, and the catalogue of commands knows no others',
    ),
    inCore(
      'The certificate is true (Reg. 19, 38).',
      'projections/service-hours/untruths-of.ts',
      'projections/service-hours/untruths-of.spec.ts',
      'drawn from the record is true, also of tasks that come again under one name',
    ),
    inCore(
      'The certificate is issued on request (Reg. 19).',
      'certificate/rules/issue-certificate.ts',
      'certificate/rules/issue-certificate.spec.ts',
      'issues a certificate under its number, with all that it must say',
    ),
    inCore(
      'A volunteer’s data is published only with own consent (Reg. 20).',
      'projections/public-names.ts',
      'projections/publication/publication.spec.ts',
      'names who consented in full, and no more once they take it back, also on pages of the past',
    ),
    inCore(
      'Recipients of aid and children never appear (Reg. 20, 36).',
      'projections/public-names.ts',
      'projections/public-names.spec.ts',
      'of one who receives aid is masked, before a consent or after',
    ),
    inCore(
      'Unpaid, never forced: no wording of pay, interest, credit or currency (Reg. 2, 21, 25).',
      'refusals.ts',
      'refusals.spec.ts',
      'no words speak of pay, interest, money or credit',
    ),
    inCore(
      'Minors: a guardian’s consent or company (Shandong 10, PIPL 31).',
      'admission/volunteer-fits.ts',
      'admission/volunteer-fits.spec.ts',
      'admit minors as they say, and grown-ups always',
    ),
    inCore(
      'Minors: no rescue work (Shandong 10).',
      'admission/volunteer-fits.ts',
      'admission/volunteer-fits.spec.ts',
      'admit no minor to a call-out, whatever else they say',
    ),
    inCore(
      'The age band at the time of the shift is stored (PIPL 31).',
      'volunteer/rules/claim-time.ts',
      'volunteer/rules/claim-time.spec.ts',
      'is that of the town’s day on which the work began',
    ),
    inCore(
      'A person’s own data is copied out (PIPL 45).',
      'own-record/own-record.ts',
      'own-record/own-record.spec.ts',
      'holds everything that is marked as personal in the volunteer’s own events',
    ),
    inCore(
      'A person’s data is corrected (PIPL 46).',
      'volunteer/rules/amend-profile.ts',
      'volunteer/rules/amend-profile.spec.ts',
      'corrects name, birth date and skills, and tells the age band anew',
    ),
    inCore(
      'A person’s data is erased, or frozen where law keeps it (PIPL 47).',
      'admission/erasure-can-begin.ts',
      'admission/erasure-can-begin.spec.ts',
      'it waits for points, and for holds: an open redemption, an inquiry into one',
    ),
    inCore(
      'A call-out names its commanding unit (Shandong 25).',
      'task/rules/call-out.ts',
      'task/rules/call-out.spec.ts',
      'is under the command of a unit, or is none',
    ),
    inCore(
      'Village affairs are published at least quarterly (Villagers’ Committees law 30).',
      'projections/publication/publication-of.ts',
      'projections/publication/publication.spec.ts',
      'takes months as the town counts them, both ends within',
    ),
    inCore(
      'Personal data sits apart under a key that can be destroyed.',
      'packages/runtime/src/personal/sealed-store.ts',
      'packages/testkit/src/laws/personal.properties.spec.ts',
      'with its keys destroyed it still decodes, and tells nothing of what it told',
    ),
    inCore(
      'After an erasure everything is decided as before: the ledger survives.',
      'kernel/erased.ts',
      'packages/testkit/src/laws/erasure.properties.spec.ts',
      'everything is decided alike upon a log in which nobody has a name, and none is told after an erasure',
    ),
    inCore(
      'No plain text of a person lies in the log’s files.',
      'packages/runtime/src/personal/sealed-derived.ts',
      'packages/store-sqlite/src/erasure.int.spec.ts',
      'hold no personal text at any time, in events, read models, policies or snapshots',
    ),
    inCore(
      'A crash in an erasure ends in erasure.',
      'packages/runtime/src/bank/eraser.ts',
      'packages/store-sqlite/src/erasure.int.spec.ts',
      'is complete also where the process died between its order and the end of the key',
    ),
  ],
}
