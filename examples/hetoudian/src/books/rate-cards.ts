/** 积分标准: one row a category; the rows of one version make a card. */
import {
  type ActRate,
  CardVersion,
  Days,
  type HourlyRate,
  type Keyword,
  Meeting,
  Months,
  Points,
  type Rounding,
} from '@lovebank/core'
import { date, keyword, numberOf, oneOf } from '../reading/cells.ts'
import { maybe, required } from '../reading/columns.ts'
import { defineBook, morningOf, wish } from './book.ts'
import { by } from './shared-columns.ts'

const roundings: Readonly<Record<string, Rounding>> = { 舍去: 'down', 四舍五入: 'half-up', 进一: 'up' }

/** What the book has columns for: the simple rates of a small town. */
type PlainRate = HourlyRate | ActRate

const rateOf = (per: PlainRate['per'], category: Keyword, points: Points): PlainRate => {
  const common = { category, points, minimumMinutes: undefined }
  return per === 'act'
    ? { per, ...common }
    : { per, ...common, rounding: undefined, mostPoints: undefined, tiers: undefined }
}

/** What the book does not ask for. */
const notStated = {
  multipliers: undefined,
  quarterlyCap: undefined,
  yearlyCap: undefined,
  storageCap: undefined,
  acts: undefined,
  baseAmounts: undefined,
  startOfPeriod: undefined,
  noShows: undefined,
  isZeroAfterComplaint: undefined,
}

export const rateCards = defineBook({
  name: 'rate-cards',
  zh: '积分标准',
  en: 'rate cards, with the meeting that decided each',
  stage: 'registers',
  groupedBy: ['version'],
  columns: {
    version: required('版本', numberOf(CardVersion), '第几版,从 1 起', 'the version, from 1 on'),
    from: required('生效日期', date, '从哪天的服务起适用', 'the first day of service it rates'),
    category: required('类别', keyword, '服务类别', 'the category of service'),
    per: required(
      '计分方式',
      oneOf<PlainRate['per']>({ 小时: 'hour', 次: 'act' }),
      '按小时或按次',
      'by the hour or for the act',
    ),
    points: required('分值', numberOf(Points), '每小时或每次的积分', 'points for an hour or for an act'),
    rounding: required('取整', oneOf(roundings), '不足 1 分如何取整', 'what becomes of a fraction'),
    dailyCap: maybe('每日上限', numberOf(Points), '每人每天最多,留空不限', 'the most a day; blank: no cap'),
    monthlyCap: maybe('每月上限', numberOf(Points), '每人每月最多,留空不限', 'the most a month; blank: no cap'),
    validMonths: maybe(
      '有效月数',
      numberOf(Months),
      '几个月后过期,留空不过期',
      'months until points expire; blank: never',
    ),
    publicityDays: required('公示天数', numberOf(Days), '公示几天', 'days of publicity'),
    heldOn: required('会议日期', date, '议事会日期', 'the day of the meeting'),
    present: required('到会人数', numberOf(Meeting.type.props.present), '到会几人', 'people present'),
    inFavour: required('赞成人数', numberOf(Meeting.type.props.inFavour), '赞成几人', 'votes in favour'),
    by,
  },
  key: (row) => String(row.version),
  lane: () => 'rate-cards',
  at: (row) => row.heldOn,
  commands: (rows, idOf) => {
    const [card] = rows
    const rates = rows.map(({ per, category, points }) => rateOf(per, category, points))
    return [
      {
        type: 'AdoptRateCard',
        ...wish(idOf('adopt'), card.by, morningOf(card.heldOn)),
        card: {
          ...notStated,
          version: card.version,
          effectiveFrom: card.from,
          rates,
          rounding: card.rounding,
          dailyCap: card.dailyCap,
          monthlyCap: card.monthlyCap,
          validMonths: card.validMonths,
          publicityDays: card.publicityDays,
        },
        meeting: {
          heldOn: card.heldOn,
          present: card.present,
          inFavour: card.inFavour,
          against: undefined,
          abstained: undefined,
        },
      },
    ]
  },
})
