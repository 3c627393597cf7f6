/** The columns of a rate card: what every row says of the card and its meeting, and what a row adds to the card. */
import {
  type AboveStorage,
  CardVersion,
  Days,
  Months,
  Percent,
  type PeriodScore,
  Points,
  type Rate,
  type Rounding,
  SomeMinutes,
  SomePoints,
  Times,
} from '@lovebank/core'
import { clockHours, dates, monthlyTiers, steps, weekdays, yearlyDays } from '../reading/card-cells.ts'
import { date, isYes, keyword, keywords, minutes, numberOf, oneOf } from '../reading/cells.ts'
import { maybe, required, type Values } from '../reading/columns.ts'
import { meetingColumns } from './meeting-columns.ts'
import { by } from './shared-columns.ts'

const roundings: Readonly<Record<string, Rounding>> = { 舍去: 'down', 四舍五入: 'half-up', 进一: 'up' }

type Kind = 'rate' | 'special-rate' | 'multiplier' | 'act' | 'base-amount' | 'breach'

const kinds: Readonly<Record<string, Kind>> = {
  服务: 'rate',
  特别分值: 'special-rate',
  倍率: 'multiplier',
  行为: 'act',
  基础分: 'base-amount',
  扣分项: 'breach',
}

/** Read from the first row of a version. */
const cardColumns = {
  version: required('版本', numberOf(CardVersion), '第几版,从 1 起', 'the version, from 1 on'),
  from: required('生效日期', date, '从哪天的服务起适用', 'the first day of service it rates'),
  rounding: required('取整', oneOf(roundings), '不足 1 分如何取整', 'what becomes of a fraction'),
  dailyCap: maybe('每日上限', numberOf(Points), '每人每天最多,留空不限', 'the most a day; blank: no cap'),
  monthlyCap: maybe('每月上限', numberOf(Points), '每人每月最多,留空不限', 'the most a month; blank: no cap'),
  quarterlyCap: maybe('每季上限', numberOf(Points), '每人每季最多,留空不限', 'the most a quarter; blank: no cap'),
  yearlyCap: maybe('每年上限', numberOf(Points), '每人每年最多,留空不限', 'the most a year; blank: no cap'),
  storageCap: maybe(
    '存分上限',
    numberOf(Points),
    '账户最多存多少,留空不限',
    'the most an account holds; blank: no cap',
  ),
  aboveStorage: maybe(
    '超出存分',
    oneOf<AboveStorage>({ 不计: 'not-awarded', 捐出: 'to-be-donated' }),
    '超出存分上限的部分:不计(或留空)或捐出',
    'what is above it is not awarded (or blank), or is to be donated',
  ),
  validMonths: maybe(
    '有效月数',
    numberOf(Months),
    '几个月后过期,留空不过期',
    'months until points expire; blank: never',
  ),
  publicityDays: required('公示天数', numberOf(Days), '公示几天', 'days of publicity'),
  suspendAfter: maybe('缺席暂停', numberOf(Times, /次$/u), '一年缺席几次即暂停', 'no-shows in a year that suspend'),
  zeroAfterComplaint: maybe(
    '投诉清零',
    isYes,
    '投诉属实,该次积分是否清零',
    'whether an upheld complaint takes the points of its act',
  ),
  period: maybe(
    '记分周期',
    oneOf<PeriodScore['period']>({ 月: 'month', 季: 'quarter', 年: 'year' }),
    '满分记分的周期',
    'the period of a full score from which breaches subtract',
  ),
  fullScore: maybe('周期满分', numberOf(SomePoints), '周期开始时的满分', 'the full score at its start'),
  ...meetingColumns,
  by,
}

/** What one row adds to the card. */
const itemColumns = {
  kind: maybe(
    '项目',
    oneOf(kinds),
    '这一行写什么:服务(或留空)、特别分值、倍率、行为、基础分或扣分项',
    'what the row states: a rate (or blank), a special rate, a multiplier, an act, a base amount or a breach',
  ),
  category: required(
    '类别',
    keyword,
    '服务类别;或特别分值、倍率、行为、身份、扣分项的名称',
    'the category of service, or the name of the special rate, multiplier, act, status or breach',
  ),
  per: maybe(
    '计分方式',
    oneOf<Rate['per']>({ 小时: 'hour', 次: 'act', 段: 'block' }),
    '按小时、按次或按段;服务必填',
    'by the hour, for the act, or by the block of minutes; needed for a rate',
  ),
  points: maybe(
    '分值',
    numberOf(Points),
    '每小时、每次或每段的积分;倍率留空',
    'points for an hour, an act or a block; blank for a multiplier',
  ),
  block: maybe('每段', minutes(SomeMinutes), '一段几分钟;按段必填', 'minutes of a block; needed there'),
  minimum: maybe('起计', minutes(SomeMinutes), '少于这么多分钟不计', 'work of fewer minutes earns nothing'),
  ownRounding: maybe('本项取整', oneOf(roundings), '与整张标准不同时填', 'where it differs from the card’s'),
  mostPoints: maybe('每次上限', numberOf(SomePoints), '一次服务最多', 'the most that one work earns'),
  tiers: maybe(
    '分段',
    steps,
    '满几小时后每小时几分:100:8、300:5',
    'what an hour earns after so many hours of service: 100:8、300:5',
  ),
  opposite: maybe('反向扣分', numberOf(Points), '行为:做了相反的事扣几分', 'what the opposite of an act takes'),
  timesAYear: maybe('每年次数', numberOf(Times, /次$/u), '行为:一年最多计几次', 'how often in a year an act counts'),
  timesAMonth: maybe('每月次数', numberOf(Times, /次$/u), '行为:一月最多计几次', 'how often in a month an act counts'),
  monthlyTiers: maybe(
    '每月分段',
    monthlyTiers,
    '行为:当月满几次后每次几分:4:2',
    'what an act earns after so many times in a month: 4:2',
  ),
  percent: maybe(
    '百分比',
    numberOf(Percent, /[%%]$/u),
    '倍率必填:150 为一倍半',
    'needed for a multiplier: 150 is half again',
  ),
  categories: maybe(
    '适用类别',
    keywords,
    '倍率、特别分值适用哪些类别,留空为全部按小时的',
    'which rates it multiplies or replaces; blank: all by the hour',
  ),
  hours: maybe('时段', clockHours, '倍率、特别分值在哪个时段:22:00-06:00', 'in which hours of the day: 22:00-06:00'),
  weekdays: maybe('星期', weekdays, '倍率、特别分值在星期几:六、日', 'on which weekdays: 六、日'),
  dates: maybe('日子', dates, '倍率、特别分值在哪些日子', 'on which days'),
  eachYear: maybe('每年日子', yearlyDays, '每年都有的日子:10-01至10-07', 'on which days of every year: 10-01至10-07'),
}

export const rateCardColumns = { ...cardColumns, ...itemColumns }

export type RateCardRow = Values<typeof rateCardColumns>
