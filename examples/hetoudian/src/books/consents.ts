/** 同意书: consents given and taken back, each for one purpose; a minor's are a guardian's to give. */
import { type ConsentPurpose, Phone } from '@lovebank/core'
import { compact, name, oneOf } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, lacking, morningOf, wish } from './book.ts'
import { by, on, volunteer } from './shared-columns.ts'

const actions: Readonly<Record<string, 'give' | 'withdraw'>> = { 同意: 'give', 撤回: 'withdraw' }

const purposes: Readonly<Record<string, ConsentPurpose>> = {
  公示姓名: 'publicity',
  证明核验: 'certificate-check',
  监护人同意: 'guardian',
}

export const consents = defineBook({
  name: 'consents',
  zh: '同意书',
  en: 'consents given and taken back',
  stage: 'registers',
  columns: {
    volunteer,
    action: required('动作', oneOf(actions), '同意或撤回', 'given or taken back'),
    purpose: required(
      '用途',
      oneOf(purposes),
      '公示姓名、证明核验或监护人同意',
      'the full name in publicity, the check of certificates, or a guardian’s to service',
    ),
    guardian: maybe('监护人', name, '未成年人的同意由监护人给出', 'who gives it for a minor'),
    relation: maybe('监护人关系', name, '写了监护人则必填', 'needed where a guardian is named'),
    phone: maybe(
      '监护人手机',
      compact(Phone, '不是电话号码,请只写数字', 'is not a phone number: write digits only'),
      '监护人的手机',
      'the guardian’s phone',
    ),
    on,
    by,
  },
  key: (row) => `${row.volunteer}/${row.action}/${row.purpose}/${row.on}`,
  lane: (row) => `volunteer/${row.volunteer}`,
  at: (row) => row.on,
  commands: ([row], idOf) => {
    const consent = { ...wish(idOf('consent'), row.by, morningOf(row.on)), volunteerId: row.volunteer }
    const { purpose } = row
    if (row.action === 'withdraw') return [{ type: 'WithdrawConsent', ...consent, purpose }]
    if (row.guardian === undefined) return [{ type: 'GiveConsent', ...consent, purpose, guardian: undefined }]
    if (row.relation === undefined) return lacking('监护人关系')
    const guardian = { name: row.guardian, relation: row.relation, phone: row.phone }
    return [{ type: 'GiveConsent', ...consent, purpose, guardian }]
  },
})
