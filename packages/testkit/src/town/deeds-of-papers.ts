/** Receipt books come, donations are written into them, and now and then a book is gone. */
import { IssueReceiptBook, ReceiveStock, ReportReceiptBookLost } from '@lovebank/core'
import { keeper, mayor, shopId } from './cast.ts'
import { type Move, wish } from './move.ts'
import { type Scene, sent } from './scene.ts'
import type { Step } from './step.ts'

export const keepPapers = (step: Step, scene: Scene): ReadonlyArray<Move> => {
  const from = 1 + 10 * (step.what % 3)
  const bookId = `book-${step.what % 3}`
  const gift = { source: 'donation' as const, from: '镇商会', unitPriceFen: step.who === 11 ? undefined : 2_850 }
  const bestBefore = step.who % 2 === 0 ? undefined : scene.now.slice(0, 10)
  const receipt = { receiptId: `gift-${step.who}`, receiptNumber: 1 + step.who + step.much, quantity: 2, bestBefore }
  return [
    wish(sent(step, mayor), IssueReceiptBook, { shopId, bookId, from, to: from + 9 }),
    wish(sent(step, keeper), ReceiveStock, { shopId, itemId: 'rice', ...receipt, ...gift }),
    ...(step.much === 10
      ? [wish(sent(step, keeper), ReportReceiptBookLost, { shopId, bookId, explanation: '遗失' })]
      : []),
  ]
}
