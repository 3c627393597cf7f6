/** The life of a certificate: issued, taken over by a successor of its issuer, revoked. */
import * as t from 'io-ts'
import { PersonId, UnitId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { SomeServiceMinutes } from '../kernel/quantities.ts'
import { CertificateNumber, Name, Note } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { Holder, MOST_TASKS, ServedTask } from './content.ts'

const issuer = {
  unitId: UnitId,
  unitName: Name,
  handlerId: PersonId,
  handlerName: personal('handlerId', Name),
  contact: Name,
}

export const CertificateIssued = event('CertificateIssued', {
  number: CertificateNumber,
  holderId: PersonId,
  holder: personal('holderId', Holder),
  asOf: LocalDate,
  minutes: SomeServiceMinutes,
  tasks: list(ServedTask, 1, MOST_TASKS),
  ...issuer,
  remarks: optional(personal('holderId', Note)),
  issuedOn: LocalDate,
})
export type CertificateIssued = t.TypeOf<typeof CertificateIssued>

/** The number and what it certifies stay; another unit answers for it from now on. */
export const CertificateReissued = event('CertificateReissued', {
  number: CertificateNumber,
  holderId: PersonId,
  fromUnitId: UnitId,
  ...issuer,
  reason: personal('holderId', Note),
  reissuedOn: LocalDate,
})
export type CertificateReissued = t.TypeOf<typeof CertificateReissued>

export const CertificateRevoked = event('CertificateRevoked', {
  number: CertificateNumber,
  holderId: PersonId,
  reason: personal('holderId', Note),
})
export type CertificateRevoked = t.TypeOf<typeof CertificateRevoked>

export const CertificateEvent = t.union(
  [CertificateIssued, CertificateReissued, CertificateRevoked],
  'CertificateEvent',
)
export type CertificateEvent = t.TypeOf<typeof CertificateEvent>
