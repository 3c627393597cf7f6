/**
 * An act of the card was done, or its opposite found. The card says what it earns, and the account how often it counted that
 * month and year; what the opposite takes is asked for as a deduction, which a second person decides. The same of one day is
 * recorded once, unless somebody says in what the second differs.
 * Refuses: AccountUnusable, CreditAlreadyBooked, CardNotInForce, ActNotYetDone, WitnessNotASecondPerson, ActOfTheDayRecorded, ActNotOnCard,
 * ActFollowsByItself, OppositeTakesNothing, DeductionNotByPerson, BalanceTooLarge.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { assessAct, type Counted, isCountedByMonth } from '../../award/assess-act.ts'
import type { Assessment } from '../../award/assessment.ts'
import { actFor } from '../../award/rate-card.ts'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { actLotIdOf } from '../../kernel/derive.ts'
import type { PersonId } from '../../kernel/ids.ts'
import { asPoints } from '../../kernel/quantities.ts'
import { laterOf, localDateOf } from '../../kernel/time.ts'
import { actOfTheDay } from '../act-of-the-day.ts'
import type { PointsCredited } from '../beyond-work-events.ts'
import type { Books } from '../books.ts'
import type { RecordAct } from '../commands.ts'
import { booksFor, credited, deductionFor } from '../crediting.ts'
import { timesThatMonth, timesThatYear } from '../credits.ts'
import type { DeductionRequested } from '../events.ts'
import {
  type AccountRefusal,
  actFollowsByItself,
  actNotOnCard,
  actNotYetDone,
  actOfTheDayRecorded,
  deductionNotByPerson,
  oppositeTakesNothing,
  witnessNotASecondPerson,
} from '../refusals.ts'
import type { AccountState } from '../state.ts'

export const recordAct = (
  command: RecordAct,
  state: AccountState,
): Decision<AccountRefusal, PointsCredited | DeductionRequested> => {
  const { accountId, reference, act, isOpposite, doneOn, card, witnessId } = command
  const lotId = actLotIdOf(accountId, reference)
  const found = booksFor(command, state, lotId, doneOn)
  if (isLeft(found)) return found
  const books = found.right
  const wrong = wrongWith(command, books) ?? sameAsBefore(command, books)
  if (wrong !== undefined) return refuse(wrong)
  const assessment = assessAct(card, { act, isOpposite, ...countedBefore(command, books) })
  if (assessment === undefined) return refuse(actNotOnCard({ act, cardVersion: card.version }))
  if (isOpposite) return against(command, books, assessment)
  const basis = { kind: 'act', act, reference, witnessId } as const
  const { evidence, distinction, occurredAt } = command
  const asked = { accountId, card, lotId, basis, creditedFor: doneOn, assessment, evidence, distinction, occurredAt }
  return credited({ ...asked, pointClass: 'earned' }, books)
}

/** What has to be looked up only where the card asks for it. */
const countedBefore = ({ card, act, doneOn }: RecordAct, books: Books): Counted => {
  const item = actFor(card, act)
  return {
    timesBefore: item?.mostTimesAYear === undefined ? 0 : timesThatYear(books, act, doneOn),
    timesThatMonth: item !== undefined && isCountedByMonth(item) ? timesThatMonth(books, act, doneOn) : 0,
  }
}

/** Undefined for a household: which of its members saw it, nobody can tell by the books. */
const personIn = ({ holder }: Books): PersonId | undefined => (holder.kind === 'person' ? holder.personId : undefined)

const wrongWith = (command: RecordAct, books: Books): AccountRefusal | undefined => {
  const { act, doneOn, witnessId, actor, occurredAt, card } = command
  const today = localDateOf(occurredAt)
  if (doneOn > today) return actNotYetDone({ doneOn, today })
  const recorder = actor.kind === 'person' ? actor.personId : undefined
  if (witnessId !== undefined && [recorder, personIn(books)].includes(witnessId))
    return witnessNotASecondPerson({ witnessId })
  const follows = actFor(card, act)?.follows
  return follows !== undefined && recorder !== undefined ? actFollowsByItself({ act, follows }) : undefined
}

/** What follows from the log has a fact of its own each time. */
const sameAsBefore = (
  { act, doneOn, isOpposite, distinction, actor }: RecordAct,
  books: Books,
): AccountRefusal | undefined => {
  if (actor.kind === 'policy' || distinction !== undefined) return undefined
  const lotId = actOfTheDay(books, act, doneOn, isOpposite)
  return lotId === undefined ? undefined : actOfTheDayRecorded({ act, doneOn, lotId })
}

const against = (
  { accountId, reference, act, doneOn, witnessId, card, evidence, distinction, actor, occurredAt }: RecordAct,
  books: Books,
  { points, explanation }: Assessment,
): Decision<AccountRefusal, DeductionRequested> => {
  const deductionId = deductionFor(actLotIdOf(accountId, reference))
  if (actor.kind !== 'person') return refuse(deductionNotByPerson({ deductionId }))
  if (points === 0) return refuse(oppositeTakesNothing({ act, cardVersion: card.version }))
  return accept({
    type: 'DeductionRequested',
    ...{ accountId, deductionId, points: asPoints(-points), reason: evidence, mayOwe: false },
    requestedBy: actor.personId,
    forAct: { act, reference, foundOn: doneOn, witnessId, cardVersion: card.version, explanation },
    distinction,
    requestedAt: laterOf(occurredAt, books.asOf),
  })
}
