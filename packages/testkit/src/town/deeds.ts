/** What each deed comes to in the town as it is: which wishes, by whom. */

import { callForHelp } from './deeds-of-call-outs.ts'
import { certify } from './deeds-of-certificates.ts'
import { creditBeyondWork } from './deeds-of-crediting.ts'
import { leaveForGood } from './deeds-of-erasure.ts'
import { serveInGroups } from './deeds-of-groups.ts'
import { handOver } from './deeds-of-hand-over.ts'
import { inquireIntoHolder } from './deeds-of-holders.ts'
import { appraise, keepHouseholds } from './deeds-of-households.ts'
import { inquire } from './deeds-of-inquiry.ts'
import { keepKinships, nameRelatives } from './deeds-of-kinship.ts'
import { objectLate } from './deeds-of-late-objections.ts'
import { serveLate, serveSeasons } from './deeds-of-late-work.ts'
import { dealWithMerchant } from './deeds-of-merchants.ts'
import { keepPapers } from './deeds-of-papers.ts'
import { keepConsents, keepRecord, tellApart } from './deeds-of-people.ts'
import { rareDay } from './deeds-of-rare-days.ts'
import { giveRelief } from './deeds-of-relief.ts'
import { adoptRules } from './deeds-of-rules.ts'
import { moveGoods } from './deeds-of-sites.ts'
import { adoptCard, keepOffices, keepRegister, register } from './deeds-of-staff.ts'
import { leaveHousehold } from './deeds-of-standings.ts'
import { awardStar } from './deeds-of-stars.ts'
import { deduct, give, grantPoints } from './deeds-of-the-bank.ts'
import { giveAbroad } from './deeds-of-the-clearing.ts'
import { keepTime } from './deeds-of-the-day.ts'
import { pool } from './deeds-of-the-pool.ts'
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
import { waitInLine } from './deeds-of-the-waitlist.ts'
import { giveByNeed } from './deeds-of-welfare.ts'
import { comeAndGo, decideOnWork, planTask, serve, serveTwiceAtOnce } from './deeds-of-work.ts'
import { type Move, wait } from './move.ts'
import { pick, type Scene } from './scene.ts'
import type { Deed, Step } from './step.ts'

const table: Readonly<Record<Deed, (step: Step, scene: Scene) => ReadonlyArray<Move>>> = {
  serve,
  'serve-twice-at-once': serveTwiceAtOnce,
  'serve-late': serveLate,
  'serve-seasons': serveSeasons,
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
  'wait-in-line': waitInLine,
  'keep-time': keepTime,
  'object-late': objectLate,
  'call-for-help': callForHelp,
  'adopt-card': adoptCard,
  'adopt-rules': adoptRules,
  inquire,
  'give-relief': giveRelief,
  'keep-papers': keepPapers,
  'hand-over': handOver,
  'deal-with-merchant': dealWithMerchant,
  'move-goods': moveGoods,
  'inquire-into-holder': inquireIntoHolder,
  'keep-shop': keepShop,
  'end-redemption': endRedemption,
  'bring-back': bringBack,
  'correct-account': correctAccount,
  'grant-points': grantPoints,
  deduct,
  'credit-beyond-work': creditBeyondWork,
  give,
  'give-abroad': giveAbroad,
  'give-by-need': giveByNeed,
  'serve-in-groups': serveInGroups,
  'keep-offices': keepOffices,
  'keep-households': keepHouseholds,
  'keep-kinships': keepKinships,
  'name-relatives': nameRelatives,
  pool,
  appraise,
  'keep-record': keepRecord,
  'keep-consents': keepConsents,
  'tell-apart': tellApart,
  'leave-for-good': leaveForGood,
  'leave-household': leaveHousehold,
  certify,
  'award-star': awardStar,
  'rare-day': rareDay,
}

export const movesOf = (deed: Deed, step: Step, scene: Scene): ReadonlyArray<Move> => table[deed](step, scene)
