/** Columns that several books have in common. */
import { ItemId, type PersonId, RedemptionId, ShiftId, ShopId, TaskId } from '@lovebank/core'
import { date, idOf, moment, person } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'

export const by = required('经办人编号', person, '谁办理的,人员编号', 'who did it: the number of a member of staff')

export const byOrSelf = maybe(
  '经办人编号',
  person,
  '代办人的编号;本人办理则留空',
  'who spoke for the volunteer; blank where they spoke for themselves',
)

export const on = required('日期', date, '哪一天', 'the day')

export const at = required('时间', moment, '什么时候', 'the moment')

export const volunteer = required('志愿者编号', person, '志愿者证上的编号', 'the number on the volunteer’s card')

export const taskId = required('任务编号', idOf(TaskId), '任务的编号', 'the number of the task')

export const shiftId = required('班次', idOf(ShiftId), '班次的编号,在任务内不重复', 'the shift, unique within its task')

export const shopId = required('超市编号', idOf(ShopId), '超市的编号', 'the number of the shop')

export const itemId = required('商品编号', idOf(ItemId), '商品的编号', 'the number of the item')

export const redemptionId = required('兑换单号', idOf(RedemptionId), '兑换单的编号', 'the number of the redemption')

/** The volunteer themselves, or whoever spoke for them. */
export const speaker = (clerk: PersonId | undefined, volunteerId: PersonId): PersonId => clerk ?? volunteerId
