/** Eight half days of care make thirty-two hours: a star is shown, somebody objects in vain, and the station grants it. */
import { care } from '../activities.ts'
import { stationCode, stationOf, workerOf } from '../people.ts'
import { dateOf, momentOf, type YearContext } from '../year-context.ts'
import { type Cast, STORY_VILLAGE } from './cast.ts'
import { dayAt, planService } from './service.ts'

const SERVICES = 8
const MINUTES = 240

const serve = (year: YearContext, { carer }: Cast): void => {
  const { category, place, risks } = care
  for (let index = 0; index < SERVICES; index += 1) {
    const service = {
      taskId: `RW-PH-000${index + 1}`,
      title: '陪护卧床老人',
      ...{ category, place, risks },
      day: dayAt(year, 0.05 + 0.055 * index),
      begins: 13 * 60,
      minutes: MINUTES,
    }
    planService(year, service, [{ villager: carer }])
  }
}

/** The town's own thresholds, and who grants each star. */
const RULE = { rule: '本镇', thresholds: '30:社会工作站、60:社会工作站、100:镇、200:镇、300:镇', shownDays: 3 }

export const planStar = (year: YearContext, cast: Cast): void => {
  const { carer, neighbour } = cast
  const by = workerOf(STORY_VILLAGE)
  serve(year, cast)
  year.diary.plan(1, () => {
    const given = { action: '同意', purpose: '公示姓名', on: { day: dateOf(year, 1) }, by }
    year.files.write('consents', { volunteer: carer.number, ...given })
  })
  const day = dayAt(year, 0.6)
  const assessment = {
    volunteer: carer.number,
    ...RULE,
    minutes: SERVICES * MINUTES,
    asOf: { day: dateOf(year, day - 1) },
    unit: stationCode(stationOf(STORY_VILLAGE)),
    by,
  }
  const award = { ...assessment, action: '授予' }
  year.diary.plan(day, () => {
    const at = { moment: momentOf(year, day, 9 * 60) }
    year.files.write('stars', { ...assessment, action: '拟授', restDays: '六、日', at })
  })
  year.diary.plan(day + 1, () => {
    const star = { volunteer: carer.number }
    const raised = { moment: momentOf(year, day + 1, 9 * 60) }
    const ruled = { moment: momentOf(year, day + 1, 16 * 60) }
    year.files.write('stars', { ...star, action: '异议', words: '有两次去得晚', at: raised, by: neighbour.number })
    year.files.write('stars', { ...star, action: '不成立', words: '签到表齐全,按时到岗', at: ruled, by })
    // While it is on show nothing is granted.
    year.files.write('stars', { ...award, at: { moment: momentOf(year, day + 1, 17 * 60) } })
  })
  year.diary.plan(day + 7, () =>
    year.files.write('stars', { ...award, at: { moment: momentOf(year, day + 7, 9 * 60) } }),
  )
}
