/** One task of a story from its call to its acceptance, in as many rows as a town writes for it. */
import type { Cells } from '../book-files.ts'
import { directorOf, type Villager, villageCode, workerOf } from '../people.ts'
import { dateOf, momentOf, type YearContext } from '../year-context.ts'
import { STORY_VILLAGE } from './cast.ts'

export interface Service {
  readonly taskId: string
  readonly title: string
  readonly category: string
  readonly place: string
  readonly risks: string
  readonly day: number
  /** minutes after midnight */
  readonly begins: number
  readonly minutes: number
  /** who takes down who came and accepts it; absent: the director and the worker of the village */
  readonly by?: string
  /** by the keys of the columns of the tasks */
  readonly terms?: Cells
}

/** Who came, and who came along with them. */
export interface Comer {
  readonly villager: Villager
  readonly company?: string
}

const placeOf = ({ taskId }: Service, { villager }: Comer) => ({ taskId, shiftId: '1', volunteer: villager.number })

const NINE = 9 * 60

export const writeTask = (year: YearContext, service: Service, on: number): void => {
  const { taskId, title, category, place, risks, day, begins, minutes, by = workerOf(STORY_VILLAGE), terms } = service
  year.files.write('tasks', {
    taskId,
    shiftId: '1',
    title,
    category,
    unit: villageCode(STORY_VILLAGE),
    place,
    risks,
    from: { moment: momentOf(year, day, begins) },
    to: { moment: momentOf(year, day, begins + minutes) },
    capacity: 6,
    on: { day: dateOf(year, on) },
    by,
    ...terms,
  })
}

export const writeSignUp = (year: YearContext, service: Service, comer: Comer, on: number, minute = NINE): void => {
  const at = { moment: momentOf(year, on, minute) }
  year.files.write('sign-ups', { ...placeOf(service, comer), action: '报名', at, company: comer.company ?? '' })
}

export const writeAttendance = (year: YearContext, service: Service, comer: Comer): void => {
  const { day, begins, minutes, by = directorOf(STORY_VILLAGE) } = service
  const from = { moment: momentOf(year, day, begins) }
  const to = { moment: momentOf(year, day, begins + minutes) }
  year.files.write('attendance', { ...placeOf(service, comer), from, to, way: '现场', by })
}

export const writeAcceptance = (year: YearContext, service: Service, comer: Comer): void => {
  const at = { moment: momentOf(year, service.day + 1, 17 * 60) }
  const { by = workerOf(STORY_VILLAGE) } = service
  year.files.write('acceptance', { ...placeOf(service, comer), verdict: '通过', minutes: service.minutes, at, by })
}

/** Called for the day before, served, and accepted the day after. */
export const planService = (year: YearContext, service: Service, comers: ReadonlyArray<Comer>): void => {
  const called = Math.max(0, service.day - 1)
  year.diary.plan(called, () => {
    writeTask(year, service, called)
    for (const comer of comers) writeSignUp(year, service, comer, called)
  })
  year.diary.plan(service.day, () => {
    for (const comer of comers) writeAttendance(year, service, comer)
  })
  year.diary.plan(service.day + 1, () => {
    for (const comer of comers) writeAcceptance(year, service, comer)
  })
}

/** So far into the year. */
export const dayAt = ({ options }: YearContext, share: number): number => Math.floor(options.days * share)
