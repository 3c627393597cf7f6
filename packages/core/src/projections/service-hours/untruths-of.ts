/** Is what a certificate says true? Its lines and their sum, computed anew from the confirmed works of the log. */
import type { CertificateIssued } from '../../certificate/events.ts'
import type { Keyword, Name } from '../../kernel/text.ts'
import { rowOf } from '../table.ts'
import type { ServiceHours } from './fold.ts'
import { serviceUpTo } from './service-up-to.ts'

type Line = CertificateIssued['tasks'][number]

/** Lines of a title and category state other minutes than were served on their days; or the sum, other minutes than the lines. */
export type Untruth =
  | {
      readonly kind: 'lines'
      readonly title: Name
      readonly category: Keyword
      readonly stated: number
      readonly served: number
    }
  | { readonly kind: 'sum'; readonly stated: number; readonly ofLines: number }

/**
 * None: the certificate is true as the log stands now. What was revoked after the issue makes it untrue. Lines of one title and
 * category are taken together, for tasks that come again are called alike; so no work is certified by two of them.
 */
export const untruthsOf = (
  state: ServiceHours,
  certificate: Pick<CertificateIssued, 'holderId' | 'asOf' | 'minutes' | 'tasks'>,
): ReadonlyArray<Untruth> => {
  const { holderId, asOf, minutes, tasks } = certificate
  const { works } = serviceUpTo(state, holderId, asOf)
  const untrue = Object.values(Object.groupBy(tasks, nameOf)).flatMap((lines): ReadonlyArray<Untruth> => {
    const [first] = lines ?? []
    if (lines === undefined || first === undefined) return []
    const { title, category } = first
    const served = works
      .filter((work) => rowOf(state.titles, work.taskId) === title && work.category === category)
      .filter(({ servedOn }) => lines.some(({ from, until }) => from <= servedOn && servedOn <= until))
      .reduce((sum, work) => sum + work.minutes, 0)
    const stated = minutesOf(lines)
    return stated === served ? [] : [{ kind: 'lines', title, category, stated, served }]
  })
  const ofLines = minutesOf(tasks)
  return ofLines === minutes ? untrue : [...untrue, { kind: 'sum', stated: minutes, ofLines }]
}

const nameOf = ({ title, category }: Line): string => `${category}/${title}`

const minutesOf = (lines: ReadonlyArray<Line>): number => lines.reduce((sum, line) => sum + line.minutes, 0)
