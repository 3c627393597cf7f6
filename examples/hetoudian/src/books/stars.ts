/** 星级: who is assessed for which star, shown, objected to and awarded, with the rule and the hours of each assessment. */
import {
  type Command,
  type CommandHeader,
  type Keyword,
  nationalStars,
  Points,
  restartingStars,
  ServiceMinutes,
  ShownWorkingDays,
  SomeServiceMinutes,
  type StarRule,
  type WorkingCalendar,
} from '@lovebank/core'
import { dates, weekdays } from '../reading/card-cells.ts'
import { date, keyword, minutes, note, numberOf, oneOf, person, unit } from '../reading/cells.ts'
import { maybe, required, type Values } from '../reading/columns.ts'
import { keywordOf } from '../reading/keywords.ts'
import { monthDays, thresholds } from '../reading/star-cells.ts'
import { defineBook, type Lacking, lacking, wish } from './book.ts'
import { at, by, volunteer } from './shared-columns.ts'

type Action = 'propose' | 'object' | 'uphold' | 'dismiss' | 'award'

const actions: Readonly<Record<string, Action>> = {
  拟授: 'propose',
  异议: 'object',
  成立: 'uphold',
  不成立: 'dismiss',
  授予: 'award',
}

/** Rules that need no thresholds in the book, by the names that they may have there. */
const known: ReadonlyMap<Keyword | undefined, StarRule> = new Map([
  [nationalStars.name, nationalStars],
  [keywordOf('全国'), nationalStars],
  [restartingStars.name, restartingStars],
  [keywordOf('循环'), restartingStars],
])

const columns = {
  volunteer,
  action: required(
    '动作',
    oneOf(actions),
    '拟授(评定并公示)、异议,裁定成立、不成立,或授予;更正后重评也写授予',
    'assessed and shown, an objection, the ruling on one (upheld, dismissed), or awarded; also to assess anew after a correction',
  ),
  rule: maybe(
    '标准',
    keyword,
    '全国、循环,或本镇标准的名称;拟授、授予必填',
    '全国 (national), 循环 (restarting) or the town’s own by name; needed to assess',
  ),
  thresholds: maybe(
    '星级门槛',
    thresholds,
    '本镇标准必填:30:社会工作站、100+500分:镇',
    'needed for the town’s own rule: 30:社会工作站、100+500分:镇',
  ),
  restartsEvery: maybe(
    '每轮时长',
    minutes(SomeServiceMinutes, '60000000', '60000000'),
    '满多少后重新累计,例如 300小时',
    'the count begins anew after so much, for example 300小时',
  ),
  assessmentDays: maybe(
    '评定日',
    monthDays,
    '每年哪几天评定:03-05、12-05',
    'the days of a year on which stars are assessed',
  ),
  shownDays: maybe(
    '公示工作日',
    numberOf(ShownWorkingDays),
    '公示几个工作日,至少 3(或留空)',
    'working days on show: 3 (or blank) at least',
  ),
  restDays: maybe('休息日', weekdays, '拟授:每周哪几天休息:六、日', 'where shown: the days of rest of a week: 六、日'),
  holidays: maybe('放假', dates, '拟授:公示期间放假的日子', 'where shown: holidays about that time'),
  workedRestDays: maybe('调休上班', dates, '拟授:调休上班的日子', 'where shown: days of rest that are worked on'),
  minutes: maybe(
    '时长',
    minutes(ServiceMinutes, '60000000', '60000000'),
    '截至当日的服务时长,分钟;拟授、授予必填',
    'minutes of service up to that day; needed to assess',
  ),
  points: maybe(
    '积分',
    numberOf(Points),
    '截至当日累计所得积分,标准要看积分时填',
    'points ever earned up to then, where the rule asks',
  ),
  asOf: maybe('截至日期', date, '评定截至哪天;拟授、授予必填', 'the last day that counts; needed to assess'),
  unit: maybe('单位编码', unit, '授予单位;拟授、授予必填', 'who grants it; needed to assess'),
  words: maybe('内容', note, '异议或裁定的内容', 'the objection or the ruling; needed there'),
  objector: maybe(
    '异议人编号',
    person,
    '代人提出时,写提出异议的人',
    'whose objection it is, where another wrote it down',
  ),
  at,
  by,
}

/** A rule that looks at hours only hears of no points. */
const NONE = 0 as Points

type StarRow = Values<typeof columns>

const ruleOf = (row: StarRow): StarRule | Lacking => {
  if (row.rule === undefined) return lacking('标准')
  if (row.thresholds === undefined) return known.get(row.rule) ?? lacking('星级门槛')
  return {
    name: row.rule,
    thresholds: row.thresholds,
    restartsEvery: row.restartsEvery,
    assessmentDays: row.assessmentDays ?? [],
    shownWorkingDays: row.shownDays,
  }
}

const calendarOf = ({ restDays = [], holidays = [], workedRestDays = [] }: StarRow): WorkingCalendar => ({
  restDays,
  holidays,
  workedRestDays,
})

const assess = (row: StarRow, header: CommandHeader): ReadonlyArray<Command> | Lacking => {
  const rule = ruleOf(row)
  if ('header' in rule) return rule
  const { volunteer: volunteerId, minutes: served, points, asOf, unit: unitId } = row
  if (served === undefined) return lacking('时长')
  if (asOf === undefined) return lacking('截至日期')
  if (unitId === undefined) return lacking('单位编码')
  const assessment = { ...header, volunteerId, rule, minutes: served, points: points ?? NONE, asOf, unitId }
  return row.action === 'propose'
    ? [{ type: 'ProposeStar', ...assessment, calendar: calendarOf(row) }]
    : [{ type: 'AwardStar', ...assessment }]
}

const dispute = (row: StarRow, header: CommandHeader): ReadonlyArray<Command> | Lacking => {
  const { volunteer: volunteerId, action, words } = row
  if (words === undefined) return lacking('内容')
  return action === 'object'
    ? [{ type: 'ObjectToStar', ...header, volunteerId, objection: words }]
    : [{ type: 'RuleOnStar', ...header, volunteerId, isUpheld: action === 'uphold', ruling: words }]
}

export const stars = defineBook({
  name: 'stars',
  zh: '星级',
  en: 'stars assessed and shown, objected to and awarded',
  stage: 'requests',
  columns,
  key: (row) => `${row.volunteer}/${row.action}/${row.at}`,
  lane: (row) => `volunteer/${row.volunteer}`,
  at: (row) => row.at,
  commands: ([row], idOf) => {
    const header = wish(idOf('star'), row.by, row.at, row.objector)
    return row.action === 'propose' || row.action === 'award' ? assess(row, header) : dispute(row, header)
  },
})
