/** The first star of the log that was awarded: proposed, shown for working days, objected to or not, and granted. */
import {
  addDays,
  type DomainEvent,
  localDateOf,
  type PersonId,
  type RecordedEvent,
  type StarAwarded,
  type StarProposed,
} from '@lovebank/core'
import { grouped } from '../text.ts'
import { type Story, shownNameOf, unitNameOf } from './story.ts'

interface Proposal {
  readonly event: StarProposed
  readonly on: string
  /** what was said against it and of it, day by day */
  readonly said: Array<string>
}

const disputes = {
  StarObjectionRaised: '有人提出异议 an objection is raised',
  StarObjectionDismissed: '裁定不成立 dismissed',
  StarObjectionUpheld: '裁定成立 upheld',
} as const

const lastDay = ({ until }: StarProposed): string => addDays(localDateOf(until), -1)

export const starAwarded = (): Story => {
  const proposals = new Map<PersonId, Proposal>()
  let told: { readonly event: StarAwarded; readonly on: string; readonly proposal: Proposal | undefined } | undefined
  return {
    zh: '授予一颗星',
    en: 'a star awarded',
    take: ({ event, metadata }: RecordedEvent<DomainEvent>) => {
      if (told !== undefined) return
      const on = localDateOf(metadata.occurredAt)
      switch (event.type) {
        case 'StarProposed':
          proposals.set(event.volunteerId, { event, on, said: [] })
          break
        case 'StarObjectionRaised':
        case 'StarObjectionDismissed':
        case 'StarObjectionUpheld':
          proposals.get(event.volunteerId)?.said.push(`${on} ${disputes[event.type]}`)
          break
        case 'StarAwarded':
          told = { event, on, proposal: proposals.get(event.volunteerId) }
          break
        default:
      }
    },
    tell: (states) => {
      if (told === undefined) return []
      const { event, on, proposal } = told
      const hours = grouped(Math.floor(event.minutes / 60))
      const shown =
        proposal === undefined
          ? ''
          : `,公示 shown ${proposal.on} 至 to ${lastDay(proposal.event)}(${proposal.event.workingDays} 个工作日 working days)`
      return [
        `${shownNameOf(states, event.volunteerId)} 服务 served ${hours} 小时 hours,截至 as of ${event.asOf}${shown}`,
        ...(proposal === undefined || proposal.said.length === 0 ? [] : [proposal.said.join(' · ')]),
        `${on} 授予 awarded ${'★'.repeat(event.stars)},由 by ${unitNameOf(states, event.unitId)}`,
      ]
    },
  }
}
