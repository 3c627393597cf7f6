/** The first festival of the log on which points were granted: how many, by whom, and what became of them. */
import type { DomainEvent, LotId, PointsGranted, RecordedEvent } from '@lovebank/core'
import { type LocalDate, localDateOf, maskedName } from '@lovebank/core'
import { grouped } from '../text.ts'
import type { ReadModels, Story } from './story.ts'

type Lots = ReadonlyArray<{ readonly lotId: LotId; readonly points: number }>

interface Moved {
  readonly spent: Lots
  readonly unspent: Lots
  readonly expired: Lots
  readonly unexpired: Lots
}

const none: Moved = { spent: [], unspent: [], expired: [], unexpired: [] }

const movedBy = (event: DomainEvent): Moved => {
  switch (event.type) {
    case 'HoldCaptured':
      return { ...none, spent: event.captured, expired: event.lapsed }
    case 'CaptureReversed':
      return { ...none, unspent: [...event.returned, ...event.lapsed], expired: event.lapsed }
    case 'HoldReleased':
    case 'TransferReturned':
    case 'DeductionReversed':
      return { ...none, expired: event.lapsed }
    case 'PointsExpired':
      return { ...none, expired: event.lots }
    case 'ExpiryReversed':
      return { ...none, unexpired: event.lots }
    case 'DepositReversed':
      return { ...none, unexpired: [{ lotId: event.lotId, points: event.unexpired }] }
    default:
      return none
  }
}

const sumOf = (lots: Lots): number => lots.reduce((sum, { points }) => sum + points, 0)

/** Of these grants, as the balances have it on a day. */
const leftOf = ({ balances }: ReadModels, grants: ReadonlyArray<PointsGranted>, today: LocalDate): number =>
  grants
    .flatMap(({ accountId, lotId }) => balances.accounts[accountId]?.lots[lotId] ?? [])
    .reduce((sum, { available, held, expiresOn }) => {
      const isGood = expiresOn === undefined || expiresOn > today
      return sum + held + (isGood ? available : 0)
    }, 0)

export const festivalGrants = (): Story => {
  const grants: Array<PointsGranted> = []
  const lotIds = new Set<LotId>()
  const became = { spent: 0, expired: 0 }
  let today = '' as LocalDate
  const ours = (lots: Lots): number => sumOf(lots.filter(({ lotId }) => lotIds.has(lotId)))
  return {
    zh: '节日发放积分',
    en: 'a festival of granted points',
    take: ({ event, metadata }: RecordedEvent<DomainEvent>) => {
      const { spent, unspent, expired, unexpired } = movedBy(event)
      became.spent += ours(spent) - ours(unspent)
      became.expired += ours(expired) - ours(unexpired)
      const day = localDateOf(metadata.occurredAt)
      if (day > today) today = day
      if (event.type !== 'PointsGranted' || event.kind !== 'holiday') return
      const [first] = grants
      if (first !== undefined && first.reference !== event.reference) return
      grants.push(event)
      lotIds.add(event.lotId)
    },
    tell: (states) => {
      const [first] = grants
      if (first === undefined) return []
      const { spent, expired } = became
      const issued = sumOf(grants)
      const left = leftOf(states, grants, today)
      const until = first.expiresOn === undefined ? '' : `,${first.expiresOn} 起失效 good until then`
      return [
        `${localDateOf(first.grantedAt)} ${maskedName(first.from)} 发给 grants ${grants.length} 人 people ${grouped(issued)} 分 points${until}`,
        `已兑 spent ${grouped(spent)} · 过期 expired ${grouped(expired)} · 转出或扣减 given or taken ${grouped(issued - spent - expired - left)} · 还在 still there ${grouped(left)}`,
      ]
    },
  }
}
