/** Somebody doubts a holder: all that they redeem is blocked, they ask all the same, and one day the inquiry is closed. */
import { BlockHolder, RequestRedemption, UnblockHolder } from '@lovebank/core'
import { keeper, worker } from './cast.ts'
import { customerOf, order } from './deeds-of-the-shop.ts'
import { type Move, wait, wish } from './move.ts'
import { minutesLater, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

export const inquireIntoHolder = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const volunteerId = customerOf(step, scene)
  const asked = { ...order(step, scene), volunteerId, expiresAt: minutesLater(scene.now, 600) }
  const redemptionId = `doubt-${scene.turn}`
  const again = { ...asked, redemptionId: `${redemptionId}-again` }
  const unblock = wish(sent(step, worker), UnblockHolder, { volunteerId })
  return [
    wish(volunteerId, RequestRedemption, { redemptionId, channel: 'in-advance', ...asked }),
    wish(sent(step, worker), BlockHolder, { volunteerId, reason: '疑似代领' }),
    wish(keeper, RequestRedemption, { channel: 'at-the-counter', ...again, expiresAt: asked.expiresAt }),
    ...(step.much % 3 === 0 ? [] : [wait(200 * step.who), unblock]),
  ]
}
