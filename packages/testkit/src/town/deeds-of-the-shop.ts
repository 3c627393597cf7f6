/** What happens at the Love Supermarket and on the accounts behind it. */
import {
  type AccountState,
  accountIdOf,
  CancelRedemption,
  CloseAccount,
  ClosePeriod,
  CountStock,
  DelistItem,
  ExpirePoints,
  FreezeAccount,
  FulfilRedemption,
  ListItem,
  type LocalMonth,
  lookUp,
  lotsIn,
  monthBefore,
  type PersonId,
  ReceiveStock,
  type RedemptionState,
  RepriceItem,
  RequestRedemption,
  ReturnRedemption,
  ReverseDeposit,
  type ShopState,
  startOfDay,
  UnfreezeAccount,
  WriteOffStock,
} from '@lovebank/core'
import { stateIn } from './bank.ts'
import { alsoKeeper, items, keeper, redemptions, shopId, volunteerOf, worker } from './cast.ts'
import { type Move, wait, wish } from './move.ts'
import { minutesLater, pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

const shopIn = (scene: Scene) => stateIn(scene.bank, 'shop', shopId) as ShopState

const redemptionIn = (scene: Scene, redemptionId: string) =>
  stateIn(scene.bank, 'redemption', redemptionId) as RedemptionState

/** Relief has no price; whoever asks for it all the same offers some. */
export const priceOf = (scene: Scene, itemId: string): number => {
  const state = shopIn(scene)
  const listed = state.kind === 'Open' ? lookUp(state.items, itemId)?.pointsEach : undefined
  return listed === undefined || listed === 0 ? 20 : listed
}

/** Mostly whoever earned points last, so that there is something to spend. */
export const customerOf = (step: Step, scene: Scene): PersonId => {
  const earned = scene.bank.log.findLast(({ event }) => event.type === 'WorkConfirmed')?.event
  return earned?.type === 'WorkConfirmed' && step.who < 9 ? earned.volunteerId : volunteerOf(step.who)
}

/** What somebody may want today. */
export const order = (step: Step, scene: Scene) => {
  const itemId = pick(items, step.what > 9 ? 2 : step.what % 2)
  return {
    volunteerId: customerOf(step, scene),
    shopId,
    lines: [{ itemId, quantity: 1 + (step.much % 3), pointsEach: priceOf(scene, itemId) + (step.much === 11 ? 1 : 0) }],
    expiresAt: minutesLater(scene.now, 2_880),
  }
}

export const shop = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const asked = order(step, scene)
  const redemptionId = step.much % 5 === 0 ? pick(redemptions, step.what) : `in-${scene.turn}`
  return [wish(sent(step, asked.volunteerId), RequestRedemption, { redemptionId, channel: 'in-advance', ...asked })]
}

export const shopAtTheCounter = (step: Step, scene: Scene): ReadonlyArray<Move> => [
  wish(sent(step, step.what % 5 === 0 ? alsoKeeper : keeper), RequestRedemption, {
    redemptionId: `at-${scene.turn}`,
    channel: 'at-the-counter',
    ...order(step, scene),
  }),
]

/** When the newest lot of a customer expires. Whether that was booked must make no difference to anybody (law 16). */
const lastExpiry = (scene: Scene, volunteerId: PersonId): string | undefined => {
  const state = stateIn(scene.bank, 'account', accountIdOf(volunteerId)) as AccountState
  const days = state.kind === 'NotOpened' ? [] : lotsIn(state.books).map(({ expiresOn }) => expiresOn)
  const last = days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
  return last === undefined ? undefined : startOfDay(last)
}

/** The last minutes of a lot: the counter has no connection then, and the town hears of it when the lot has expired. */
export const shopOffline = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const asked = order(step, scene)
  const expiry = lastExpiry(scene, asked.volunteerId)
  if (expiry === undefined) return shopAtTheCounter(step, scene)
  const minutesUntil = Math.max(0, Math.ceil((Date.parse(expiry) - Date.parse(scene.now)) / 60_000))
  const expiresAt = minutesLater(expiry, 2_880)
  const fields = { redemptionId: `off-${scene.turn}`, channel: 'at-the-counter' as const, ...asked, expiresAt }
  return [
    wait(minutesUntil + step.who),
    wish(sent(step, keeper), RequestRedemption, fields, minutesLater(expiry, -1 - step.much)),
  ]
}

