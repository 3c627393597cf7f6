/** Whole stories in which somebody looks again: at what a household used, at goods on arrival, at a redemption, an act, a star. */
import {
  AdoptRedemptionRules,
  AwardStar,
  accountIdOf,
  actLotIdOf,
  BlockRedemption,
  type CreditReference,
  FormHousehold,
  FreezeAccount,
  FulfilRedemption,
  GrantPoints,
  type HouseholdNumber,
  householdIdOf,
  nationalStars,
  ProposeStar,
  personIdOf,
  ReceiveConsignment,
  ReceiveStock,
  RecordAct,
  type RedemptionId,
  type RedemptionState,
  RegisterVolunteer,
  RemoveMember,
  RequestRedemption,
  SendStock,
  SplitHousehold,
  UnblockRedemption,
  UnfreezeAccount,
  UpholdComplaint,
  type VolunteerNumber,
} from '@lovebank/core'
import { stateIn } from './bank.ts'
import {
  director,
  keeper,
  mayor,
  otherKeeper,
  otherShopId,
  profileOf,
  shopId,
  stationId,
  villageId,
  volunteerOf,
  worker,
} from './cast.ts'
import { broughtOn } from './deeds-of-crediting.ts'
import { priceOf } from './deeds-of-the-shop.ts'
import { meeting } from './founding.ts'
import { openOtherShop } from './founding-of-sites.ts'
import { later, type Move, wait, wish } from './move.ts'
import { minutesLater, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

const A_DAY = 1_440
const FOUR_DAYS = 4 * A_DAY

/** Somebody whom the offices of the first station reach. */
const villager = (step: Step) => volunteerOf(step.who % 2)

/** So that no shelf is empty when the story needs something from it. */
const rice = (scene: Scene, quantity: number): Move =>
  wish(keeper, ReceiveStock, {
    ...{ shopId, itemId: 'rice', receiptId: `again-${scene.turn}`, quantity },
    ...{ source: 'donation' as const, from: '镇商会' },
  })

const riceFor = (scene: Scene) => ({
  shopId,
  lines: [{ itemId: 'rice', quantity: 1, pointsEach: priceOf(scene, 'rice') }],
  expiresAt: minutesLater(scene.now, 2 * A_DAY),
})

const enough = (scene: Scene, accountId: ReturnType<typeof accountIdOf>): Move =>
  wish(worker, GrantPoints, {
    ...{ accountId, reference: `again-${scene.turn}`, points: priceOf(scene, 'rice') + 3 },
    ...{ kind: 'holiday' as const, from: '镇政府' },
  })

/** A household uses its limits, and who goes out of it takes along what was used. */
const leaveWithUsedLimits = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const number = `L-${scene.turn}`
  const householdId = householdIdOf(number as HouseholdNumber)
  const volunteerId = personIdOf(number as VolunteerNumber)
  const childId = `young-${scene.turn}`
  const version = scene.bank.log.filter(({ event }) => event.type === 'RedemptionRulesAdopted').length + 1
  const today = minutesLater(scene.now, 480).slice(0, 10)
  const rules = { version, effectiveFrom: today, itemLimits: [{ itemId: 'rice', most: 2 }], monthlyPoints: 200 }
  const members = [
    { personId: volunteerId, relation: 'head' as const },
    { personId: childId, relation: 'child' as const },
  ]
  const by = sent(step, worker)
  const parted = { number: `${number}-2`, unitId: villageId, headId: childId, leaving: [childId] }
  return [
    wish(mayor, AdoptRedemptionRules, { rules, meeting }),
    wish(mayor, RegisterVolunteer, { number, unitId: villageId, profile: profileOf('户主', '1970-03-05'), skills: [] }),
    wish(worker, FormHousehold, { number, unitId: villageId, headId: volunteerId, members, pooling: 'together' }),
    rice(scene, 3),
    enough(scene, accountIdOf(householdId)),
    wish(keeper, RequestRedemption, {
      ...{ redemptionId: `limit-${scene.turn}`, channel: 'at-the-counter' as const, volunteerId, householdId },
      ...riceFor(scene),
    }),
    step.what % 2 === 0
      ? wish(by, RemoveMember, { householdId, personId: childId })
      : wish(by, SplitHousehold, { householdId, ...parted, shares: { staying: 1, leaving: 1 } }),
  ]
}

