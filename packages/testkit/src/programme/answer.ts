/** What a rate card answers to a case. */
import {
  type Assessment,
  type AssessmentLine,
  type Award,
  addMinutes,
  afterComplaint,
  assessAct,
  assessPeriod,
  assessStatus,
  award,
  type EarnedBefore,
  type ExplanationLine,
  type Instant,
  minuteOf,
  type RateCard,
  startOfDay,
  whySuspended,
} from '@lovebank/core'
import type { Case } from './programme.ts'

export interface Answer {
  readonly points: number
  readonly explanation: ReadonlyArray<ExplanationLine | AssessmentLine>
}

const NOTHING_BEFORE = { thatDay: 0, thatMonth: 0, thatQuarter: 0, thatYear: 0, balance: 0, minutes: 0 }

/** When a work of a case began; undefined where the case does not say. */
export const beginningOf = ({ on, at }: WorkTold): Instant | undefined =>
  on === undefined || at === undefined ? undefined : addMinutes(startOfDay(on), minuteOf(at))

type WorkTold = Extract<Case, { readonly work: unknown }>['work']

/** Undefined where the card does not know what the case is about. */
export const answerOf = (card: RateCard, asked: Case): Answer | undefined => {
  if ('work' in asked) return ofWork(card, asked)
  if ('act' in asked) return ofAct(card, asked)
  if ('breaches' in asked) return assessPeriod(card, asked.breaches)
  if ('status' in asked) return assessStatus(card, asked.status)
  const line = whySuspended(card, asked.noShows)
  return { points: 0, explanation: line === undefined ? [] : [line] }
}

const ofWork = (card: RateCard, { work, before }: Extract<Case, { readonly work: unknown }>): Award | undefined => {
  const told = Object.fromEntries(Object.entries(before ?? {}).filter(([, value]) => value !== undefined))
  const { category, minutes } = work
  return award(card, { category, minutes, from: beginningOf(work) }, { ...NOTHING_BEFORE, ...told } as EarnedBefore)
}

const ofAct = (
  card: RateCard,
  {
    act: { act, isOpposite = false, timesBefore = 0, timesThatMonth = 0 },
    isComplaintUpheld,
  }: Extract<Case, { readonly act: unknown }>,
): Assessment | undefined => {
  const assessed = assessAct(card, { act, isOpposite, timesBefore, timesThatMonth })
  if (assessed === undefined || isComplaintUpheld !== true) return assessed
  return afterComplaint(card, assessed)
}
