/**
 * A programme as a town writes it down: its rate card, how points may be redeemed, and cases worked out by hand, so that whoever
 * adopts it sees beforehand what it comes to. A file of it: `docs/how-to/rate-card.md`.
 */
import {
  Keyword,
  LocalDate,
  LocalTime,
  list,
  Meeting,
  Minutes,
  optional,
  Points,
  RateCard,
  RedemptionRules,
  SignedPoints,
  Times,
} from '@lovebank/core'
import * as t from 'io-ts'

/** What was worked out by hand. The words are checked where they are told. */
const worked = {
  what: t.string,
  /** the sum as a villager writes it down; nobody reads it but people */
  sum: optional(t.string),
  points: SignedPoints,
  en: optional(list(t.string, 0, 100)),
  zh: optional(list(t.string, 0, 100)),
}

/** `on` and `at`: when it began, by the town's calendar and clock; absent where that does not matter. */
const Work = t.strict({ category: Keyword, minutes: Minutes, on: optional(LocalDate), at: optional(LocalTime) }, 'Work')

/** What the account had before; what is absent is zero. */
const Before = t.strict(
  {
    thatDay: optional(Points),
    thatMonth: optional(Points),
    thatQuarter: optional(Points),
    thatYear: optional(Points),
    balance: optional(SignedPoints),
    minutes: optional(t.number),
  },
  'Before',
)

/** How often the act had counted before: `timesBefore` that year, of which `timesThatMonth`. */
const ActFound = t.strict(
  {
    act: Keyword,
    isOpposite: optional(t.boolean),
    timesBefore: optional(t.number),
    timesThatMonth: optional(t.number),
  },
  'ActFound',
)

const BreachTimes = t.strict({ breach: Keyword, times: Times }, 'BreachTimes')

const WorkCase = t.strict({ ...worked, work: Work, before: optional(Before) }, 'WorkCase')
const ActCase = t.strict({ ...worked, act: ActFound, isComplaintUpheld: optional(t.boolean) }, 'ActCase')
const StatusCase = t.strict({ ...worked, status: Keyword }, 'StatusCase')
const PeriodCase = t.strict({ ...worked, breaches: list(BreachTimes, 0, 100) }, 'PeriodCase')
const NoShowCase = t.strict({ ...worked, noShows: t.number }, 'NoShowCase')

/** One question to the card, with the answer that is expected. */
export const Case = t.union([WorkCase, ActCase, StatusCase, PeriodCase, NoShowCase], 'Case')
export type Case = t.TypeOf<typeof Case>

/** One deposit into an account; those of a file come into the same account, one after another. */
export const DepositCase = t.strict({ ...worked, work: Work, servedOn: LocalDate }, 'DepositCase')
export type DepositCase = t.TypeOf<typeof DepositCase>

export const Programme = t.strict(
  {
    name: t.string,
    source: t.string,
    card: RateCard,
    /** absent where none was held yet */
    meeting: optional(Meeting),
    rules: optional(RedemptionRules),
    cases: optional(list(Case, 0, 1_000)),
    deposits: optional(list(DepositCase, 0, 1_000)),
  },
  'Programme',
)
export type Programme = t.TypeOf<typeof Programme>
