/** The words in which specs tell of one certificate, C-1: the station 'north' certifies ten hours of wang's. */
import { CertificateIssued, CertificateReissued, CertificateRevoked } from '@lovebank/core'
import { eventOf } from '../given-when-then/examples.ts'

export const number = 'C-1'

export const issuer = {
  unitId: 'north',
  unitName: '东站',
  handlerId: 'clerk',
  handlerName: '李社工',
  contact: '0532-8888888',
}
export const successor = { ...issuer, unitId: 'town', unitName: '河头店镇' }

export const sweeping = {
  title: '清扫街道',
  category: 'street-keeping',
  from: '2026-01-05',
  until: '2026-02-01',
  minutes: 480,
}
export const care = { title: '陪伴老人', category: 'care', from: '2026-01-20', until: '2026-01-20', minutes: 120 }

/** What the certificate says. */
export const content = {
  number,
  holderId: 'wang',
  holder: { name: '王芳', volunteerNumber: 'V001', identityNumber: undefined },
  asOf: '2026-02-09',
  minutes: 600,
  tasks: [sweeping, care],
  remarks: undefined,
}

export const issued = eventOf(CertificateIssued, { ...content, ...issuer, issuedOn: '2026-02-10' })

export const reissued = eventOf(CertificateReissued, {
  number,
  holderId: 'wang',
  fromUnitId: 'north',
  ...successor,
  reason: '东站并入镇级平台',
  reissuedOn: '2026-02-10',
})

export const revoked = eventOf(CertificateRevoked, { number, holderId: 'wang', reason: '时长有误' })
