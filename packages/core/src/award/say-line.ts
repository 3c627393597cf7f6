/** The lines of an explanation in the words of the village: what was counted, by what rule, and what came of it. */
import type { Messages } from '../kernel/refusal.ts'
import type { AssessmentLine } from './assessment.ts'
import type { ExplanationLine } from './explanation.ts'
import type { Rounding } from './rounding.ts'

export type AnyLine = ExplanationLine | AssessmentLine

/** The line of a kind; the caps of all windows share one. */
type LineOf<Kind, Line = AnyLine> = Line extends AnyLine ? (Kind extends Line['line'] ? Line : never) : never
type Words = { readonly [Kind in AnyLine['line']]: Messages<LineOf<Kind>> }

const count = (amount: number, one: string): string => `${amount} ${one}${amount === 1 ? '' : 's'}`
const points = (amount: number): string => count(amount, 'point')
const less = (amount: number): string => `${points(amount)} less`

const roundedEn: Readonly<Record<Rounding, string>> = {
  down: 'rounded down',
  'half-up': 'rounded half up',
  up: 'rounded up',
}
const roundedZh: Readonly<Record<Rounding, string>> = { down: '舍去零头', 'half-up': '四舍五入', up: '零头进一' }

type HourlyLine = LineOf<'by-the-hour'>

const hourlyEn = (line: HourlyLine): string => {
  const { multiplied, special, afterHours } = line
  const within = multiplied ?? special
  const when = within === undefined ? '' : `, ${within.from} to ${within.until}`
  const tier = afterHours === undefined ? '' : ` (after ${count(afterHours, 'hour')} of service)`
  const times = multiplied === undefined ? '' : `, counted at ${multiplied.percent} % (“${multiplied.name}”)`
  const own = special === undefined ? '' : ` (“${special.name}”)`
  const rate = `at ${points(line.pointsPerHour)} an hour${own}${tier}${times}`
  return `${count(line.minutes, 'minute')} of “${line.category}”${when}, ${rate}, the total ${roundedEn[line.rounding]}: ${points(line.points)}.`
}

const hourlyZh = (line: HourlyLine): string => {
  const { multiplied, special, afterHours } = line
  const within = multiplied ?? special
  const when = within === undefined ? '' : `(${within.from}至${within.until})`
  const own = special === undefined ? '' : `(“${special.name}”)`
  const tier = afterHours === undefined ? '' : `(累计服务满 ${afterHours} 小时后)`
  const times = multiplied === undefined ? '' : `,按 ${multiplied.percent}% 计(“${multiplied.name}”)`
  return `“${line.category}”${line.minutes} 分钟${when},每小时 ${line.pointsPerHour} 分${own}${tier}${times},合计${roundedZh[line.rounding]}:${line.points} 分。`
}

type ActDone = LineOf<'act-done'>

const afterEn = ({ afterTimes }: ActDone): string =>
  afterTimes === undefined ? '' : ` (after ${count(afterTimes, 'time')} in the month)`
const afterZh = ({ afterTimes }: ActDone): string => (afterTimes === undefined ? '' : `(当月满 ${afterTimes} 次后)`)

const capOf = (windowEn: string, windowZh: string): Messages<LineOf<'daily-cap'>> => ({
  en: (line) =>
    `One ${windowEn} earns at most ${line.cap}, and ${line.earnedBefore} were earned in it before: ${less(line.cut)}.`,
  zh: (line) => `每${windowZh}最多 ${line.cap} 分,此前已得 ${line.earnedBefore} 分:减 ${line.cut} 分。`,
})

