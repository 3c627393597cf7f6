/** The laws of need, of the pool and of scheduled grants, over whole histories of a town. */
import {
  type AccountState,
  accountIdOf,
  aggregates,
  balanceOf,
  goodOn,
  localDateOf,
  pointsIn,
  poolAccountId,
  THE_TOWN,
  type WelfareEvent,
  WelfareEvent as WelfareEventCodec,
  type WelfareState,
  waitingOn,
} from '@lovebank/core'
import { describe, expect } from 'vitest'
import { type Recorded, stateIn } from '../town/bank.ts'
import { eventsOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'

const welfareEvents: ReadonlySet<string> = new Set(WelfareEventCodec.types.map((codec) => codec.name))

const inWelfare = ({ event }: Recorded): ReadonlyArray<WelfareEvent> =>
  welfareEvents.has(event.type) ? [event as WelfareEvent] : []

const byDay = (lots: ReadonlyArray<{ readonly points: number; readonly expiresOn?: string | undefined }>) => {
  const days = new Map<string, number>()
  for (const { points, expiresOn = 'never' } of lots) days.set(expiresOn, (days.get(expiresOn) ?? 0) + points)
  return days
}

describe('the laws of welfare', () => {
  holdsForAllHistories('nobody less needy got donated points while a more needy person waited', ({ recorded }) => {
    let state: WelfareState = aggregates.welfare.initialState
    for (const event of recorded.flatMap(inWelfare)) {
      if (event.type === 'DonationAllotted') {
        const [first] = waitingOn(state, localDateOf(event.allottedAt))
        expect(first?.[0]).toBe(event.volunteerId)
      }
      state = aggregates.welfare.evolve(state, event)
    }
  })

  holdsForAllHistories('what leaves the pool goes where it was allotted, and as much', ({ recorded }) => {
    const allotted = new Map(
      eventsOf(recorded, 'DonationAllotted').map(({ event }) => [event.allotmentId as string, event]),
    )
    for (const { event } of eventsOf(recorded, 'TransferRequested')) {
      if (event.accountId !== poolAccountId) continue
      const allotment = allotted.get(event.transferId)
      expect(allotment?.points).toBe(event.points)
      expect(allotment === undefined ? undefined : accountIdOf(allotment.volunteerId)).toBe(event.toAccountId)
      expect(byDay(event.lots)).toEqual(byDay(allotment?.lots ?? []))
    }
  })

  holdsForAllHistories('the pool’s account has what was allotted to nobody yet', ({ bank, now }) => {
    const account = stateIn(bank, 'account', poolAccountId) as AccountState
    if (account.kind === 'NotOpened') return
    const { pooled } = stateIn(bank, 'welfare', THE_TOWN) as WelfareState
    expect(balanceOf(account.books, now).available).toBe(pointsIn(goodOn(pooled, localDateOf(now))))
  })

  holdsForAllHistories('each occasion of a schedule is granted to each account once at most', ({ recorded }) => {
    const granted = eventsOf(recorded, 'PointsGranted')
      .filter(({ event }) => event.reference.startsWith('scheduled-'))
      .map(({ event }) => `${event.accountId}/${event.reference}`)
    expect(new Set(granted).size).toBe(granted.length)
    const occasions = eventsOf(recorded, 'GrantFellDue').map(({ event }) => `${event.scheduleId}/${event.on}`)
    expect(new Set(occasions).size).toBe(occasions.length)
  })
})
