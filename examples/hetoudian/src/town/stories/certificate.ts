/** A teacher gives three classes and asks for a certificate, which a college checks by its number. */
import { classes } from '../activities.ts'
import { TOWN_CODE, workerOf } from '../people.ts'
import { dateOf, type YearContext } from '../year-context.ts'
import { type Cast, STORY_VILLAGE } from './cast.ts'
import { dayAt, planService, type Service } from './service.ts'

const CONTACT = '河头店镇爱心银行 0000-1234567'

export const planCertificate = (year: YearContext, { teacher, saver }: Cast): void => {
  const { category, place, risks, minutes } = classes
  const services = [0.25, 0.35, 0.45].map(
    (share, index): Service => ({
      taskId: `RW-KT-000${index + 1}`,
      title: `书法课第 ${index + 1} 讲`,
      ...{ category, place, risks, minutes },
      day: dayAt(year, share),
      begins: 14 * 60,
    }),
  )
  for (const service of services) planService(year, service, [{ villager: teacher }])
  const by = workerOf(STORY_VILLAGE)
  year.diary.plan(1, () => {
    const given = { action: '同意', on: { day: dateOf(year, 1) }, by }
    year.files.write('consents', { volunteer: teacher.number, purpose: '证明核验', ...given })
    year.files.write('consents', { volunteer: saver.number, purpose: '公示姓名', ...given })
  })
  year.diary.plan(2, () => {
    const record = { volunteer: teacher.number, on: { day: dateOf(year, 2) }, by }
    const training = { kind: '培训', title: '儿童课堂安全须知', from: '小雨滴社会工作服务中心', minutes: 90 }
    year.files.write('records', { ...record, ...training })
  })
  const day = dayAt(year, 0.9)
  year.diary.plan(day, () => {
    year.files.write('records', {
      volunteer: teacher.number,
      kind: '表彰',
      title: '优秀志愿讲师',
      from: '河头店镇',
      on: { day: dateOf(year, day) },
      by,
    })
    for (const service of services) {
      const served = { day: dateOf(year, service.day) }
      year.files.write('certificates', {
        number: 'ZM-0001',
        action: '开具',
        holder: teacher.number,
        name: teacher.name,
        asOf: { day: dateOf(year, day - 1) },
        title: service.title,
        category,
        from: served,
        until: served,
        minutes,
        unit: TOWN_CODE,
        unitName: '河头店镇',
        handlerName: year.names.get('S-10') ?? 'S-10',
        contact: CONTACT,
        on: { day: dateOf(year, day) },
        by: 'S-10',
      })
    }
  })
}
