/** What stood in the paper points book comes over; some of it is given away, and some taken for a broken rule. */
import { ADMINISTRATOR, type Villager, workerOf } from '../people.ts'
import { dateOf, momentOf, type YearContext } from '../year-context.ts'
import { type Cast, STORY_VILLAGE } from './cast.ts'
import { dayAt } from './service.ts'

const by = workerOf(STORY_VILLAGE)

const bringForward = (year: YearContext, { number }: Villager, page: string, lines: ReadonlyArray<number>): void => {
  for (const [index, points] of lines.entries()) {
    year.files.write('opening-balances', {
      volunteer: number,
      points,
      pointClass: '服务',
      earnedOn: { day: dateOf(year, -40 - 20 * index) },
      book: '纸质积分册第一本',
      page,
      signedBy: year.names.get(by) ?? by,
      on: { day: dateOf(year, 0) },
      by,
    })
  }
}

const give = (year: YearContext, from: Villager, to: Villager): void => {
  const day = dayAt(year, 0.15)
  year.diary.plan(day, () => {
    const at = { moment: momentOf(year, day, 10 * 60) }
    year.files.write('transfers', { transferId: 'ZZ-0001', from: from.number, to: to.number, points: 20, at })
  })
}

/** The one who asks tries to decide as well, and is told that another must. */
const deduct = (year: YearContext, { number }: Villager): void => {
  const day = dayAt(year, 0.6)
  const deduction = { deductionId: 'KF-0001', volunteer: number }
  year.diary.plan(day, () => {
    const at = { moment: momentOf(year, day, 9 * 60) }
    const reason = '借用工具逾期未还'
    year.files.write('deductions', { ...deduction, action: '申请', points: 10, reason, mayOwe: '否', at, by })
    year.files.write('deductions', {
      ...deduction,
      action: '批准',
      at: { moment: momentOf(year, day, 9 * 60 + 5) },
      by,
    })
  })
  year.diary.plan(day + 1, () => {
    const at = { moment: momentOf(year, day + 1, 9 * 60) }
    year.files.write('deductions', { ...deduction, action: '批准', at, by: ADMINISTRATOR })
  })
}

export const planPaperBook = (year: YearContext, { saver, careless, widow }: Cast): void => {
  year.diary.plan(0, () => {
    bringForward(year, saver, '第 12 页', [60, 40])
    bringForward(year, careless, '第 31 页', [40])
  })
  give(year, saver, widow)
  deduct(year, careless)
}
