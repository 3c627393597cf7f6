/** What each grantee is called in sentences and in tables. */
import { roleInChinese } from '../organisation/staff-role.ts'
import type { Grantee } from './matrix.ts'

interface Names {
  readonly en: string
  readonly zh: string
}

const names: Readonly<Record<Grantee, Names>> = {
  administrator: { en: 'administrator', zh: roleInChinese('administrator') },
  'social-worker': { en: 'social worker', zh: roleInChinese('social-worker') },
  'village-director': { en: 'village director', zh: roleInChinese('village-director') },
  'child-director': { en: 'child director', zh: roleInChinese('child-director') },
  'child-supervisor': { en: 'child supervisor', zh: roleInChinese('child-supervisor') },
  shopkeeper: { en: 'shopkeeper', zh: roleInChinese('shopkeeper') },
  auditor: { en: 'auditor', zh: roleInChinese('auditor') },
  self: { en: 'the person concerned', zh: '本人' },
  merchant: { en: "the merchant's person", zh: '合作商户发放人' },
  policy: { en: "the bank's own policies", zh: '系统规则' },
  'policy-for-staff': { en: 'a policy on behalf of such staff', zh: '代上述人员办理的系统规则' },
  anyone: { en: 'anyone', zh: '任何人' },
  founder: { en: 'the founder of the town', zh: '本镇建立者' },
}

export const granteeInEnglish = (grantee: Grantee): string => names[grantee].en

export const granteeInChinese = (grantee: Grantee): string => names[grantee].zh
