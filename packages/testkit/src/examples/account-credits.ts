/** The words in which specs tell of points of the account 'li' that are not for work: acts, statuses, scores. */
import {
  actLotIdOf,
  CreditReversed,
  PointsCredited,
  RateCard,
  RecordAct as RecordActCodec,
  StatusRecorded,
} from '@lovebank/core'
import type * as t from 'io-ts'
import { commandOf, eventOf, exampleOf } from '../given-when-then/examples.ts'
import type { Plain } from '../given-when-then/plain.ts'
import { allocations, type Lots, NOW, total } from './account-parts.ts'

/** What a spec says of a card; what it does not say is as in `cardOfActs`. */
type Terms = Partial<Plain<t.OutputOf<typeof RateCard>>>

/** A card that says what acts, statuses and a month's score are worth; points are valid for a year. */
export const cardOfActs = (terms: Terms = {}): RateCard =>
  exampleOf(RateCard, {
    version: 1,
    effectiveFrom: '2026-01-01',
    rates: [{ per: 'hour', category: 'street-keeping', points: 10 }],
    rounding: 'down',
    publicityDays: 3,
    validMonths: 12,
    acts: [
      { act: 'tidy-yard', points: 5, oppositePoints: 8 },
      { act: 'meeting', points: 4, mostTimesAYear: 1 },
      { act: 'recruit', points: 20, follows: 'recruitment' },
      { act: 'commended', points: 30, follows: 'commendation' },
    ],
    baseAmounts: [
      { status: 'ordinary', points: 0 },
      { status: 'low-income', points: 100 },
    ],
    startOfPeriod: { period: 'month', fullScore: 20, breaches: [{ breach: 'littering', points: 8 }] },
    noShows: { suspendAfter: 2 },
    isZeroAfterComplaint: true,
    ...terms,
  })

/** The id of the lot of an act that was recorded under a reference. */
export const actLot = (reference: string) => actLotIdOf('li' as never, reference as never) as string

interface Act {
  readonly act?: string
  readonly isOpposite?: boolean
  readonly doneOn?: string
  readonly distinction?: string
  readonly witnessId?: string
  readonly occurredAt?: string
}

/** The command to record an act of 5 February: a tidy yard, unless the spec says otherwise. */
export const actOf = (reference: string, more: Act = {}, terms: Terms = {}) =>
  commandOf(RecordActCodec, {
    accountId: 'li',
    reference,
    act: 'tidy-yard',
    isOpposite: false,
    doneOn: '2026-02-05',
    evidence: 'two photographs',
    card: cardOfActs(terms),
    ...more,
  })

interface Credit {
  readonly act?: string
  readonly doneOn?: string
  readonly expiresOn?: string
  readonly settledDebt?: number
  readonly isLostByComplaint?: boolean
  readonly witnessId?: string
}

const basisOf = (reference: string, { act = 'tidy-yard', witnessId }: Credit) => ({
  kind: 'act' as const,
  act,
  reference,
  witnessId,
})

/** What came of it, with one line for all the points. */
export const actCredited = (reference: string, points: number, more: Credit = {}) =>
  eventOf(PointsCredited, {
    accountId: 'li',
    lotId: actLot(reference),
    basis: basisOf(reference, more),
    creditedFor: more.doneOn ?? '2026-02-05',
    pointClass: 'earned',
    points,
    cardVersion: 1,
    explanation: [{ line: 'act-done', cardVersion: 1, act: more.act ?? 'tidy-yard', isOpposite: false, points }],
    isLostByComplaint: more.isLostByComplaint ?? true,
    expiresOn: more.expiresOn ?? '2027-02-05',
    settledDebt: more.settledDebt ?? 0,
    evidence: 'two photographs',
    creditedAt: NOW,
  })

interface Parts {
  readonly withdrawn?: number
  readonly unexpired?: number
  readonly settled?: Lots
  readonly debt?: number
  readonly cause?: 'complaint' | 'mistake'
  readonly act?: string
}

export const actReversed = (reference: string, parts: Parts) => {
  const { withdrawn = 0, unexpired = 0, settled = [], debt = 0, cause = 'complaint' } = parts
  return eventOf(CreditReversed, {
    accountId: 'li',
    lotId: actLot(reference),
    basis: basisOf(reference, parts),
    pointClass: 'earned',
    cause,
    points: withdrawn + unexpired + total(settled) + debt,
    ...{ withdrawn, unexpired, settled: allocations(settled), debt },
    reason: 'never took place',
    reversedAt: NOW,
  })
}

export const statusRecorded = (status: string, since = '2026-02-10') =>
  eventOf(StatusRecorded, { accountId: 'li', status, since, evidence: 'a certificate' })
