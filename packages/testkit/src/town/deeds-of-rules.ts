/** The town decides how points may be spent; now and then so narrowly that villagers are told to come another day. */
import { AdoptRedemptionRules, RedemptionRulesAdopted } from '@lovebank/core'
import { mayor } from './cast.ts'
import { meeting } from './founding.ts'
import { type Move, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

const equal = { earned: 1, granted: 1 }
const poorer = [{ status: 'low-income', pairing: { earned: 1, granted: 5 } }]

/** Limits of which a few redemptions reach one. */
const termsOf = (step: Step) => ({
  itemLimits: [{ itemId: 'rice', most: 1 + (step.who % 3) }],
  monthlyPoints: step.much % 2 === 0 ? 40 + 10 * step.who : undefined,
  window: pick(
    [
      undefined,
      undefined,
      { kind: 'on-days' as const, days: [1 + step.who, 12, 20] },
      { kind: 'once-a-period' as const, period: 'quarter' as const },
    ],
    step.much,
  ),
  minimumBalance: step.what % 3 === 0 ? 30 : undefined,
  pairing: pick([undefined, { usual: equal, byStatus: [] }, { usual: equal, byStatus: poorer }], step.who),
  lockedUntilAge: step.who === 11 ? 70 : undefined,
})

export const adoptRules = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const adopted = scene.bank.log.filter(({ event }) => RedemptionRulesAdopted.is(event)).length
  const version = step.what === 11 ? 1 : adopted + 1
  const effectiveFrom = minutesLater(scene.now, (step.what % 3) * 1_440 + 480).slice(0, 10)
  const rules = { version, effectiveFrom, ...termsOf(step) }
  return [wish(sent(step, mayor), AdoptRedemptionRules, { rules, meeting })]
}
