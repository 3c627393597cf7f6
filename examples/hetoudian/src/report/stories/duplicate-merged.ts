/** The first record of the log that ended in favour of another, and the first two people who were found to be two. */
import {
  accountIdOf,
  type DistinctMarked,
  type DomainEvent,
  type DuplicateMarked,
  localDateOf,
  type PersonId,
  type RecordedEvent,
  type TransferReceived,
} from '@lovebank/core'
import { maskedNameOf, type ReadModels, type Story } from './story.ts'

interface Received {
  readonly event: TransferReceived
  readonly on: string
}

const numberOf = ({ volunteers }: ReadModels, personId: PersonId): string =>
  volunteers.volunteers[personId]?.number ?? '?'

const distinctLine = (states: ReadModels, { volunteerId, otherId }: DistinctMarked, on: string): string =>
  `${on} ${maskedNameOf(states, volunteerId)}:${numberOf(states, volunteerId)} 与 and ${numberOf(states, otherId)} 同名,核实是两个人 one name, found to be two people`

export const duplicateMerged = (): Story => {
  const gifts = new Map<string, Array<Received>>()
  let merged: { readonly event: DuplicateMarked; readonly on: string } | undefined
  let distinct: { readonly event: DistinctMarked; readonly on: string } | undefined
  return {
    zh: '重复登记并成一个编号',
    en: 'two records of one person become one',
    take: ({ event, metadata }: RecordedEvent<DomainEvent>) => {
      const on = localDateOf(metadata.occurredAt)
      if (event.type === 'TransferReceived' && merged === undefined) {
        const from = event.fromAccountId
        gifts.set(from, [...(gifts.get(from) ?? []), { event, on }])
      }
      if (event.type === 'DuplicateMarked') merged ??= { event, on }
      if (event.type === 'DistinctMarked') distinct ??= { event, on }
    },
    tell: (states) => {
      if (merged === undefined) return []
      const { volunteerId, keptId } = merged.event
      const [ended, kept] = [numberOf(states, volunteerId), numberOf(states, keptId)]
      const given = (gifts.get(accountIdOf(volunteerId)) ?? [])
        .filter(({ event }) => event.accountId === accountIdOf(keptId))
        .map(({ event, on }) => `${on} 转赠 gives ${event.points} 分 points 给 to ${kept} · `)
      return [
        `${maskedNameOf(states, keptId)} 登记了两次 is registered twice:${kept} 与 and ${ended}`,
        `${given.join('')}${merged.on} 注销 ends ${ended},保留 kept ${kept}`,
        ...(distinct === undefined ? [] : [distinctLine(states, distinct.event, distinct.on)]),
      ]
    },
  }
}
