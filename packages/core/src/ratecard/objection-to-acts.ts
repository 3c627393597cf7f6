/** What speaks against the acts of a card: tiers that clash with one another, or limits of the month that limit nothing. */
import type { ActItem } from '../award/beyond-work.ts'
import type { RateCard } from '../award/rate-card.ts'
import {
  type ActTierNeverReached,
  type ActTiersOutOfOrder,
  actTierNeverReached,
  actTiersOutOfOrder,
  type MonthlyTimesWithoutEffect,
  monthlyTimesWithoutEffect,
} from './refusals.ts'

export type ActsRefusal = ActTiersOutOfOrder | ActTierNeverReached | MonthlyTimesWithoutEffect

export const objectionToActs = ({ acts = [] }: RateCard): ActsRefusal | undefined => {
  for (const item of acts) {
    const objection = unordered(item) ?? neverReached(item) ?? withoutEffect(item)
    if (objection !== undefined) return objection
  }
  return undefined
}

const unordered = ({ act, monthlyTiers = [] }: ActItem): ActTiersOutOfOrder | undefined => {
  const wrong = monthlyTiers.find(({ afterTimes }, place) => afterTimes <= (monthlyTiers[place - 1]?.afterTimes ?? 0))
  return wrong && actTiersOutOfOrder({ act, afterTimes: wrong.afterTimes })
}

const neverReached = (item: ActItem): ActTierNeverReached | undefined => {
  const most = mostThatCount(item)
  const beyond = item.monthlyTiers?.find(({ afterTimes }) => afterTimes >= most)
  return beyond && actTierNeverReached({ act: item.act, afterTimes: beyond.afterTimes, most })
}

/** What earns nothing does not count, so that an act without points never gets to its first tier. */
const mostThatCount = ({ points, mostTimesAMonth, mostTimesAYear }: ActItem): number =>
  points === 0 ? 0 : Math.min(mostTimesAMonth ?? Infinity, mostTimesAYear ?? Infinity)

const withoutEffect = ({ act, mostTimesAMonth, mostTimesAYear }: ActItem): MonthlyTimesWithoutEffect | undefined =>
  mostTimesAMonth === undefined || mostTimesAYear === undefined || mostTimesAMonth < mostTimesAYear
    ? undefined
    : monthlyTimesWithoutEffect({ act, aMonth: mostTimesAMonth, aYear: mostTimesAYear })
