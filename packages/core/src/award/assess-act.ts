/** Acts that earn points without being work on a shift: another volunteer won, a meeting attended, a commendation, a tidy yard. */
import { asPoints, asSignedPoints } from '../kernel/quantities.ts'
import type { Keyword } from '../kernel/text.ts'
import type { Assessment, AssessmentLine } from './assessment.ts'
import type { ActItem } from './beyond-work.ts'
import { actFor, type RateCard } from './rate-card.ts'

/** How often an act had earned points before. */
export interface Counted {
  /** that year */
  readonly timesBefore: number
  readonly timesThatMonth: number
}

export interface Act extends Counted {
  readonly act: Keyword
  /** whether the opposite of the act was found */
  readonly isOpposite: boolean
}

/** Whether what an act earns depends on how often it was done that month. */
export const isCountedByMonth = ({ mostTimesAMonth, monthlyTiers }: ActItem): boolean =>
  mostTimesAMonth !== undefined || monthlyTiers !== undefined

/** What an act earns or its opposite takes; undefined where the card does not know it. */
export const assessAct = (card: RateCard, { act, isOpposite, ...counted }: Act): Assessment | undefined => {
  const item = actFor(card, act)
  if (item === undefined) return undefined
  const done = { line: 'act-done', cardVersion: card.version, act, isOpposite } as const
  if (isOpposite) {
    const points = asSignedPoints(takenBy(item))
    return { points, explanation: [{ ...done, points, afterTimes: undefined }] }
  }
  const tier = item.monthlyTiers?.findLast(({ afterTimes }) => afterTimes <= counted.timesThatMonth)
  const points = asSignedPoints((tier ?? item).points)
  const line: AssessmentLine = { ...done, points, afterTimes: tier?.afterTimes }
  const tooOften = tooOftenLine(item, counted, points)
  if (tooOften === undefined) return { points, explanation: [line] }
  return { points: asSignedPoints(0), explanation: [line, tooOften] }
}

/** The narrower limit first: what it cut, the wider one cannot cut again. */
const tooOftenLine = (
  { mostTimesAMonth, mostTimesAYear }: ActItem,
  { timesBefore, timesThatMonth }: Counted,
  points: number,
): AssessmentLine | undefined => {
  const cut = asPoints(points)
  if (mostTimesAMonth !== undefined && timesThatMonth >= mostTimesAMonth) {
    return { line: 'too-often-that-month', mostTimesAMonth, cut }
  }
  if (mostTimesAYear === undefined || timesBefore < mostTimesAYear) return undefined
  return { line: 'too-often', mostTimesAYear, cut }
}

/** Less than zero, or zero itself, which has no sign. */
const takenBy = ({ oppositePoints }: ActItem): number =>
  oppositePoints === undefined || oppositePoints === 0 ? 0 : -oppositePoints
