/** The laws of need, of the pool and of scheduled grants, over whole histories of a town. */
import {
  type AccountState,
  type AllotmentReturned,
  accountIdOf,
  balanceOf,
  type DonationAllotted,
  goodOn,
  type Instant,
  localDateOf,
  type NeedAssessed,
  type NeedEnded,
  pointsIn,
  policies,
  poolAccountId,
  reactionIdOf,
  THE_TOWN,
  type WelfareState,
} from '@lovebank/core'
import { describe, expect } from 'vitest'
import { ask, type Bank, stateIn } from '../town/bank.ts'
import { eventsOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'

interface Wanting {
  readonly grade: number
  readonly points: number
  readonly received: number
  readonly since: string
  readonly until: string
  readonly isPassedOver: boolean
}

type OfNeed = NeedAssessed | NeedEnded | DonationAllotted | AllotmentReturned

const nobody: Wanting = { grade: 99, points: 0, received: 0, since: '', until: '', isPassedOver: false }

/** Kept here once more, and not by the fold that decides. */
const after = (need: Wanting = nobody, event: OfNeed, allotted: ReadonlyMap<string, number>): Wanting => {
  switch (event.type) {
    case 'NeedAssessed': {
      const { grade, points, countedFrom: since, validUntil: until } = event
      return { grade, points, since, until, received: since === need.since ? need.received : 0, isPassedOver: false }
    }
    case 'NeedEnded':
      return { ...need, until: event.endedOn }
    case 'DonationAllotted':
      return { ...need, received: need.received + event.points }
    case 'AllotmentReturned': {
      const received = Math.max(0, need.received - (allotted.get(event.allotmentId) ?? 0))
      return { ...need, received, isPassedOver: need.isPassedOver || event.obstacle !== 'not-there-any-more' }
    }
  }
}

const byDay = (lots: ReadonlyArray<{ readonly points: number; readonly expiresOn?: string | undefined }>) => {
  const days = new Map<string, number>()
  for (const { points, expiresOn = 'never' } of lots) days.set(expiresOn, (days.get(expiresOn) ?? 0) + points)
  return days
}

/** The policy reads the whole log again and asks for everything, late and under other ids, as if another hand did. */
const askOnceMore = (bank: Bank, now: Instant): void => {
  const policy = policies.find(({ name }) => name === 'scheduled-grants')
  let state = policy?.initialState
  for (const recorded of [...bank.log]) {
    state = policy?.evolve(state, recorded)
    for (const { command } of policy?.react(state, recorded) ?? []) {
      ask(bank, { ...command, commandId: reactionIdOf(recorded.eventId, command.commandId, 'once-more') }, now)
    }
  }
}

describe('the laws of welfare', () => {
  holdsForAllHistories('nobody less needy got donated points while a more needy person waited', ({ recorded }) => {
    const needs = new Map<string, Wanting>()
    const points = new Map<string, number>()
    for (const { event } of eventsOf(recorded, 'NeedAssessed', 'NeedEnded', 'DonationAllotted', 'AllotmentReturned')) {
      if (event.type === 'DonationAllotted') {
        const day = localDateOf(event.allottedAt)
        const waiting = [...needs.values()].filter((need) => !need.isPassedOver && need.until > day)
        const unmet = waiting.filter(({ received, points }) => received < points)
        for (const { grade } of unmet) expect(grade).toBeGreaterThanOrEqual(event.grade)
      }
      needs.set(event.volunteerId, after(needs.get(event.volunteerId), event, points))
      if (event.type === 'DonationAllotted') points.set(event.allotmentId, event.points)
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

  holdsForAllHistories('each occasion of a schedule is granted to each account once at most', ({ bank, now }) => {
    askOnceMore(bank, now)
    const { log: recorded } = bank
    const granted = eventsOf(recorded, 'PointsGranted')
      .filter(({ event }) => event.reference.startsWith('scheduled-'))
      .map(({ event }) => `${event.accountId}/${event.reference}`)
    expect(new Set(granted).size).toBe(granted.length)
    const occasions = eventsOf(recorded, 'GrantFellDue').map(({ event }) => `${event.scheduleId}/${event.on}`)
    expect(new Set(occasions).size).toBe(occasions.length)
  })
})
