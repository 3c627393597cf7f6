/** The first certificate of the log, checked by its number as anybody can check it. */
import { type CertificateIssued, checkCertificate, type DomainEvent, type RecordedEvent } from '@lovebank/core'
import { type Story, unitNameOf } from './story.ts'

const standings = { valid: '有效 valid', revoked: '已撤销 revoked', unknown: '查无此号 unknown' } as const

export const certificateChecked = (): Story => {
  let number: CertificateIssued['number'] | undefined
  return {
    zh: '核验一张服务证明',
    en: 'a certificate checked',
    take: ({ event }: RecordedEvent<DomainEvent>) => {
      if (event.type === 'CertificateIssued') number ??= event.number
    },
    tell: (states) => {
      if (number === undefined) return []
      const check = checkCertificate(states.certificates, number)
      const issued =
        check.standing === 'unknown'
          ? ''
          : ` · 开具 issued ${check.issuedOn} · 单位 by ${check.unitIds.map((unitId) => unitNameOf(states, unitId)).join('、')}`
      return [
        `编号 number ${number} · 核验结果 check: ${standings[check.standing]}${issued}`,
        '核验不显示姓名、时长和项目 the check tells no name, no hours, no task',
      ]
    },
  }
}
