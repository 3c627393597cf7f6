/** Whether the rules let a holder redeem this on a day, given what was redeemed before: undefined, or what they would allow and when. */
import { monthOf } from '../kernel/time.ts'
import type { RedemptionRules } from '../spending/redemption-rules.ts'
import { firstAfter, firstOf, firstOfNextMonth, windowFrom } from '../spending/window.ts'
import {
  type AllowanceRefusal,
  type ItemLimitReached,
  itemLimitReached,
  outsideRedemptionWindow,
  type PointsLimitReached,
  pointsLimitReached,
  redeemedInPeriodAlready,
} from './refusals.ts'
import { type Claim, piecesOf } from './state.ts'

/** `history` in any order, without what is asked: it counts by its own days, so that late news finds its own month. Refuses: all of `AllowanceRefusal`. */
export const admissible = (
  rules: RedemptionRules,
  asked: Claim,
  history: ReadonlyArray<Claim>,
): AllowanceRefusal | undefined => {
  const sameMonth = history.filter((claim) => monthOf(claim.on) === monthOf(asked.on))
  return (
    outsideWindow(rules, asked, history) ??
    tooManyPieces(rules, asked, sameMonth) ??
    tooManyPoints(rules, asked, sameMonth)
  )
}

const outsideWindow = (
  { window }: RedemptionRules,
  { on }: Claim,
  history: ReadonlyArray<Claim>,
): AllowanceRefusal | undefined => {
  if (window === undefined) return undefined
  switch (window.kind) {
    case 'on-days': {
      const next = windowFrom(window.days, on)
      return next === on ? undefined : outsideRedemptionWindow({ on, next })
    }
    case 'once-a-period': {
      const { period } = window
      const before = history.find((claim) => firstOf(period, claim.on) === firstOf(period, on))?.redemptionId
      return before && redeemedInPeriodAlready({ period, before, next: firstAfter(period, on) })
    }
  }
}

const tooManyPieces = (
  { itemLimits }: RedemptionRules,
  { lines, on }: Claim,
  sameMonth: ReadonlyArray<Claim>,
): ItemLimitReached | undefined => {
  for (const { itemId, most } of itemLimits) {
    const asked = piecesOf(lines, itemId)
    const taken = sameMonth.reduce((sum, claim) => sum + piecesOf(claim.lines, itemId), 0)
    const allowed = Math.max(most - taken, 0)
    if (asked > allowed) return itemLimitReached({ itemId, asked, allowed, most, next: firstOfNextMonth(on) })
  }
  return undefined
}

const tooManyPoints = (
  { monthlyPoints: most }: RedemptionRules,
  { points: asked, on }: Claim,
  sameMonth: ReadonlyArray<Claim>,
): PointsLimitReached | undefined => {
  if (most === undefined) return undefined
  const allowed = Math.max(most - sameMonth.reduce((sum, claim) => sum + claim.points, 0), 0)
  return asked > allowed ? pointsLimitReached({ asked, allowed, most, next: firstOfNextMonth(on) }) : undefined
}
