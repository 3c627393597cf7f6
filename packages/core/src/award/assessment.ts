/** An award, or a loss, that rests on something else than work: acts, yearly amounts, scores, complaints. Explained like the others. */
import * as t from 'io-ts'
import { optional } from '../kernel/optional.ts'
import { CardVersion, Points, SignedPoints, Times } from '../kernel/quantities.ts'
import { Keyword } from '../kernel/text.ts'
import { StorageCapLine } from './explanation.ts'

/** One act, or its opposite, which takes points. */
export const ActDoneLine = t.strict({
  line: t.literal('act-done'),
  cardVersion: CardVersion,
  act: Keyword,
  isOpposite: t.boolean,
  points: SignedPoints,
  /** the times in the month after which it earns so much; absent: the first times, or the card does not count them */
  afterTimes: optional(Times),
})

/** The act was counted as often as a year allows: this time it earns nothing. */
export const TooOftenLine = t.strict({ line: t.literal('too-often'), mostTimesAYear: Times, cut: Points })

/** It was counted as often as a month allows. */
export const TooOftenThatMonthLine = t.strict({
  line: t.literal('too-often-that-month'),
  mostTimesAMonth: Times,
  cut: Points,
})

/** What a status has each year. */
export const BaseAmountLine = t.strict({
  line: t.literal('base-amount'),
  cardVersion: CardVersion,
  status: Keyword,
  points: Points,
})

/** What everybody has at the start of a period. */
export const FullScoreLine = t.strict({ line: t.literal('full-score'), cardVersion: CardVersion, points: Points })

/** What breaches of one kind subtract from it. */
export const BreachLine = t.strict({
  line: t.literal('breach'),
  breach: Keyword,
  times: Times,
  pointsEach: Points,
  cut: Points,
})

/** So much would have gone below zero. */
export const NotBelowZeroLine = t.strict({ line: t.literal('not-below-zero'), points: Points })

/** A complaint was upheld: the points of the act are none. */
export const ComplaintLine = t.strict({ line: t.literal('complaint-upheld'), cut: Points })

/** How often somebody stayed away in a year, and how often is too often. */
export const NoShowsLine = t.strict({ line: t.literal('no-shows'), noShows: Times, suspendAfter: Times })

/** What a panel found of a household, in one item of its list; `item` absent: nobody told the items, and this is their sum. */
export const AppraisedLine = t.strict({
  line: t.literal('appraised'),
  cardVersion: CardVersion,
  item: optional(Keyword),
  points: Points,
})

/** The card has the item among its acts, and the panel gave more than it says. */
export const ItemCapLine = t.strict({ line: t.literal('item-cap'), item: Keyword, cap: Points, cut: Points })

export const AssessmentLine = t.union(
  [
    ActDoneLine,
    TooOftenLine,
    TooOftenThatMonthLine,
    BaseAmountLine,
    FullScoreLine,
    BreachLine,
    NotBelowZeroLine,
    AppraisedLine,
    ItemCapLine,
    StorageCapLine,
    ComplaintLine,
    NoShowsLine,
  ],
  'AssessmentLine',
)
export type AssessmentLine = t.TypeOf<typeof AssessmentLine>

/** Whole points, and the lines that explain them, for what is not work. */
export interface Assessment {
  /** less than zero where points are taken */
  readonly points: SignedPoints
  /** its lines sum up to the points */
  readonly explanation: ReadonlyArray<AssessmentLine>
}

/** What a line adds to the assessment, or takes off it. */
export const pointsOfAssessmentLine = (line: AssessmentLine): number => {
  switch (line.line) {
    case 'act-done':
    case 'base-amount':
    case 'full-score':
    case 'not-below-zero':
    case 'appraised':
      return line.points
    case 'too-often':
    case 'too-often-that-month':
    case 'breach':
    case 'complaint-upheld':
    case 'item-cap':
    case 'storage-cap':
      return -line.cut
    case 'no-shows':
      return 0
  }
}
