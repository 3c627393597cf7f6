/** What can stand in a cell about an appraisal only: a month, a household, a panel. */
import { HouseholdPeople, LEAST_ON_PANEL, Panel, type PersonId } from '@lovebank/core'
import { left, right } from 'fp-ts/lib/Either.js'
import type { Type } from 'io-ts'
import { type Cell, orAdvice, people } from './cells.ts'
import { parseMonth } from './dates.ts'

/** `2026-02`, and whatever day of the month a spreadsheet made of it. */
export const month = orAdvice(parseMonth, '不是月份,请写成 2026-02', 'is not a month: write it as 2026-02')

const peopleWithin =
  (codec: Type<ReadonlyArray<PersonId>, unknown, unknown>, zh: string, en: string): Cell<ReadonlyArray<PersonId>> =>
  (text) => {
    const read = people(text)
    if (read._tag === 'Left') return read
    return codec.is(read.right) ? right(read.right) : left({ zh, en })
  }

export const household = peopleWithin(HouseholdPeople, '人数过多,请核对', 'are too many people for one household')

export const panel = peopleWithin(
  Panel,
  `评议小组应为 ${LEAST_ON_PANEL} 至 30 人,请用顿号分开`,
  `must be ${LEAST_ON_PANEL} to 30 people: write their numbers with 、 between`,
)
