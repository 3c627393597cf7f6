/** 旧账结转: what the paper points books still had, once a person, one row a line of the page. */
import { accountIdOf, type PointClass, SomePoints } from '@lovebank/core'
import { date, name, numberOf, oneOf } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, morningOf, wish } from './book.ts'
import { by, on, volunteer } from './shared-columns.ts'

const classes: Readonly<Record<string, PointClass>> = { 服务: 'earned', 发放: 'granted' }

export const openingBalances = defineBook({
  name: 'opening-balances',
  zh: '旧账结转',
  en: 'balances of the paper points books, one row a line',
  stage: 'requests',
  groupedBy: ['volunteer'],
  columns: {
    volunteer,
    points: required('积分', numberOf(SomePoints), '这一笔还剩多少', 'what is left of the line'),
    pointClass: maybe('种类', oneOf(classes), '服务(或留空)或发放', 'earned (or blank) or granted'),
    earnedOn: required('得分日期', date, '旧账上的日期', 'the day that the paper says'),
    expiresOn: maybe('有效期至', date, '从这一天起失效,留空不过期', 'the day from which they are gone; blank: never'),
    book: required('账本', name, '哪一本旧账', 'which paper book'),
    page: required('页码', name, '第几页', 'which page'),
    signedBy: required('签字人', name, '在这一页签字的人', 'who signed the page'),
    on,
    by,
  },
  key: (row) => row.volunteer,
  lane: (row) => `account/${row.volunteer}`,
  at: (row) => row.on,
  commands: (rows, idOf) => {
    const [first] = rows
    const { book, page, signedBy } = first
    return [
      {
        type: 'BringForward',
        ...wish(idOf('bring-forward'), first.by, morningOf(first.on)),
        accountId: accountIdOf(first.volunteer),
        lines: rows.map(({ points, pointClass, earnedOn, expiresOn }) => ({ points, pointClass, earnedOn, expiresOn })),
        book,
        page,
        signedBy,
      },
    ]
  },
})
