/** Two more whole stories, of points that come and go by the rules: a complaint takes an act back, a split takes used limits along. */
import {
  AdoptRedemptionRules,
  accountIdOf,
  actLotIdOf,
  type CreditReference,
  FormHousehold,
  GrantPoints,
  type HouseholdNumber,
  householdIdOf,
  RecordAct,
  RequestRedemption,
  SplitHousehold,
  UpholdComplaint,
} from '@lovebank/core'
import { director, mayor, shopId, villageId, volunteerOf, volunteers, worker } from './cast.ts'
import { broughtOn } from './deeds-of-crediting.ts'
import { priceOf } from './deeds-of-the-shop.ts'
import { meeting } from './founding.ts'
import { type Move, wait, wish } from './move.ts'
import { minutesLater, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

/** An act is recorded, and proves to be none. */
export const complainAboutAct = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const accountId = accountIdOf(volunteerOf(step.who))
  const doneOn = minutesLater(scene.now, 480).slice(0, 10)
  const reference = `yard-${scene.turn}` as CreditReference
  const lotId = actLotIdOf(accountId, reference)
  const act = {
    act: 'tidy-yard',
    isOpposite: false,
    doneOn,
    evidence: '网格员拍照',
    card: broughtOn(step, scene, doneOn),
  }
  return [
    wish(director, RecordAct, { accountId, reference, ...act }),
    wait(60),
    wish(sent(step, mayor), UpholdComplaint, { accountId, lotId, ruling: '照片是别家的' }),
  ]
}

/** Under rules that hardly limit anything a household redeems together, and then one of it leaves. */
export const partAfterShopping = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const number = `L-${scene.turn}`
  const householdId = householdIdOf(number as HouseholdNumber)
  const taken = new Set(
    scene.bank.log.flatMap(({ event }) =>
      event.type === 'HouseholdFormed' ? event.members.map(({ personId }) => personId) : [],
    ),
  )
  const headId = volunteers.find((volunteerId) => !taken.has(volunteerId)) ?? volunteerOf(step.who)
  const kin = `kin-${scene.turn}`
  const members = [
    { personId: headId, relation: 'head' as const },
    { personId: kin, relation: 'child' as const },
  ]
  const version = scene.bank.log.filter(({ event }) => event.type === 'RedemptionRulesAdopted').length + 1
  const effectiveFrom = minutesLater(scene.now, 480).slice(0, 10)
  const rules = { version, effectiveFrom, itemLimits: [{ itemId: 'rice', most: 9 }], monthlyPoints: 900 }
  const grant = { accountId: accountIdOf(householdId), reference: `l-${scene.turn}`, points: 60 }
  return [
    wish(mayor, AdoptRedemptionRules, { rules, meeting }),
    wish(worker, FormHousehold, { number, unitId: villageId, headId, members, pooling: 'together' }),
    wish(worker, GrantPoints, { ...grant, kind: 'holiday', from: '镇商会' }),
    wish(headId, RequestRedemption, {
      redemptionId: `l-${scene.turn}`,
      ...{ volunteerId: headId, householdId, shopId, channel: 'in-advance' },
      lines: [{ itemId: 'rice', quantity: 1, pointsEach: priceOf(scene, 'rice') }],
      expiresAt: minutesLater(scene.now, 2_880),
    }),
    wait(60),
    wish(worker, SplitHousehold, {
      ...{ householdId, number: `${number}-2`, headId: kin, leaving: [kin], unitId: villageId },
      shares: { staying: 1, leaving: 1 },
    }),
  ]
}
