/** A certificate as a page to print, in Chinese or English. Every text in it was typed by somebody and is escaped. */
import { escaped } from '../kernel/html.ts'
import type { ServedTask } from './content.ts'
import type { Certificate, CertificateState } from './state.ts'

const words = {
  zh: {
    title: '志愿服务记录证明',
    number: '证明编号',
    name: '姓名',
    volunteerNumber: '志愿者编号',
    identityNumber: '身份证号',
    asOf: '截至日期',
    total: '服务时长',
    task: '服务项目',
    days: '起止日期',
    time: '时长',
    issuer: '出具单位',
    handler: '经办人',
    contact: '联系方式',
    issuedOn: '出具日期',
    remarks: '备注',
    revoked: '本证明已撤销',
    free: '本证明免费出具。可凭编号查询其是否有效。',
    duration: (hours: number, minutes: number) => `${hours} 小时 ${minutes} 分钟`,
  },
  en: {
    title: 'Certificate of volunteer service',
    number: 'Certificate number',
    name: 'Name',
    volunteerNumber: 'Volunteer number',
    identityNumber: 'Identity number',
    asOf: 'Up to',
    total: 'Time served',
    task: 'Service',
    days: 'From, to',
    time: 'Time',
    issuer: 'Issued by',
    handler: 'Handled by',
    contact: 'Contact',
    issuedOn: 'Issued on',
    remarks: 'Remarks',
    revoked: 'This certificate was revoked',
    free: 'Issued free of charge. Anyone can check by its number whether it is valid.',
    duration: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
  },
}

export type PageLanguage = keyof typeof words

type Words = (typeof words)[PageLanguage]

const durationOf = (minutes: number, say: Words): string => say.duration(Math.floor(minutes / 60), minutes % 60)

/** Undefined where there is no such certificate. A whole HTML document that needs nothing else: no script, no font, no picture. */
export const certificatePage = (state: CertificateState, language: PageLanguage): string | undefined => {
  if (state.kind === 'NotIssued') return undefined
  const say = words[language]
  const { issued } = state.certificate
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><title>${say.title} ${escaped(issued.number)}</title>`,
    '<style>body{font-family:serif;margin:2cm;max-width:17cm}table{border-collapse:collapse;width:100%}',
    'th,td{border:1px solid;padding:.3em;text-align:left}h1{text-align:center}.revoked{border:2px solid;padding:.5em}</style></head>',
    `<body><h1>${say.title}</h1>`,
    ...(state.kind === 'Revoked' ? [`<p class="revoked"><strong>${say.revoked}</strong></p>`] : []),
    `<table>${factsOf(state.certificate, say).map(rowOf).join('')}</table>`,
    `<table><tr><th>${say.task}</th><th>${say.days}</th><th>${say.time}</th></tr>`,
    ...issued.tasks.map((task) => taskRow(task, say)),
    `</table><p>${say.free}</p></body></html>`,
    '',
  ].join('\n')
}

type Fact = readonly [heading: string, text: string | undefined]

const factsOf = ({ issued, issuer }: Certificate, say: Words): ReadonlyArray<Fact> => [
  [say.number, issued.number],
  [say.name, issued.holder.name],
  [say.volunteerNumber, issued.holder.volunteerNumber],
  [say.identityNumber, issued.holder.identityNumber],
  [say.asOf, issued.asOf],
  [say.total, durationOf(issued.minutes, say)],
  [say.issuer, issuer.unitName],
  [say.handler, issuer.handlerName],
  [say.contact, issuer.contact],
  [say.issuedOn, issued.issuedOn],
  [say.remarks, issued.remarks],
]

const rowOf = ([heading, text]: Fact): string =>
  text === undefined ? '' : `<tr><th>${heading}</th><td>${escaped(text)}</td></tr>`

const taskRow = ({ title, from, until, minutes }: ServedTask, say: Words): string =>
  `<tr><td>${escaped(title)}</td><td>${from}, ${until}</td><td>${durationOf(minutes, say)}</td></tr>`
