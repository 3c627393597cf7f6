/** A youth serves with a guardian's consent, and a child in company. */
import { care } from '../activities.ts'
import type { YearContext } from '../year-context.ts'
import type { Cast } from './cast.ts'
import { dayAt, planService } from './service.ts'

export const planMinors = (year: YearContext, { youth, child }: Cast): void => {
  const { category, place, risks } = care
  const service = {
    taskId: 'RW-WCN-0001',
    title: '和老人一起包饺子',
    category,
    place,
    risks,
    day: dayAt(year, 0.1),
    begins: 9 * 60,
    minutes: 120,
    terms: { under14: '陪同', from14to17: '同意' },
  }
  planService(year, service, [{ villager: youth }, { villager: child, company: child.guardian }])
}
