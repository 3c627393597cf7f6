/** What the law asks of whoever keeps volunteers’ records. */
import { type Chapter, inCore, missing } from './row.ts'

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
      'certificate/rules/issue-certificate.ts',
      'certificate/rules/issue-certificate.spec.ts',
      'carries neither points nor a fee',
    ),
    missing('The certificate is true (Reg. 19, 38).', 'its sum is checked, not its works against the log'),
    inCore(
      'The certificate is issued on request (Reg. 19).',
      'certificate/rules/issue-certificate.ts',
      'certificate/rules/issue-certificate.spec.ts',
      'issues a certificate under its number, with all that it must say',
    ),
    missing(
      'A volunteer’s data is published only with own consent (Reg. 20).',
      'names are always masked; a consent to the full name is kept and not used',
    ),
    missing(
      'Recipients of aid and children never appear (Reg. 20, 36).',
      'no page names them; no test says so of all pages',
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
    missing('The age band at the time of the shift is stored (PIPL 31).', 'the band is that of the sign-up'),
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
    missing('A person’s data is erased, or frozen where law keeps it (PIPL 47).', 'erasure is not there'),
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
  ],
}
