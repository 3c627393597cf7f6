/** 积分标准: one row a rate, a multiplier, an act …; the rows of one version make a card. */
import type { ActItem, BaseAmount, Keyword, Multiplier, PeriodScore, Rate, RateCard, SpecialRate } from '@lovebank/core'
import { SomePoints } from '@lovebank/core'
import { defineBook, type Lacking, lacking, morningOf, wish } from './book.ts'
import { meetingOf } from './meeting-columns.ts'
import { type RateCardRow, rateCardColumns } from './rate-card-columns.ts'

type Breach = PeriodScore['breaches'][number]

const isLacking = (read: object): read is Lacking => 'header' in read

/** What the rows of a card add to it, by the kind of the row. */
interface Parts {
  readonly rates: Array<Rate>
  readonly specialRates: Array<SpecialRate & { readonly categories: ReadonlyArray<Keyword> | undefined }>
  readonly multipliers: Array<Multiplier>
  readonly acts: Array<ActItem>
  readonly baseAmounts: Array<BaseAmount>
  readonly breaches: Array<Breach>
}

const rateOf = (row: RateCardRow, rowIndex: number): Rate | Lacking => {
  const { category, per, points, minimum: minimumMinutes, ownRounding: rounding, mostPoints, tiers } = row
  if (points === undefined) return lacking('分值', rowIndex)
  const common = { category, points, minimumMinutes }
  switch (per) {
    case undefined:
      return lacking('计分方式', rowIndex)
    case 'act':
      return { per, ...common }
    case 'hour':
      return { per, ...common, rounding, mostPoints, tiers, specialRates: undefined }
    case 'block':
      return row.block === undefined
        ? lacking('每段', rowIndex)
        : { per, ...common, rounding, mostPoints, blockMinutes: row.block }
  }
}

const multiplierOf = (row: RateCardRow, rowIndex: number): Multiplier | Lacking => {
  const { category: name, percent, categories, hours, weekdays, dates, eachYear } = row
  if (percent === undefined) return lacking('百分比', rowIndex)
  return { name, percent, categories, hours, weekdays, dates, eachYear }
}

const addRow = (parts: Parts, row: RateCardRow, rowIndex: number): Lacking | undefined => {
  const { kind = 'rate', category, points } = row
  if (kind === 'rate') {
    const rate = rateOf(row, rowIndex)
    if (isLacking(rate)) return rate
    parts.rates.push(rate)
    return undefined
  }
  if (kind === 'multiplier') {
    const multiplier = multiplierOf(row, rowIndex)
    if (isLacking(multiplier)) return multiplier
    parts.multipliers.push(multiplier)
    return undefined
  }
  if (points === undefined) return lacking('分值', rowIndex)
  if (kind === 'special-rate') {
    const { categories, hours, weekdays, dates, eachYear } = row
    parts.specialRates.push({ name: category, points, categories, hours, weekdays, dates, eachYear })
  } else if (kind === 'act') {
    parts.acts.push({
      act: category,
      points,
      oppositePoints: row.opposite,
      mostTimesAYear: row.timesAYear,
      mostTimesAMonth: row.timesAMonth,
      monthlyTiers: row.monthlyTiers,
      follows: undefined,
    })
  } else if (kind === 'base-amount') parts.baseAmounts.push({ status: category, points })
  else if (SomePoints.is(points)) parts.breaches.push({ breach: category, points })
  else return lacking('分值', rowIndex)
  return undefined
}

const partsOf = (rows: ReadonlyArray<RateCardRow>): Parts | Lacking => {
  const parts: Parts = { rates: [], specialRates: [], multipliers: [], acts: [], baseAmounts: [], breaches: [] }
  for (const [rowIndex, row] of rows.entries()) {
    const lack = addRow(parts, row, rowIndex)
    if (lack !== undefined) return lack
  }
  return parts.rates.length === 0 ? lacking('计分方式') : parts
}

const someOf = <A>(list: ReadonlyArray<A>): ReadonlyArray<A> | undefined => (list.length === 0 ? undefined : list)

/** With the special rates that name its category, or none. */
const withSpecials = (rate: Rate, { specialRates }: Parts): Rate => {
  if (rate.per !== 'hour') return rate
  const own = specialRates.filter(({ categories }) => categories === undefined || categories.includes(rate.category))
  return { ...rate, specialRates: someOf(own.map(({ categories: _, ...special }) => special)) }
}

const scoreOf = (
  { period, fullScore }: RateCardRow,
  breaches: ReadonlyArray<Breach>,
): PeriodScore | undefined | Lacking => {
  if (period === undefined && fullScore === undefined && breaches.length === 0) return undefined
  if (period === undefined) return lacking('记分周期')
  return fullScore === undefined ? lacking('周期满分') : { period, fullScore, breaches }
}

const cardOf = (row: RateCardRow, parts: Parts, startOfPeriod: PeriodScore | undefined): RateCard => {
  const { storageCap, aboveStorage = 'not-awarded', suspendAfter } = row
  return {
    version: row.version,
    effectiveFrom: row.from,
    rates: parts.rates.map((rate) => withSpecials(rate, parts)),
    rounding: row.rounding,
    multipliers: someOf(parts.multipliers),
    dailyCap: row.dailyCap,
    monthlyCap: row.monthlyCap,
    quarterlyCap: row.quarterlyCap,
    yearlyCap: row.yearlyCap,
    storageCap: storageCap === undefined ? undefined : { points: storageCap, above: aboveStorage },
    validMonths: row.validMonths,
    publicityDays: row.publicityDays,
    acts: someOf(parts.acts),
    baseAmounts: someOf(parts.baseAmounts),
    startOfPeriod,
    noShows: suspendAfter === undefined ? undefined : { suspendAfter },
    isZeroAfterComplaint: row.zeroAfterComplaint,
  }
}

export const rateCards = defineBook({
  name: 'rate-cards',
  zh: '积分标准',
  en: 'rate cards, with the meeting that decided each',
  stage: 'registers',
  groupedBy: ['version'],
  columns: rateCardColumns,
  key: (row) => String(row.version),
  lane: () => 'rate-cards',
  at: (row) => row.heldOn,
  commands: (rows, idOf) => {
    const [first] = rows
    const parts = partsOf(rows)
    if (isLacking(parts)) return parts
    const score = scoreOf(first, parts.breaches)
    if (score !== undefined && isLacking(score)) return score
    return [
      {
        type: 'AdoptRateCard',
        ...wish(idOf('adopt'), first.by, morningOf(first.heldOn)),
        card: cardOf(first, parts, score),
        meeting: meetingOf(first),
      },
    ]
  },
})
