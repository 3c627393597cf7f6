/**
 * What breaches left of the full score of a period that is over, by the card of its first day. Once an account and period.
 * Refuses: AccountUnusable, CreditAlreadyBooked, CardNotInForce, NoScoreOnCard, NotAScoredPeriod, PeriodNotOver,
 * PeriodOverlaps, BreachRepeated, BreachNotOnCard, BalanceTooLarge.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { assessPeriod } from '../../award/assess-period.ts'
import { endOf, isFirstDayOf } from '../../award/scored-period.ts'
import { type Decision, refuse } from '../../kernel/decider.ts'
import { periodLotIdOf } from '../../kernel/derive.ts'
import { entriesOf } from '../../kernel/dictionary.ts'
import type { LotId } from '../../kernel/ids.ts'
import { addDays, localDateOf } from '../../kernel/time.ts'
import type { PointsCredited } from '../beyond-work-events.ts'
import { type Books, findLot } from '../books.ts'
import type { CreditScore } from '../commands.ts'
import { booksFor, credited } from '../crediting.ts'
import {
  type AccountRefusal,
  breachNotOnCard,
  breachRepeated,
  noScoreOnCard,
  notAScoredPeriod,
  periodNotOver,
  periodOverlaps,
} from '../refusals.ts'
import type { AccountState } from '../state.ts'

export const creditScore = (command: CreditScore, state: AccountState): Decision<AccountRefusal, PointsCredited> => {
  const { accountId, startsOn, breaches, evidence, card, occurredAt } = command
  const lotId = periodLotIdOf(accountId, 'score', startsOn)
  const found = booksFor(command, state, lotId, startsOn)
  if (isLeft(found)) return found
  const wrong = wrongWith(command) ?? overlapping(command, found.right)
  if (wrong !== undefined) return refuse(wrong)
  const assessment = assessPeriod(card, breaches)
  if (card.startOfPeriod === undefined || assessment === undefined) {
    return refuse(noScoreOnCard({ cardVersion: card.version }))
  }
  const { period } = card.startOfPeriod
  const basis = { kind: 'score', period, startsOn } as const
  const lastDay = addDays(endOf(period, startsOn), -1)
  const asked = { accountId, card, lotId, basis, creditedFor: lastDay, assessment, evidence, occurredAt }
  return credited({ ...asked, pointClass: 'earned' }, found.right)
}

/** Where a later card scores by another period, a day may lie in one of each. */
const overlapping = ({ card, startsOn }: CreditScore, books: Books): AccountRefusal | undefined => {
  if (card.startOfPeriod === undefined) return undefined
  const endsBefore = endOf(card.startOfPeriod.period, startsOn)
  for (const [lotId, { basis }] of entriesOf(books.cases.credits)) {
    if (basis.kind !== 'score' || isTakenBack(books, lotId as LotId)) continue
    const { startsOn: otherStartsOn, period } = basis
    if (otherStartsOn < endsBefore && startsOn < endOf(period, otherStartsOn)) {
      return periodOverlaps({ startsOn, otherStartsOn })
    }
  }
  return undefined
}

const isTakenBack = (books: Books, lotId: LotId): boolean => {
  const lot = findLot(books, lotId)
  return lot !== undefined && lot.issued > 0 && lot.reversed === lot.issued
}

const wrongWith = ({ card, startsOn, breaches, occurredAt }: CreditScore): AccountRefusal | undefined => {
  const { startOfPeriod, version: cardVersion } = card
  if (startOfPeriod === undefined) return noScoreOnCard({ cardVersion })
  const { period } = startOfPeriod
  if (!isFirstDayOf(period, startsOn)) return notAScoredPeriod({ startsOn, period })
  const endsBefore = endOf(period, startsOn)
  if (localDateOf(occurredAt) < endsBefore) return periodNotOver({ startsOn, endsBefore })
  const names = breaches.map(({ breach }) => breach)
  const repeated = names.find((name, place) => names.indexOf(name) < place)
  if (repeated !== undefined) return breachRepeated({ breach: repeated })
  const unknown = names.find((name) => startOfPeriod.breaches.every(({ breach }) => breach !== name))
  return unknown === undefined ? undefined : breachNotOnCard({ breach: unknown, cardVersion })
}
