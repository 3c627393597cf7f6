/** What can be asked of a certificate. None of it carries points or a fee: a certificate is free (Regulations, art. 19). */
import * as t from 'io-ts'
import { PersonId, UnitId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { command } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { SomeServiceMinutes } from '../kernel/quantities.ts'
import { CertificateNumber, Name, Note } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { Holder, MOST_TASKS, ServedTask } from './content.ts'

/** The unit that answers for a certificate, and the person there. */
const issuer = {
  unitId: UnitId,
  unitName: Name,
  handlerId: PersonId,
  handlerName: personal('handlerId', Name),
  contact: Name,
}

/** The number leads to the certificate's one stream, so that no number is given twice. */
export const IssueCertificate = command('IssueCertificate', {
  number: CertificateNumber,
  holderId: PersonId,
  holder: personal('holderId', Holder),
  /** up to the end of this day */
  asOf: LocalDate,
  minutes: SomeServiceMinutes,
  tasks: list(ServedTask, 1, MOST_TASKS),
  ...issuer,
  remarks: optional(personal('holderId', Note)),
})
export type IssueCertificate = t.TypeOf<typeof IssueCertificate>

/** By the successor of a unit that is no more. */
export const ReissueCertificate = command('ReissueCertificate', {
  number: CertificateNumber,
  ...issuer,
  reason: Note,
})
export type ReissueCertificate = t.TypeOf<typeof ReissueCertificate>

export const RevokeCertificate = command('RevokeCertificate', { number: CertificateNumber, reason: Note })
export type RevokeCertificate = t.TypeOf<typeof RevokeCertificate>

export const CertificateCommand = t.union(
  [IssueCertificate, ReissueCertificate, RevokeCertificate],
  'CertificateCommand',
)
export type CertificateCommand = t.TypeOf<typeof CertificateCommand>
