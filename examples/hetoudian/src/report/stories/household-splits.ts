/** The first household of the log that splits, and the first that goes into another. */
import {
  type DomainEvent,
  type HouseholdId,
  type HouseholdSplit,
  type HouseholdState,
  type HouseholdsMerged,
  householdIn,
  localDateOf,
  type RecordedEvent,
} from '@lovebank/core'
import { createHouseholdRegister } from './household-register.ts'
import { maskedNameOf, type Story } from './story.ts'

/** An event with the register as it stood before. */
interface Case<Event> {
  readonly event: Event
  readonly on: string
  readonly before: HouseholdState
}

const numberOf = (state: HouseholdState, id: HouseholdId): string => householdIn(state, id)?.number ?? '?'
const sizeOf = (state: HouseholdState, id: HouseholdId): number => householdIn(state, id)?.members.length ?? 0

const sharesOf = ({ shares }: HouseholdSplit): string =>
  shares === undefined
    ? '积分各自所有 points are each member’s own'
    : `共用积分按 ${shares.staying} : ${shares.leaving} 分 pooled points ${shares.staying} to ${shares.leaving}`

const mergedLine = ({ event, on, before }: Case<HouseholdsMerged>): string => {
  const { householdId: id, intoId } = event
  const [gone, kept] = [sizeOf(before, id), sizeOf(before, intoId)]
  return `${on} ${numberOf(before, id)}(${gone} 人)并入 merges into ${numberOf(before, intoId)}(${kept} 人),成 now ${gone + kept} 人 people`
}

export const householdSplits = (): Story => {
  const register = createHouseholdRegister()
  let split: Case<HouseholdSplit> | undefined
  let merged: Case<HouseholdsMerged> | undefined
  return {
    zh: '一户分成两户',
    en: 'a household splits',
    take: ({ event, metadata }: RecordedEvent<DomainEvent>) => {
      const on = localDateOf(metadata.occurredAt)
      if (event.type === 'HouseholdSplit') split ??= { event, on, before: register.state() }
      if (event.type === 'HouseholdsMerged') merged ??= { event, on, before: register.state() }
      register.take(event)
    },
    tell: (states) => {
      if (split === undefined) return []
      const { event, on, before } = split
      const { householdId: id, headId, leaving, number } = event
      const head = householdIn(before, id)?.headId
      const headName = head === undefined ? '*' : maskedNameOf(states, head)
      const lines = [
        `${on} ${numberOf(before, id)}(户主 head ${headName},${sizeOf(before, id)} 人 people)`,
        `分出 leave: ${leaving.length} 人 people,另立 as ${number}(户主 head ${maskedNameOf(states, headId)}),${sharesOf(event)}`,
      ]
      return merged === undefined ? lines : [...lines, mergedLine(merged)]
    },
  }
}
