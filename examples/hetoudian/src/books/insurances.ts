/** 保险: who is insured over which days; hazardous work asks for it. */
import { date, name } from '../reading/cells.ts'
import { required } from '../reading/columns.ts'
import { defineBook, morningOf, wish } from './book.ts'
import { by, on, volunteer } from './shared-columns.ts'

export const insurances = defineBook({
  name: 'insurances',
  zh: '保险',
  en: 'insurances of volunteers',
  stage: 'registers',
  columns: {
    volunteer,
    insurer: required('保险公司', name, '保险公司', 'the insurer'),
    policy: required('保单号', name, '保单的号码', 'the number of the policy'),
    from: required('保险起', date, '从哪天起', 'the first day'),
    until: required('保险止', date, '到哪天止', 'the last day'),
    on,
    by,
  },
  key: (row) => `${row.volunteer}/${row.policy}`,
  lane: (row) => `volunteer/${row.volunteer}`,
  at: (row) => row.on,
  commands: ([row], idOf) => [
    {
      type: 'RecordInsurance',
      ...wish(idOf('insurance'), row.by, morningOf(row.on)),
      volunteerId: row.volunteer,
      replaces: undefined,
      insurer: row.insurer,
      policyNumber: row.policy,
      insuredFrom: row.from,
      insuredUntil: row.until,
    },
  ],
})
