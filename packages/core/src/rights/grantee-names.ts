/** What each grantee is called in sentences and in tables. */
import type { Grantee } from './matrix.ts'

interface Names {
  readonly en: string
  readonly zh: string
}

const names: Readonly<Record<Grantee, Names>> = {
  administrator: { en: 'administrator', zh: '管理员' },
  'social-worker': { en: 'social worker', zh: '社工' },
  'village-director': { en: 'village director', zh: '村主任' },
  'child-director': { en: 'child director', zh: '儿童主任' },
  'child-supervisor': { en: 'child supervisor', zh: '儿童督导员' },
  shopkeeper: { en: 'shopkeeper', zh: '超市管理员' },
  auditor: { en: 'auditor', zh: '审计员' },
  self: { en: 'the person concerned', zh: '本人' },
  policy: { en: "the bank's own policies", zh: '系统规则' },
  'policy-for-staff': { en: 'a policy on behalf of such staff', zh: '代上述人员办理的系统规则' },
  anyone: { en: 'anyone', zh: '任何人' },
  founder: { en: 'the founder of the town', zh: '本镇建立者' },
}

export const granteeInEnglish = (grantee: Grantee): string => names[grantee].en

export const granteeInChinese = (grantee: Grantee): string => names[grantee].zh
