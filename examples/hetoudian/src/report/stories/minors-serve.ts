/** How minors served in the first task of the log that states rules for them. No child is named, not even masked. */
import type {
  AgeBand,
  DomainEvent,
  PersonId,
  PointsDeposited,
  RecordedEvent,
  TaskDrafted,
  TaskId,
  VolunteerRegistered,
  WorkConfirmed,
} from '@lovebank/core'
import { localDateOf } from '@lovebank/core'
import type { Story } from './story.ts'

interface Work {
  readonly on: string
  readonly title: string
  readonly ageBand: AgeBand
  readonly relation: string
  readonly isAccompanied: boolean
  readonly minutes: number
  points: number
}

const bands: Readonly<Record<AgeBand, string>> = {
  'under-14': '未满 14 岁 under 14',
  '14-to-17': '14 至 17 岁 aged 14 to 17',
  adult: '成年 adult',
}

const leaveOf = ({ isAccompanied, relation }: Work): string =>
  isAccompanied
    ? `监护人(${relation})陪同 in a guardian’s company`
    : `监护人(${relation})同意 with a guardian’s consent`

const linesOf = (works: ReadonlyArray<Work>): ReadonlyArray<string> => {
  const [first] = works
  if (first === undefined) return []
  return [
    `${first.on} ${first.title} · 未成年人 minors ${works.length}`,
    ...works.map(
      (work) => `${bands[work.ageBand]},${leaveOf(work)},${work.minutes} 分钟 minutes → ${work.points} 分 points`,
    ),
  ]
}

interface Known {
  readonly minors: Map<PersonId, VolunteerRegistered>
  /** of the tasks with rules for minors */
  readonly titles: Map<TaskId, string>
  readonly accompanied: Set<string>
  readonly works: Map<string, Work>
  told: TaskId | undefined
}

const confirm = (known: Known, { taskId, volunteerId, workId, from, minutes }: WorkConfirmed): void => {
  const minor = known.minors.get(volunteerId)
  const title = known.titles.get(taskId)
  if (minor === undefined || title === undefined) return
  known.told ??= taskId
  if (known.told !== taskId) return
  const { ageBand, guardian } = minor
  const relation = guardian?.relation ?? '监护人'
  const isAccompanied = known.accompanied.has(`${taskId}/${volunteerId}`)
  known.works.set(workId, { on: localDateOf(from), title, ageBand, relation, isAccompanied, minutes, points: 0 })
}

const deposit = ({ works }: Known, { workId, points }: PointsDeposited): void => {
  const work = works.get(workId)
  if (work !== undefined) work.points = points
}

const draft = ({ titles }: Known, { taskId, title, minors, commandingUnitId }: TaskDrafted): void => {
  if (minors !== undefined && commandingUnitId === undefined) titles.set(taskId, title)
}

export const minorsServe = (): Story => {
  const known: Known = {
    minors: new Map(),
    titles: new Map(),
    accompanied: new Set(),
    works: new Map(),
    told: undefined,
  }
  return {
    zh: '未成年人凭监护人同意参加服务',
    en: 'minors serve with a guardian’s leave',
    take: ({ event }: RecordedEvent<DomainEvent>) => {
      switch (event.type) {
        case 'VolunteerRegistered':
          if (event.ageBand !== 'adult') known.minors.set(event.volunteerId, event)
          break
        case 'TaskDrafted':
          draft(known, event)
          break
        case 'VolunteerSignedUp':
          if (event.accompaniedBy !== undefined) known.accompanied.add(`${event.taskId}/${event.volunteerId}`)
          break
        case 'WorkConfirmed':
          confirm(known, event)
          break
        case 'PointsDeposited':
          deposit(known, event)
          break
        default:
      }
    },
    tell: () => linesOf([...known.works.values()]),
  }
}
