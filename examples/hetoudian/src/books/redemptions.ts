/** 兑换: what a villager asks for, one row an item; the rows of one number belong together. */
import { type Channel, HouseholdNumber, householdIdOf, SomePoints, SomeQuantity } from '@lovebank/core'
import { codeOf, moment, numberOf, oneOf } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, wish } from './book.ts'
import { at, byOrSelf, itemId, redemptionId, shopId, speaker, volunteer } from './shared-columns.ts'

const channels: Readonly<Record<string, Channel>> = { 柜台: 'at-the-counter', 预约: 'in-advance' }

export const redemptions = defineBook({
  name: 'redemptions',
  zh: '兑换',
  en: 'redemptions, one row an item',
  stage: 'requests',
  groupedBy: ['redemptionId'],
  columns: {
    redemptionId,
    shopId,
    volunteer,
    itemId,
    quantity: required('数量', numberOf(SomeQuantity, /[袋瓶桶盒块提个条斤件]$/u), '数量', 'how many'),
    points: required('积分单价', numberOf(SomePoints), '看到的标价', 'points for one, as the villager saw it'),
    channel: required(
      '方式',
      oneOf(channels),
      '柜台:货当场取走,经办人填店员,不另写取货;或预约',
      'at the counter: the goods go at once, the shopkeeper stands under 经办人编号, and no row of 取货 follows; or in advance',
    ),
    at,
    until: required('保留至', moment, '货品保留到何时', 'until when the goods wait'),
    by: byOrSelf,
    household: maybe(
      '户号',
      codeOf(HouseholdNumber),
      '用户内共用的积分兑换时填;志愿者须是户内成员',
      'the household whose pooled points pay; the volunteer is one of its members',
    ),
  },
  key: (row) => row.redemptionId,
  lane: (row) => `redemption/${row.redemptionId}`,
  at: (row) => row.at,
  commands: (rows, idOf) => {
    const [first] = rows
    return [
      {
        type: 'RequestRedemption',
        ...wish(idOf('request'), speaker(first.by, first.volunteer), first.at, first.volunteer),
        redemptionId: first.redemptionId,
        volunteerId: first.volunteer,
        householdId: first.household === undefined ? undefined : householdIdOf(first.household),
        shopId: first.shopId,
        channel: first.channel,
        lines: rows.map((row) => ({ itemId: row.itemId, quantity: row.quantity, pointsEach: row.points })),
        expiresAt: first.until,
      },
    ]
  },
})
