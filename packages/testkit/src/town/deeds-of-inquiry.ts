/** Somebody doubts a redemption: it is blocked, and goes on or is called off when the inquiry is closed. */
import { BlockRedemption, CancelRedemption, UnblockRedemption } from '@lovebank/core'
import { keeper, worker } from './cast.ts'
import { fetch, redemptionOf } from './deeds-of-the-shop.ts'
import { type Move, wait, wish } from './move.ts'
import { type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

export const inquire = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const redemptionId = redemptionOf(step, scene, 'Ready')
  const closing = step.who % 4 === 0 ? CancelRedemption : UnblockRedemption
  return [
    wish(sent(step, step.what % 2 === 0 ? keeper : worker), BlockRedemption, { redemptionId, reason: '疑似冒领' }),
    ...(step.much % 3 === 0 ? [] : [wait(30 * step.who), wish(sent(step, worker), closing, { redemptionId })]),
    ...(step.much % 3 > 0 ? fetch({ ...step, much: 0 }, scene) : []),
  ]
}
