/** The first festival of the log on which points were granted: how many, by whom, and what became of them. */
import type { DomainEvent, PointsGranted, RecordedEvent } from '@lovebank/core'
import { localDateOf, maskedName } from '@lovebank/core'
import { grouped } from '../text.ts'
import type { ReadModels, Story } from './story.ts'

type LotRow = ReadModels['balances']['accounts'][string]['lots'][string]

const lotsOf = ({ balances }: ReadModels, grants: ReadonlyArray<PointsGranted>): ReadonlyArray<LotRow> =>
  grants.flatMap(({ accountId, lotId }) => balances.accounts[accountId]?.lots[lotId] ?? [])

export const festivalGrants = (): Story => {
  const grants: Array<PointsGranted> = []
  return {
    zh: '节日发放积分',
    en: 'a festival of granted points',
    take: ({ event }: RecordedEvent<DomainEvent>) => {
      if (event.type !== 'PointsGranted' || event.kind !== 'holiday') return
      const [first] = grants
      if (first === undefined || first.reference === event.reference) grants.push(event)
    },
    tell: (states) => {
      const [first] = grants
      if (first === undefined) return []
      const lots = lotsOf(states, grants)
      const sum = (place: 'issued' | 'available' | 'held' | 'spent' | 'expired' | 'withdrawn'): number =>
        lots.reduce((total, lot) => total + lot[place], 0)
      const until = first.expiresOn === undefined ? '' : `,${first.expiresOn} 起失效 good until then`
      return [
        `${localDateOf(first.grantedAt)} ${maskedName(first.from)} 发给 grants ${grants.length} 人 people ${grouped(sum('issued'))} 分 points${until}`,
        `已兑 spent ${grouped(sum('spent'))} · 过期 expired ${grouped(sum('expired'))} · 转出或扣减 given or taken ${grouped(sum('withdrawn'))} · 还在 still there ${grouped(sum('available') + sum('held'))}`,
      ]
    },
  }
}
