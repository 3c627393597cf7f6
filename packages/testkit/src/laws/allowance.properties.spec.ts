/** The law of the limits, over whole histories of a town: added up from the log alone, with no look at how the bank judges. */
import type { RedemptionRules } from '@lovebank/core'
import { describe, expect } from 'vitest'
import type { Recorded } from '../town/bank.ts'
import { eventsOf, sumOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'

/** What one redemption still counts with, as of a place in the log. */
interface Taken {
  readonly of: string
  readonly pieces: number
  readonly points: number
}

/** Claims and releases of an account's month, up to and with an event; `of` tells account and month. */
const takenUpTo = (recorded: ReadonlyArray<Recorded>, position: number): ReadonlyArray<Taken> => {
  const months = new Map<string, string>()
  return eventsOf(recorded, 'AllowanceClaimed', 'AllowanceReleased')
    .filter((one) => one.position <= position)
    .map(({ event }) => {
      const sign = event.type === 'AllowanceClaimed' ? 1 : -1
      if (event.type === 'AllowanceClaimed')
        months.set(event.redemptionId, `${event.accountId}/${event.on.slice(0, 7)}`)
      const rice = event.lines.filter(({ itemId }) => itemId === 'rice').map(({ quantity }) => quantity)
      return { of: months.get(event.redemptionId) ?? '', pieces: sign * sumOf(rice), points: sign * event.points }
    })
}

const rulesOf = (recorded: ReadonlyArray<Recorded>, version: number): RedemptionRules | undefined =>
  eventsOf(recorded, 'RedemptionRulesAdopted').find(({ event }) => event.rules.version === version)?.event.rules

interface Counted {
  readonly redemptionId: string
  readonly lines: ReadonlyArray<{ readonly quantity: number }>
}

/** How many pieces each redemption still counts with, in each account where it counts. */
const standingClaims = (recorded: ReadonlyArray<Recorded>): ReadonlyMap<string, number> => {
  const standing = new Map<string, number>()
  const count = (accountId: string, claims: ReadonlyArray<Counted>, sign: number): void => {
    for (const { redemptionId, lines } of claims) {
      const key = `${redemptionId}@${accountId}`
      standing.set(key, (standing.get(key) ?? 0) + sign * sumOf(lines.map(({ quantity }) => quantity)))
    }
  }
  for (const { event } of eventsOf(recorded, 'AllowanceClaimed', 'AllowanceReleased', 'AllowanceCarried')) {
    if (event.type === 'AllowanceCarried') count(event.accountId, event.claims, 1)
    else count(event.accountId, [event], event.type === 'AllowanceClaimed' ? 1 : -1)
  }
  return standing
}

describe('the law of the limits', () => {
  holdsForAllHistories('no redemption takes an account over a limit of the rules it was judged by', ({ recorded }) => {
    for (const { event, position } of eventsOf(recorded, 'AllowanceClaimed')) {
      const month = `${event.accountId}/${event.on.slice(0, 7)}`
      const together = takenUpTo(recorded, position).filter((taken) => taken.of === month)
      const rules = rulesOf(recorded, event.rulesVersion)
      const most = rules?.itemLimits.find(({ itemId }) => itemId === 'rice')?.most ?? 0
      const hasRice = event.lines.some(({ itemId }) => itemId === 'rice')
      if (hasRice) expect(sumOf(together.map(({ pieces }) => pieces))).toBeLessThanOrEqual(most)
      expect(sumOf(together.map(({ points }) => points))).toBeLessThanOrEqual(rules?.monthlyPoints ?? Infinity)
    }
  })

  holdsForAllHistories('what stands claimed belongs to a redemption that is open or was fulfilled', ({ recorded }) => {
    const standing = standingClaims(recorded)
    for (const { event } of eventsOf(recorded, 'RedemptionRefused', 'RedemptionCancelled', 'RedemptionExpired')) {
      for (const [key, pieces] of standing) if (key.startsWith(`${event.redemptionId}@`)) expect(pieces).toBe(0)
    }
  })
})
