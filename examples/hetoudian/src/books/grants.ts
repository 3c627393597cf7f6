/** 发放: points of the granted kind, which a donor gives or a festival brings. */
import { accountIdOf, type GrantKind, GrantReference, SomePoints } from '@lovebank/core'
import { date, idOf as idCell, name, numberOf, oneOf } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, morningOf, wish } from './book.ts'
import { by, on, volunteer } from './shared-columns.ts'

const kinds: Readonly<Record<string, GrantKind>> = { 节日: 'holiday', 捐赠: 'donation', 基础分: 'base-amount' }

export const grants = defineBook({
  name: 'grants',
  zh: '发放',
  en: 'granted points: of a festival, of a donor, of a status',
  stage: 'requests',
  columns: {
    reference: required(
      '凭证号',
      idCell(GrantReference),
      '捐赠或决定的编号;同一编号每人一次',
      'the number of the donation or decision; once a person',
    ),
    volunteer,
    kind: required('种类', oneOf(kinds), '节日、捐赠或基础分', 'of a festival, of a donor, or by status'),
    from: required('来自', name, '捐赠人,或作出决定的单位', 'the donor, or who decided it'),
    points: required('积分', numberOf(SomePoints), '发放多少', 'how many'),
    expiresOn: maybe('有效期至', date, '从这一天起失效,留空不过期', 'the day from which they are gone; blank: never'),
    on,
    by,
  },
  key: (row) => `${row.reference}/${row.volunteer}`,
  lane: (row) => `account/${row.volunteer}`,
  at: (row) => row.on,
  commands: ([row], idOf) => [
    {
      type: 'GrantPoints',
      ...wish(idOf('grant'), row.by, morningOf(row.on)),
      accountId: accountIdOf(row.volunteer),
      reference: row.reference,
      kind: row.kind,
      from: row.from,
      points: row.points,
      expiresOn: row.expiresOn,
      forAge: undefined,
    },
  ],
})
