/** What each deed comes to in the town as it is: which wishes, by whom. */

import { adoptCard, keepOffices, keepRegister, register } from './deeds-of-staff.ts'
import { deduct, give, grantPoints } from './deeds-of-the-bank.ts'
import {
  bringBack,
  correctAccount,
  endRedemption,
  fetch,
  keepShop,
  shop,
  shopAtTheCounter,
  shopOffline,
} from './deeds-of-the-shop.ts'
import { comeAndGo, decideOnWork, planTask, serve, serveTwiceAtOnce } from './deeds-of-work.ts'
import { type Move, wait } from './move.ts'
import { pick, type Scene } from './scene.ts'
import type { Deed, Step } from './step.ts'

const table: Readonly<Record<Deed, (step: Step, scene: Scene) => ReadonlyArray<Move>>> = {
  serve,
  'serve-twice-at-once': serveTwiceAtOnce,
  shop,
  'shop-at-the-counter': shopAtTheCounter,
  'shop-offline': shopOffline,
  fetch,
  wait: (step) => [wait((step.much + 1) * pick([60, 1_440, 4 * 1_440], step.what))],
  register,
  'keep-register': keepRegister,
  'plan-task': planTask,
  'come-and-go': comeAndGo,
  'decide-on-work': decideOnWork,
  'adopt-card': adoptCard,
  'keep-shop': keepShop,
  'end-redemption': endRedemption,
  'bring-back': bringBack,
  'correct-account': correctAccount,
  'grant-points': grantPoints,
  deduct,
  give,
  'keep-offices': keepOffices,
}

export const movesOf = (deed: Deed, step: Step, scene: Scene): ReadonlyArray<Move> => table[deed](step, scene)
