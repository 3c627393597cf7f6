/** Why relief goods are not given out, or not mixed with others, and in what words. */
import type { ItemId, ReceiptId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Name } from '../kernel/text.ts'

export const reliefNotForPoints = defineRefusal('ReliefNotForPoints', {
  en: (f: { itemId: ItemId; name: Name }) =>
    `${f.name} (${f.itemId}) is relief and never given for points. Issue it as relief to the one it is meant for.`,
  zh: (f) => `${f.name}(${f.itemId})为救助物资,不得用积分兑换。请按救助物资发放给受助人。`,
})
export type ReliefNotForPoints = RefusalOf<typeof reliefNotForPoints>

export const itemNotRelief = defineRefusal('ItemNotRelief', {
  en: (f: { itemId: ItemId; name: Name }) =>
    `${f.name} (${f.itemId}) is no relief: it stands in the shop for points. Keep relief under an id of its own.`,
  zh: (f) => `${f.name}(${f.itemId})不是救助物资,属于兑换商品。救助物资请单独编号。`,
})
export type ItemNotRelief = RefusalOf<typeof itemNotRelief>

export const reliefPaperDiffers = defineRefusal('ReliefPaperDiffers', {
  en: (f: { paperId: ReceiptId; itemId: ItemId }) =>
    `Paper ${f.paperId} gave ${f.itemId} already, to somebody else or another number. Every hand-out has its own paper.`,
  zh: (f) => `单据 ${f.paperId} 已发放过商品 ${f.itemId},且内容不一致。每次发放须单独填写单据。`,
})
export type ReliefPaperDiffers = RefusalOf<typeof reliefPaperDiffers>

export const reliefRefusals = { reliefNotForPoints, itemNotRelief, reliefPaperDiffers }

export type ReliefRefusal = ReliefNotForPoints | ItemNotRelief | ReliefPaperDiffers
