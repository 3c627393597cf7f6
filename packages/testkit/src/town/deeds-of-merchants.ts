/** The village store hands out soap for points against the town's fund, and is settled; now and then somebody settles their own. */
import {
  CloseSettlement,
  ConfirmSettlement,
  DrawUpSettlement,
  FulfilRedemption,
  ListItem,
  localDateOf,
  type RedemptionState,
  RegisterMerchant,
  RejectSettlement,
  RenewMerchantAgreement,
  RequestRedemption,
  ReturnRedemption,
  type ShopState,
} from '@lovebank/core'
import { stateIn } from './bank.ts'
import { keeper, mayor, merchant, stationId, storeId, worker } from './cast.ts'
import { customerOf } from './deeds-of-the-shop.ts'
import { type Move, wait, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

const PRICE = 8

const agreement = (step: Step) => ({
  from: '2026-01-01',
  to: step.much === 11 ? '2026-02-01' : '2027-12-31',
  servedBy: merchant,
  offers: [{ itemId: 'soap', unitPriceFen: 500 + step.what }],
  ceiling: 20 + 10 * step.much,
})

const register = (step: Step): ReadonlyArray<Move> => [
  wish(mayor, RegisterMerchant, { shopId: storeId, unitId: stationId, name: '小卖部', agreement: agreement(step) }),
  wish(keeper, ListItem, { shopId: storeId, itemId: 'soap', name: '肥皂', measure: 'bar', pointsEach: PRICE }),
]

const storeIn = (scene: Scene) => {
  const shop = stateIn(scene.bank, 'shop', storeId) as ShopState
  return shop.kind === 'Open' ? shop.merchant : undefined
}

const order = (step: Step, scene: Scene) => ({
  volunteerId: customerOf(step, scene),
  shopId: storeId,
  lines: [{ itemId: 'soap', quantity: 1 + (step.much % 2), pointsEach: PRICE }],
  expiresAt: minutesLater(scene.now, 2_880),
})

/** In advance or at once, by the merchant's person; somebody else is refused. */
const serve = (step: Step, scene: Scene, place = ''): ReadonlyArray<Move> => {
  const redemptionId = `store-${scene.turn}${place}`
  const asked = order(step, scene)
  const channel = step.who % 3 === 0 ? ('in-advance' as const) : ('at-the-counter' as const)
  const by = channel === 'in-advance' ? asked.volunteerId : pick([merchant, merchant, keeper], step.who)
  return [wish(sent(step, by), RequestRedemption, { redemptionId, channel, ...asked })]
}

/** The newest redemption of the store that is of this kind. */
const servedAt = (scene: Scene, kind: RedemptionState['kind']) =>
  scene.bank.log
    .flatMap(({ event }) =>
      event.type === 'RedemptionRequested' && event.shopId === storeId ? [event.redemptionId] : [],
    )
    .map((redemptionId) => stateIn(scene.bank, 'redemption', redemptionId) as RedemptionState)
    .findLast((state) => state.kind === kind)

const handOut = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const waiting = servedAt(scene, 'Ready')
  if (waiting?.kind !== 'Ready') return serve(step, scene)
  const { redemptionId } = waiting.purchase
  return [wish(sent(step, merchant), FulfilRedemption, { redemptionId, pickupCode: waiting.pickupCode })]
}

const takeBack = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const fulfilled = servedAt(scene, 'Fulfilled')
  if (fulfilled?.kind !== 'Fulfilled') return serve(step, scene)
  const { redemptionId } = fulfilled.purchase
  const lines = [{ itemId: 'soap', quantity: 1 }]
  return [wish(sent(step, merchant), ReturnRedemption, { redemptionId, lines, reason: '过期' })]
}

const settle = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const number = (storeIn(scene)?.lastNumber ?? 0) + 1
  const second = sent(step, step.who === 11 ? keeper : worker)
  const answer =
    step.what % 4 === 0
      ? wish(second, RejectSettlement, { shopId: storeId, number, reason: '漏记' })
      : wish(second, ConfirmSettlement, { shopId: storeId, number })
  return [
    wait(1_440),
    wish(keeper, DrawUpSettlement, { shopId: storeId, through: localDateOf(scene.now as never) }),
    answer,
    ...(step.much % 2 === 0
      ? [wish(mayor, CloseSettlement, { shopId: storeId, number, proof: `fund-${number}` })]
      : []),
  ]
}

/** A whole season: served, settled, one brought back, served and settled again. */
const season = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const atCounter = { ...step, who: 1, by: 0, much: 1 }
  const settled = (number: number): ReadonlyArray<Move> => [
    wish(keeper, DrawUpSettlement, { shopId: storeId, through: localDateOf(scene.now as never) }),
    wish(worker, ConfirmSettlement, { shopId: storeId, number }),
  ]
  const redemptionId = `store-${scene.turn}-a`
  return [
    ...serve(atCounter, scene, '-a'),
    wait(1_440),
    ...settled(1),
    wish(merchant, ReturnRedemption, { redemptionId, lines: [{ itemId: 'soap', quantity: 1 }], reason: '过期' }),
    ...serve(atCounter, scene, '-b'),
    ...settled(2),
    wish(mayor, CloseSettlement, { shopId: storeId, number: 2, proof: 'fund-2' }),
  ]
}

export const dealWithMerchant = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  if (storeIn(scene) === undefined) return [...register(step), ...season(step, scene)]
  const renew = wish(sent(step, mayor), RenewMerchantAgreement, { shopId: storeId, agreement: agreement(step) })
  const choices = [serve, serve, handOut, takeBack, settle, settle, () => [renew]] as const
  return pick(choices, step.what)(step, scene)
}
