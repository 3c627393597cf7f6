/** What both the household and the panel must heed: a month that is over, items that stand once, points within a limit. */
import type { CommandHeader } from '../kernel/message.ts'
import { type LocalMonth, localDateOf, monthOf } from '../kernel/time.ts'
import { type AppraisedItem, pointsOf } from './item.ts'
import { type AppraisalRefusal, appraisedTooMuch, itemRepeated, monthNotOver } from './refusals.ts'

/** The most that one household can be given for one month. */
export const MOST_APPRAISED = 1_000_000

interface Assessment extends Pick<CommandHeader, 'occurredAt'> {
  readonly month: LocalMonth
  readonly items: ReadonlyArray<AppraisedItem>
}

export const wrongWithItems = ({ occurredAt, month, items }: Assessment): AppraisalRefusal | undefined => {
  if (monthOf(localDateOf(occurredAt)) <= month) return monthNotOver({ month })
  const repeated = items.find(({ item }, place) => items.findIndex((other) => other.item === item) !== place)
  if (repeated !== undefined) return itemRepeated({ item: repeated.item })
  const points = pointsOf(items)
  return points > MOST_APPRAISED ? appraisedTooMuch({ points, most: MOST_APPRAISED }) : undefined
}
