/** In which tasks did somebody serve up to a day? As a certificate tells it. */
import type { CertificateIssued } from '../../certificate/events.ts'
import type { PersonId } from '../../kernel/ids.ts'
import { asServiceMinutes } from '../../kernel/quantities.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { rowOf } from '../table.ts'
import type { ServiceHours, WorkServed } from './fold.ts'
import { serviceUpTo } from './service-up-to.ts'

/** One line a task, in the order of service, the day included; a task whose category was another at times has several. */
export const tasksServed = (state: ServiceHours, volunteerId: PersonId, day: LocalDate): CertificateIssued['tasks'] => {
  const byTask = new Map<string, Array<WorkServed>>()
  for (const work of serviceUpTo(state, volunteerId, day).works) {
    const key = `${work.taskId}/${work.category}`
    byTask.set(key, [...(byTask.get(key) ?? []), work])
  }
  return [...byTask.values()].flatMap((works) => lineOf(state, works))
}

const lineOf = (state: ServiceHours, works: ReadonlyArray<WorkServed>): CertificateIssued['tasks'] => {
  const [first] = works
  const title = first === undefined ? undefined : rowOf(state.titles, first.taskId)
  if (first === undefined || title === undefined) return []
  const days = works.map((work) => work.servedOn).toSorted()
  const minutes = works.reduce((sum, work) => sum + work.minutes, 0)
  const [from = first.servedOn] = days
  const until = days.at(-1) ?? first.servedOn
  return [{ title, category: first.category, from, until, minutes: asServiceMinutes(minutes) }]
}
