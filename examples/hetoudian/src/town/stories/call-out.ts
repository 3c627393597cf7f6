/** One night the river rises: the town calls out those who can help, and only who is insured goes to the dyke. */
import { emergency } from '../activities.ts'
import { ADMINISTRATOR, TOWN_CODE, type Villager, workerOf } from '../people.ts'
import { dateOf, momentOf, type YearContext } from '../year-context.ts'
import { type Cast, STORY_VILLAGE } from './cast.ts'
import { dayAt, type Service, writeAcceptance, writeAttendance, writeSignUp, writeTask } from './service.ts'

const insure = (year: YearContext, people: ReadonlyArray<Villager>): void => {
  for (const { number } of people) {
    year.files.write('insurances', {
      volunteer: number,
      insurer: '县财产保险公司',
      policy: `ZYZ-${number}`,
      from: { day: dateOf(year, 1) },
      until: { day: dateOf(year, year.options.days) },
      on: { day: dateOf(year, 1) },
      by: workerOf(STORY_VILLAGE),
    })
  }
}

const ask = (year: YearContext, { taskId, day }: Service, people: ReadonlyArray<Villager>): void => {
  const at = { moment: momentOf(year, day, 9 * 60) }
  const answerBy = { moment: momentOf(year, day, 15 * 60) }
  for (const { number } of people) {
    year.files.write('call-outs', { taskId, action: '召集', volunteer: number, answerBy, at, by: ADMINISTRATOR })
  }
}

const answer = (year: YearContext, { taskId, day }: Service, people: ReadonlyArray<Villager>, action: string): void => {
  const at = { moment: momentOf(year, day, 10 * 60) }
  for (const { number } of people) year.files.write('call-outs', { taskId, action, volunteer: number, at })
}

export const planCallOut = (year: YearContext, { boatman, driver, uninsured, away }: Cast): void => {
  const [title] = emergency.titles
  const { category, place, risks, minutes } = emergency
  const service: Service = {
    taskId: 'RW-YJ-0001',
    title,
    category,
    place,
    risks,
    day: dayAt(year, 0.55),
    begins: 19 * 60,
    minutes,
    by: ADMINISTRATOR,
    terms: {
      unit: TOWN_CODE,
      isHazardous: '是',
      command: TOWN_CODE,
      under14: '不计',
      from14to17: '不计',
    },
  }
  const comers = [boatman, driver].map((villager) => ({ villager }))
  year.diary.plan(1, () => insure(year, [boatman, driver]))
  year.diary.plan(service.day, () => {
    writeTask(year, service, service.day)
    ask(year, service, [boatman, driver, uninsured, away])
    answer(year, service, [boatman, driver, uninsured], '能来')
    answer(year, service, [away], '不能来')
    // The last of the three finds that the bank asks for an insurance.
    for (const comer of [...comers, { villager: uninsured }]) writeSignUp(year, service, comer, service.day, 11 * 60)
    for (const comer of comers) writeAttendance(year, service, comer)
  })
  year.diary.plan(service.day + 1, () => {
    for (const comer of comers) writeAcceptance(year, service, comer)
  })
}
