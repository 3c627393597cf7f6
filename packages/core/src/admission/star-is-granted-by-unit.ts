/** A star is granted by the kind of unit that the rule names for it. Taking one away is for any unit that may assess. */
import { THE_TOWN } from '../kernel/stream.ts'
import { openUnit } from '../organisation/open-unit.ts'
import { achieved } from '../stars/achievement.ts'
import type { AwardStar, ProposeStar } from '../volunteer/commands.ts'
import type { Check } from './check.ts'
import { unitMayNotGrantStar } from './refusals.ts'

/** Refuses: TownNotFounded, UnitNotFound, UnitNotOpen, UnitMayNotGrantStar. */
export const starIsGrantedByUnit: Check<AwardStar | ProposeStar> = {
  needs() {
    return [{ aggregate: 'organisation', id: THE_TOWN }]
  },
  objection({ unitId, rule, minutes, points }, facts) {
    const found = openUnit(facts.stateOf('organisation', THE_TOWN), unitId)
    if (found._tag === 'Left') return found.left
    const { stars } = achieved(rule, { minutes, points })
    const grantedBy = rule.thresholds[stars - 1]?.grantedBy
    const { kind } = found.right.unit
    if (grantedBy === undefined || grantedBy === kind) return undefined
    return unitMayNotGrantStar({ unitId, kind, stars, grantedBy })
  },
}