/** A redemption that is of this kind, the newest first; any other where there is none, or once in a while. */
export const redemptionOf = (step: Step, scene: Scene, kind: RedemptionState['kind']): string => {
  const requested = scene.bank.log.flatMap(({ event }) =>
    event.type === 'RedemptionRequested' ? [event.redemptionId as string] : [],
  )
  const fitting = requested.filter((redemptionId) => redemptionIn(scene, redemptionId).kind === kind)
  const all = fitting.length === 0 || step.much > 9 ? requested : fitting
  return all.at(-1 - (step.what % Math.max(all.length, 1))) ?? pick(redemptions, step.what)
}

const codeOf = (step: Step, scene: Scene, redemptionId: string): string => {
  const state = redemptionIn(scene, redemptionId)
  return state.kind === 'Ready' && step.much < 10 ? state.pickupCode : '000000'
}

export const fetch = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const redemptionId = redemptionOf(step, scene, 'Ready')
  const collectedBy =
    step.who % 3 === 0
      ? { name: '邻居', relation: 'neighbour' as const, personId: step.who === 9 ? keeper : undefined }
      : undefined
  const pickupCode = codeOf(step, scene, redemptionId)
  return [wish(sent(step, keeper), FulfilRedemption, { redemptionId, pickupCode, collectedBy })]
}

export const endRedemption = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const redemptionId = redemptionOf(step, scene, 'Ready')
  const state = redemptionIn(scene, redemptionId)
  const right = state.kind === 'NotRequested' ? keeper : state.purchase.volunteerId
  return [wish(sent(step, right), CancelRedemption, { redemptionId })]
}

export const bringBack = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const redemptionId = redemptionOf(step, scene, 'Fulfilled')
  const state = redemptionIn(scene, redemptionId)
  const itemId = state.kind === 'Fulfilled' ? (state.purchase.lines[0]?.itemId ?? 'rice') : pick(items, step.who)
  const lines = [{ itemId, quantity: 1 + (step.much % 3) }]
  return [wish(sent(step, keeper), ReturnRedemption, { redemptionId, lines, reason: '受潮' })]
}

export const keepShop = (step: Step, _scene: Scene): ReadonlyArray<Move> => {
  const itemId = pick(items, step.what)
  const by = sent(step, keeper)
  const paper = { source: 'purchase' as const, from: '供销社', unitPriceFen: 3_000 }
  const counted = { shopId, itemId, counted: step.who, explanation: step.who % 2 === 0 ? '盘点差异' : undefined }
  return [
    pick(
      [
        wish(by, ReceiveStock, { shopId, itemId, receiptId: `r${step.who}`, quantity: 1 + step.who, ...paper }),
        wish(by, ListItem, { shopId, itemId, name: itemId, measure: 'bag', pointsEach: 20 + step.who }),
        wish(by, RepriceItem, { shopId, itemId, pointsEach: 15 + step.who }),
        wish(by, DelistItem, { shopId, itemId }),
        wish(by, CountStock, counted),
        wish(by, WriteOffStock, { shopId, itemId, quantity: 1 + (step.who % 4), reason: '虫蛀' }),
      ],
      step.much,
    ),
  ]
}

const lotOf = (step: Step, state: AccountState): string => {
  if (state.kind === 'NotOpened') return 'none'
  const lots = lotsIn(state.books)
  return lots.map(({ lotId }) => lotId as string).toSorted()[step.what % Math.max(lots.length, 1)] ?? 'none'
}

export const correctAccount = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const accountId = accountIdOf(volunteerOf(step.who))
  const by = sent(step, worker)
  const state = stateIn(scene.bank, 'account', accountId) as AccountState
  if (state.kind === 'Frozen' && step.much < 8) return [wish(by, UnfreezeAccount, { accountId })]
  const lotId = lotOf(step, state)
  const choices: readonly [Move, ...ReadonlyArray<Move>] = [
    wish(by, ReverseDeposit, { accountId, lotId, points: 1 + step.what, reason: '虚报' }),
    wish(by, ReverseDeposit, { accountId, lotId, reason: '虚报' }),
    wish('mayor', ExpirePoints, { accountId }),
    wish('mayor', ClosePeriod, { accountId, period: monthBefore(scene.now.slice(0, 7) as LocalMonth) }),
    wish(by, FreezeAccount, { accountId, reason: '核查' }),
    wish(by, UnfreezeAccount, { accountId }),
    wish(by, CloseAccount, { accountId }),
  ]
  return [pick(choices, step.much)]
}
