/** Relief comes in for those in need, and goes out to them against a paper; now and then somebody mixes it up. */
import { IssueRelief, ListReliefItem, ReceiveStock } from '@lovebank/core'
import { keeper, shopId, volunteerOf, worker } from './cast.ts'
import { type Move, wish } from './move.ts'
import { pick, type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

export const giveRelief = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const by = sent(step, keeper)
  const itemId = step.what === 11 ? 'rice' : 'quilt'
  const paper = { source: 'donation' as const, from: '民政所', unitPriceFen: 9_000 }
  const given = { quantity: 1 + (step.who % 3), recipientId: volunteerOf(step.what) }
  return [
    wish(by, ListReliefItem, { shopId, itemId, name: '棉被', measure: 'piece' }),
    wish(by, ReceiveStock, { shopId, itemId, receiptId: `relief-${scene.turn}`, quantity: 2, ...paper }),
    wish(sent(step, pick([keeper, worker], step.much)), IssueRelief, {
      shopId,
      itemId,
      paperId: `p${step.much}`,
      ...given,
    }),
  ]
}