const words: Words = {
  'by-the-hour': { en: hourlyEn, zh: hourlyZh },
  'by-the-block': {
    en: (line) =>
      `${count(line.minutes, 'minute')} of “${line.category}” are ${count(line.blocks, 'block')} of ${line.blockMinutes}, ${roundedEn[line.rounding]}, at ${points(line.pointsPerBlock)} each: ${points(line.points)}.`,
    zh: (line) =>
      `“${line.category}”${line.minutes} 分钟,每 ${line.blockMinutes} 分钟为一档,${roundedZh[line.rounding]}计 ${line.blocks} 档,每档 ${line.pointsPerBlock} 分:${line.points} 分。`,
  },
  'for-the-act': {
    en: (line) => `“${line.category}”, for the act: ${points(line.points)}.`,
    zh: (line) => `“${line.category}”按次计:${line.points} 分。`,
  },
  'below-minimum': {
    en: (line) =>
      `${count(line.minutes, 'minute')} of “${line.category}” are fewer than the ${line.minimumMinutes} that count: 0 points.`,
    zh: (line) => `“${line.category}”${line.minutes} 分钟,不足 ${line.minimumMinutes} 分钟不计:0 分。`,
  },
  'act-cap': {
    en: (line) => `One work earns at most ${line.cap}: ${less(line.cut)}.`,
    zh: (line) => `每次服务最多 ${line.cap} 分:减 ${line.cut} 分。`,
  },
  'daily-cap': capOf('day', '天'),
  'monthly-cap': capOf('month', '月'),
  'quarterly-cap': capOf('quarter', '季度'),
  'yearly-cap': capOf('year', '年'),
  'storage-cap': {
    en: (line) => {
      const fate = line.above === 'to-be-donated' ? 'can only be donated' : 'are not awarded'
      return `The account may hold at most ${line.cap} and holds ${line.balanceBefore}: ${less(line.cut)}, which ${fate}.`
    },
    zh: (line) => {
      const fate = line.above === 'to-be-donated' ? '只能捐出' : '不予记入'
      return `账户最多存 ${line.cap} 分,现有 ${line.balanceBefore} 分:减 ${line.cut} 分,超出部分${fate}。`
    },
  },
  'act-done': {
    en: (line) =>
      line.isOpposite
        ? `The opposite of “${line.act}” was found: ${less(Math.abs(line.points))}.`
        : `“${line.act}”${afterEn(line)}: ${points(line.points)}.`,
    zh: (line) =>
      line.isOpposite
        ? `与“${line.act}”相反:减 ${Math.abs(line.points)} 分。`
        : `“${line.act}”${afterZh(line)}:${line.points} 分。`,
  },
  'too-often': {
    en: (line) => `It counts at most ${count(line.mostTimesAYear, 'time')} a year: ${less(line.cut)}.`,
    zh: (line) => `每年最多计 ${line.mostTimesAYear} 次:减 ${line.cut} 分。`,
  },
  'too-often-that-month': {
    en: (line) => `It counts at most ${count(line.mostTimesAMonth, 'time')} a month: ${less(line.cut)}.`,
    zh: (line) => `每月最多计 ${line.mostTimesAMonth} 次:减 ${line.cut} 分。`,
  },
  'base-amount': {
    en: (line) => `Each year for the status “${line.status}”: ${points(line.points)}.`,
    zh: (line) => `“${line.status}”每年基础分:${line.points} 分。`,
  },
  'full-score': {
    en: (line) => `Full score at the start of the period: ${points(line.points)}.`,
    zh: (line) => `期初满分:${line.points} 分。`,
  },
  breach: {
    en: (line) => `“${line.breach}”, ${count(line.times, 'time')} ${line.pointsEach}: ${less(line.cut)}.`,
    zh: (line) => `“${line.breach}”${line.times} 次,每次 ${line.pointsEach} 分:减 ${line.cut} 分。`,
  },
  'not-below-zero': {
    en: (line) => `A score does not fall below zero: ${points(line.points)} back.`,
    zh: (line) => `最低为零:加回 ${line.points} 分。`,
  },
  appraised: {
    en: (line) => `The panel found “${line.item ?? 'all items'}”: ${points(line.points)}.`,
    zh: (line) => `评议“${line.item ?? '各项合计'}”:${line.points} 分。`,
  },
  'item-cap': {
    en: (line) => `For “${line.item}” the card gives at most ${line.cap}: ${less(line.cut)}.`,
    zh: (line) => `“${line.item}”按标准最多 ${line.cap} 分:减 ${line.cut} 分。`,
  },
  'complaint-upheld': {
    en: (line) => `A complaint was upheld, so the act earns nothing: ${less(line.cut)}.`,
    zh: (line) => `投诉属实,此项不得分:减 ${line.cut} 分。`,
  },
  'no-shows': {
    en: (line) =>
      `Signed up and not come: ${count(line.noShows, 'time')} this year. After ${line.suspendAfter} one is suspended.`,
    zh: (line) => `今年报名未到 ${line.noShows} 次,满 ${line.suspendAfter} 次暂停服务。`,
  },
}

/** One line for a villager: every number that went into it, and what it adds or takes. */
export const sayLine = (line: AnyLine, language: keyof Messages<AnyLine>): string => {
  const say: (line: never) => string = words[line.line][language]
  return say(line as never)
}
