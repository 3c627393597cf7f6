/** The first work of the log that was credited and then revoked, because an objection to it was right. */
import {
  type AccountId,
  accountIdOf,
  type DomainEvent,
  type Instant,
  localDateOf,
  type ObjectionRaised,
  type PublicityOpened,
  type RecordedEvent,
  statementOf,
  type TaskId,
  type WorkConfirmed,
  type WorkId,
  type WorkRevoked,
} from '@lovebank/core'
import { maskedNameOf, type ReadModels, type Story } from './story.ts'

interface At<Event> {
  readonly event: Event
  readonly at: Instant
}

/** What is kept of every work until one is revoked. */
interface Works {
  readonly shown: Map<WorkId, At<PublicityOpened>>
  readonly confirmed: Map<WorkId, WorkConfirmed>
  readonly objected: Map<WorkId, At<ObjectionRaised>>
  readonly titles: Map<TaskId, string>
}

interface Revoked {
  readonly revoked: At<WorkRevoked>
  readonly shown: At<PublicityOpened> | undefined
  readonly confirmed: WorkConfirmed | undefined
  readonly objected: At<ObjectionRaised> | undefined
  readonly title: string
}

const revokedFrom = (works: Works, revoked: At<WorkRevoked>): Revoked => {
  const { workId, taskId } = revoked.event
  return {
    revoked,
    shown: works.shown.get(workId),
    confirmed: works.confirmed.get(workId),
    objected: works.objected.get(workId),
    title: works.titles.get(taskId) ?? '',
  }
}

const day = (at: Instant | undefined): string => (at === undefined ? '?' : localDateOf(at))

/** Before and after the reversal, as the villager's own statement has it. */
const balanceLine = (states: ReadModels, { volunteerId, workId }: WorkRevoked): string => {
  const { entries } = statementOf(states.statements, accountIdOf(volunteerId))
  const entry = entries.find(({ kind, reference }) => kind === 'taken-back' && String(reference) === String(workId))
  if (entry === undefined) return '没有入账,无须冲正 nothing was deposited, nothing is reversed'
  const after = entry.after.available
  return `${localDateOf(entry.at)} 冲正 reversed ${-entry.available} 分 points · 可用余额 balance ${after - entry.available} → ${after}`
}

const tell = (states: ReadModels, { revoked, shown, confirmed, objected, title }: Revoked): ReadonlyArray<string> => [
  `${maskedNameOf(states, revoked.event.volunteerId)} ${confirmed?.servedOn ?? '?'} ${title} ${revoked.event.minutes} 分钟 minutes,公示 shown ${day(shown?.at)} 至 to ${day(shown?.event.until)}`,
  `${day(objected?.at)} 有人提出异议 an objection is raised · ${day(revoked.at)} 裁定成立 upheld`,
  balanceLine(states, revoked.event),
]

export const objectionUpheld = (): Story => {
  const works: Works = { shown: new Map(), confirmed: new Map(), objected: new Map(), titles: new Map() }
  let told: Revoked | undefined
  return {
    zh: '一次成立的异议',
    en: 'an objection upheld',
    take: ({ event, metadata }: RecordedEvent<DomainEvent>) => {
      const at = metadata.occurredAt
      if (told !== undefined) return
      switch (event.type) {
        case 'TaskDrafted':
          works.titles.set(event.taskId, event.title)
          break
        case 'PublicityOpened':
          works.shown.set(event.workId, { event, at })
          break
        case 'ObjectionRaised':
          works.objected.set(event.workId, { event, at })
          break
        case 'WorkConfirmed':
          works.confirmed.set(event.workId, event)
          break
        case 'WorkRevoked':
          told = revokedFrom(works, { event, at })
          break
        default:
      }
    },
    account: (): AccountId | undefined =>
      told === undefined ? undefined : accountIdOf(told.revoked.event.volunteerId),
    tell: (states) => (told === undefined ? [] : tell(states, told)),
  }
}
