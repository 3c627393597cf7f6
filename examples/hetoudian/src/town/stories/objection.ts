/** Two mornings of sweeping are credited; a neighbour objects to the second afterwards, rightly, and its points are taken back. */
import { streets } from '../activities.ts'
import { workerOf } from '../people.ts'
import { momentOf, PUBLICITY_DAYS, type YearContext } from '../year-context.ts'
import { type Cast, STORY_VILLAGE } from './cast.ts'
import { dayAt, planService } from './service.ts'

const DISPUTED = 'RW-YY-0002'

export const planObjection = (year: YearContext, { sweeper, neighbour }: Cast): void => {
  const { category, place, risks } = streets
  const day = Math.max(3, dayAt(year, 0.2))
  const common = { title: '清扫主街', category, place, risks, begins: 6 * 60 }
  const comers = [{ villager: sweeper }]
  planService(year, { ...common, taskId: 'RW-YY-0001', day: day - 2, minutes: 90 }, comers)
  planService(year, { ...common, taskId: DISPUTED, day, minutes: 120 }, comers)
  const work = { taskId: DISPUTED, shiftId: '1', volunteer: sweeper.number }
  // Credited by then: accepted on the next day and shown for as long as the card says.
  const raised = day + 1 + PUBLICITY_DAYS + 2
  year.diary.plan(raised, () => {
    const at = { moment: momentOf(year, raised, 10 * 60) }
    const words = '那天七点以后街上就没见着人'
    year.files.write('objections', { ...work, action: '提出', words, at, by: neighbour.number })
  })
  year.diary.plan(raised + 2, () => {
    const at = { moment: momentOf(year, raised + 2, 15 * 60) }
    const words = '调看路口监控,确实中途离开'
    year.files.write('objections', { ...work, action: '成立', words, at, by: workerOf(STORY_VILLAGE) })
  })
}
