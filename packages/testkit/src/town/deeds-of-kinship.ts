/** Staff have relatives in the village, who live apart; and holders say who may come in their place. */
import {
  accountIdOf,
  Commend,
  EndKinship,
  Evaluate,
  FulfilRedemption,
  GrantPoints,
  LiftSpendingRestriction,
  MarkDuplicate,
  type PersonId,
  personIdOf,
  RecordKinship,
  type RedemptionState,
  RegisterVolunteer,
  RequestRedemption,
  RestrictSpending,
  type VolunteerNumber,
} from '@lovebank/core'
import { commendation, evaluation } from '../examples/volunteer-story.ts'
import { stateIn } from './bank.ts'
import { director, keeper, mayor, profileOf, villageId, volunteerOf, worker } from './cast.ts'
import { customerOf, order, redemptionOf } from './deeds-of-the-shop.ts'
import { type Move, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

const grant = (scene: Scene, volunteerId: PersonId) =>
  wish(worker, GrantPoints, {
    accountId: accountIdOf(volunteerId),
    kind: 'holiday',
    from: '镇政府',
    reference: `kin-${scene.turn}`,
    points: 5,
  })

/** What they try who are kin of the one concerned; the keeper at the counter. */
const triedBy = (relativeId: string, step: Step, scene: Scene, volunteerId: PersonId): ReadonlyArray<Move> =>
  relativeId === keeper
    ? [
        wish(keeper, RequestRedemption, {
          redemptionId: `kin-${scene.turn}`,
          channel: 'at-the-counter',
          ...order(step, scene),
          volunteerId,
        }),
      ]
    : [
        wish(relativeId, Commend, { volunteerId, ...commendation }),
        wish(relativeId, Evaluate, { volunteerId, ...evaluation }),
        grant(scene, volunteerId),
      ]

/** Somebody in office has kin in the village, decides nothing on them, and cannot be rid of them by their own word. */
export const keepKinships = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const volunteerId = volunteerOf(step.who)
  const relativeId = pick([worker, director, keeper, volunteerOf(step.who + 1)], step.what)
  const both = { personId: volunteerId, relativeId: relativeId as PersonId }
  if (step.much > 8) return enterTwice(step, scene, volunteerId, relativeId)
  return [
    wish(sent(step, mayor), RecordKinship, { ...both, ground: step.what % 2 === 0 ? 'household-book' : 'own-word' }),
    ...triedBy(relativeId, step, scene, volunteerId),
    ...(relativeId === worker ? [wish(worker, EndKinship, { ...both, reason: 'bond-ended' })] : []),
    // Now and then it stays, and bars them for the rest of this life.
    ...(step.much === 0 ? [] : [wish(sent(step, mayor), EndKinship, { ...both, reason: 'recorded-in-error' })]),
  ]
}

/** The kinship stands under a second record, which then ends: it bars the relative all the same. */
const enterTwice = (step: Step, scene: Scene, volunteerId: PersonId, relativeId: string): ReadonlyArray<Move> => {
  const number = `KIN-${scene.turn}` as VolunteerNumber
  const secondId = personIdOf(number)
  const profile = profileOf('老李', '1958-06-02')
  return [
    wish(mayor, RegisterVolunteer, { number, unitId: villageId, profile, skills: [] }),
    wish(mayor, RecordKinship, { personId: secondId, relativeId, ground: 'village-attests' }),
    wish(sent(step, mayor), MarkDuplicate, { volunteerId: secondId, keptId: volunteerId }),
    ...triedBy(relativeId, step, scene, volunteerId),
    wish(mayor, EndKinship, { personId: volunteerId, relativeId, reason: 'bond-ended' }),
  ]
}

const son = { name: '小明', relation: 'child' as const, personId: undefined }
const neighbour = { ...son, name: '邻居', relation: 'neighbour' as const }

/** A holder names the son, and sometimes nobody; the neighbour is sent home from the counter, and the son is served. */
const atCounter = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const volunteerId = customerOf(step, scene)
  const named = step.what % 4 === 3 ? [] : [son]
  const ask = { ...order(step, scene), volunteerId, channel: 'at-the-counter' as const }
  return [
    wish(sent(step, step.what % 2 === 0 ? volunteerId : worker), RestrictSpending, { volunteerId, named }),
    wish(keeper, RequestRedemption, { ...ask, redemptionId: `named-${scene.turn}-1`, askedBy: neighbour }),
    wish(keeper, RequestRedemption, { ...ask, redemptionId: `named-${scene.turn}-2`, askedBy: son }),
  ]
}

/** What was ordered before is fetched after the holder named somebody on the books; only that person gets it. */
const onFetching = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const redemptionId = redemptionOf({ ...step, much: 0 }, scene, 'Ready')
  const state = stateIn(scene.bank, 'redemption', redemptionId) as RedemptionState
  if (state.kind !== 'Ready') return atCounter(step, scene)
  const { volunteerId } = state.purchase
  const relativeId = volunteerOf(step.who)
  const named = { name: '亲戚', relation: 'relative' as const, personId: relativeId }
  const fetch = { redemptionId, pickupCode: state.pickupCode }
  return [
    wish(mayor, RecordKinship, { personId: volunteerId, relativeId, ground: 'household-book' }),
    wish(volunteerId, RestrictSpending, { volunteerId, named: [named] }),
    wish(keeper, FulfilRedemption, { ...fetch, collectedBy: neighbour }),
    ...(step.what % 3 === 0
      ? [wish(mayor, EndKinship, { personId: relativeId, relativeId: volunteerId, reason: 'bond-ended' })]
      : []),
    wish(sent(step, keeper), FulfilRedemption, { ...fetch, collectedBy: named }, minutesLater(scene.now, step.who % 2)),
  ]
}

export const nameRelatives = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const volunteerId = customerOf(step, scene)
  const lift = wish(sent(step, step.who % 2 === 0 ? volunteerId : worker), LiftSpendingRestriction, { volunteerId })
  return [
    ...(step.what % 2 === 0 ? atCounter(step, scene) : onFetching(step, scene)),
    ...(step.much % 2 === 0 ? [lift] : []),
  ]
}
