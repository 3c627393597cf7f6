/** The first call-out of the log: who was asked, who could come, who went, and under whose command. */
import type { CalledOut, DomainEvent, PersonId, RecordedEvent, TaskDrafted, TaskId } from '@lovebank/core'
import { localDateOf } from '@lovebank/core'
import { type Story, unitNameOf } from './story.ts'

interface Served {
  readonly people: Set<PersonId>
  minutes: number
  points: number
}

export const callOutAnswered = (): Story => {
  const drafts = new Map<TaskId, TaskDrafted>()
  const insured = new Set<PersonId>()
  const answers = new Map<PersonId, boolean>()
  const served: Served = { people: new Set(), minutes: 0, points: 0 }
  let call: { readonly event: CalledOut; readonly on: string } | undefined
  const isOfTheCall = ({ taskId }: { readonly taskId: TaskId }): boolean => call?.event.taskId === taskId
  return {
    zh: '一次有风险的应急召集',
    en: 'a hazardous call-out',
    take: ({ event, metadata }: RecordedEvent<DomainEvent>) => {
      switch (event.type) {
        case 'TaskDrafted':
          if (event.commandingUnitId !== undefined) drafts.set(event.taskId, event)
          break
        case 'InsuranceRecorded':
          insured.add(event.volunteerId)
          break
        case 'CalledOut':
          call ??= { event, on: localDateOf(metadata.occurredAt) }
          break
        case 'CallOutAnswered':
          if (isOfTheCall(event)) answers.set(event.volunteerId, event.isComing)
          break
        case 'WorkConfirmed':
          if (!isOfTheCall(event)) break
          served.people.add(event.volunteerId)
          served.minutes += event.minutes
          break
        case 'PointsDeposited':
          if (isOfTheCall(event)) served.points += event.points
          break
        default:
      }
    },
    tell: (states) => {
      if (call === undefined) return []
      const draft = drafts.get(call.event.taskId)
      const command = draft?.commandingUnitId === undefined ? '?' : unitNameOf(states, draft.commandingUnitId)
      const danger = draft?.isHazardous === true ? ' · 有人身风险 hazardous' : ''
      const coming = [...answers.values()].filter(Boolean).length
      const asked = call.event.askedIds.length
      const withInsurance = [...served.people].filter((person) => insured.has(person)).length
      return [
        `${call.on} ${draft?.title ?? ''} · 指挥 in command ${command}${danger}`,
        `召集 asked ${asked} · 能来 coming ${coming} · 不能来 not coming ${answers.size - coming} · 未答复 no answer ${asked - answers.size}`,
        `到场 served ${served.people.size},有保险 insured ${withInsurance} · ${served.minutes} 分钟 minutes → ${served.points} 分 points`,
      ]
    },
  }
}