/** A bag is missing when the other shop counts what came. */
const losePartOnTheWay = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const consignmentId = `less-${scene.turn}`
  const quantity = 2 + (step.what % 3)
  const counts = [{ itemId: 'rice', counted: quantity - 1, explanation: '路上破袋' }]
  const isOpen = scene.bank.log.some(({ event }) => event.type === 'ShopOpened' && event.shopId === otherShopId)
  return [
    ...(isOpen ? [] : openOtherShop),
    rice(scene, quantity),
    wish(keeper, SendStock, { shopId, consignmentId, toShopId: otherShopId, lines: [{ itemId: 'rice', quantity }] }),
    wait(60),
    wish(sent(step, otherKeeper), ReceiveConsignment, { shopId: otherShopId, consignmentId, counts }),
  ]
}

/** A redemption is doubted and cleared, and the goods are fetched after all. */
const fetchAfterInquiry = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const volunteerId = villager(step)
  const redemptionId = `doubt-${scene.turn}` as RedemptionId
  return [
    rice(scene, 2),
    enough(scene, accountIdOf(volunteerId)),
    wish(volunteerId, RequestRedemption, { redemptionId, channel: 'in-advance', volunteerId, ...riceFor(scene) }),
    wish(keeper, BlockRedemption, { redemptionId, reason: '疑似冒领' }),
    wait(60),
    wish(sent(step, worker), UnblockRedemption, { redemptionId }),
    later(() => {
      const state = stateIn(scene.bank, 'redemption', redemptionId) as RedemptionState
      const pickupCode = state.kind === 'Ready' ? state.pickupCode : '000000'
      return wish(keeper, FulfilRedemption, { redemptionId, pickupCode })
    }),
  ]
}

/** An act is credited for the second time in a month, and then somebody shows that it was none. */
const complainOfAct = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const accountId = accountIdOf(villager(step))
  const reference = `claimed-${scene.turn}` as CreditReference
  const doneOn = minutesLater(scene.now, -A_DAY).slice(0, 10)
  const card = broughtOn(step, scene, doneOn)
  const done = { accountId, reference, act: 'tidy-yard', doneOn, evidence: '照片', isOpposite: false }
  return [
    wish(director, RecordAct, { ...done, reference: `${reference}-before`, card }),
    wish(director, RecordAct, { ...done, card }),
    wait(60),
    wish(sent(step, worker), UpholdComplaint, {
      accountId,
      lotId: actLotIdOf(accountId, reference),
      ruling: '照片是别家的',
    }),
  ]
}

/** A star was awarded for hours of which most turn out never to have been served. */
const withdrawStar = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const rule = nationalStars as never
  const assessment = {
    volunteerId: villager(step),
    rule,
    points: 0,
    unitId: stationId,
    asOf: scene.now.slice(0, 10),
  }
  const minutes = (step.what % 2 === 0 ? 350 : 150) * 60
  return [
    wish(worker, ProposeStar, { ...assessment, minutes, calendar: { restDays: [], holidays: [], workedRestDays: [] } }),
    wait(FOUR_DAYS),
    wish(worker, AwardStar, { ...assessment, minutes }),
    wish(sent(step, worker), AwardStar, { ...assessment, minutes: 50 * 60 }),
  ]
}

/** An account is frozen until somebody has looked into it, and then goes on. */
const freezeForAWhile = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const accountId = accountIdOf(villager(step))
  return [
    wish(worker, FreezeAccount, { accountId, reason: '核查' }),
    wait(60),
    wish(sent(step, worker), UnfreezeAccount, { accountId }),
    enough(scene, accountId),
  ]
}

export const secondLooks = [
  freezeForAWhile,
  leaveWithUsedLimits,
  losePartOnTheWay,
  fetchAfterInquiry,
  complainOfAct,
  withdrawStar,
] as const
