/**
 * What the card gives without anybody recording it: for a volunteer won, for a commendation, for an appraisal that stands, and
 * each year by status.
 *
 * | event or date                                | command                                               |
 * |----------------------------------------------|-------------------------------------------------------|
 * | VolunteerRegistered, naming a recruiter      | RecordAct on the recruiter's account, or the pool's   |
 * | VolunteerCommended, unless it corrects one   | RecordAct on the volunteer's account, or the pool's   |
 * | DuplicateMarked, of who was thanked for      | ReverseDeposit: nobody was won                        |
 * | StatusRecorded                               | CreditBaseAmount of this year                         |
 * | the first of January                         | CreditBaseAmount of that year, where the card has one |
 * | AppraisalConfirmed                           | CreditAppraisal; where the account was never opened:  |
 * |                                              | OpenAccount, or closed: ReopenAccount, and once more  |
 */

import type { RecordAct } from '../../account/commands.ts'
import type { ActCause } from '../../award/beyond-work.ts'
import { cardInForce } from '../../award/rate-card.ts'
import { accountIdOf, actLotIdOf } from '../../kernel/derive.ts'
import { entriesOf, lookUp } from '../../kernel/dictionary.ts'
import type { AccountId, CreditReference, PersonId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import { type Instant, type LocalDate, localDateOf, startOfDay } from '../../kernel/time.ts'
import type { DuplicateMarked } from '../../volunteer/events.ts'
import { earliestFirst } from '../earliest-first.ts'
import { atDeadline, inAnswerTo } from '../header.ts'
import { poolOf } from '../memberships.ts'
import { noteOf } from '../note-of.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'
import { evenIfClosed } from '../reopen.ts'
import { creditAppraisal } from './appraisals.ts'
import { evenIfNeverOpened } from './never-opened.ts'
import { type BeyondWorkState, evolve, type HasStatus, initialState, recruitedAs, yearIn } from './state.ts'

const name = 'credit-beyond-work' as Keyword

const react = (state: BeyondWorkState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event, metadata } = recorded
  switch (event.type) {
    case 'VolunteerRegistered': {
      const { recruitedBy, volunteerId } = event
      if (recruitedBy === undefined) return []
      const on = localDateOf(metadata.occurredAt)
      return recordAct(state, recorded, 'recruitment', { personId: recruitedBy, on, fact: recruitedAs(volunteerId) })
    }
    case 'VolunteerCommended': {
      const { volunteerId: personId, commendedOn: on, recordId, replaces } = event
      if (replaces !== undefined) return []
      return recordAct(state, recorded, 'commendation', { personId, on, fact: `commended-${recordId}` })
    }
    case 'DuplicateMarked':
      return takeBack(state, recorded, event)
    case 'AppraisalConfirmed':
      return creditAppraisal(state.cards, recorded, event, name)
    case 'StatusRecorded':
      return baseAmountNow(state, recorded, event)
    default:
      return []
  }
}

const takeBack = (
  { thanked }: BeyondWorkState,
  recorded: Recorded,
  { volunteerId }: DuplicateMarked,
): ReadonlyArray<Reaction> => {
  const reference = recruitedAs(volunteerId)
  const accountId = lookUp(thanked, reference)
  if (accountId === undefined) return []
  const reason = noteOf('重复登记,并非新志愿者 / registered twice, so nobody new was won')
  const about = { accountId, lotId: actLotIdOf(accountId, reference), points: undefined, reason }
  const header = inAnswerTo(recorded, name, 'take-back')
  return [evenIfClosed({ type: 'ReverseDeposit', ...header, ...about }, recorded, name)]
}

interface Fact {
  readonly personId: PersonId
  readonly on: LocalDate
  readonly fact: string
}

const evidenceOf: Readonly<Record<ActCause, string>> = {
  recruitment: '登记时填写的介绍人 / named as recruiter at registration',
  commendation: '档案中的表彰 / a commendation on record',
}

/** The first act on the card of that day which follows from such a fact. */
const recordAct = (
  state: BeyondWorkState,
  recorded: Recorded,
  cause: ActCause,
  { personId, on: doneOn, fact }: Fact,
): ReadonlyArray<Reaction> => {
  const card = cardInForce(state.cards, doneOn)
  const act = card?.acts?.find(({ follows }) => follows === cause)?.act
  if (card === undefined || act === undefined) return []
  const pool = poolOf(state.memberships, personId, doneOn)
  const accountId = accountIdOf(pool ?? personId)
  const reference = fact as CreditReference
  const evidence = noteOf(evidenceOf[cause])
  const asked = { accountId, reference, act, isOpposite: false, doneOn, evidence, ...noMore, card }
  const command: RecordAct = { type: 'RecordAct', ...inAnswerTo(recorded, name, 'record-act'), ...asked }
  const record = evenIfClosed(command, recorded, name)
  return [pool === undefined ? record : evenIfNeverOpened(record, pool, recorded, name)]
}

const noMore = { distinction: undefined, witnessId: undefined }

const baseAmountNow = (
  state: BeyondWorkState,
  recorded: Recorded,
  { accountId, status, since: on }: { accountId: AccountId; status: Keyword; since: LocalDate },
): ReadonlyArray<Reaction> => {
  const card = cardFor(state, status, on)
  if (card === undefined) return []
  const header = inAnswerTo(recorded, name, 'base-amount')
  return [{ command: { type: 'CreditBaseAmount', ...header, accountId, on, card } }]
}

const cardFor = ({ cards }: BeyondWorkState, status: Keyword | undefined, on: LocalDate) => {
  const card = cardInForce(cards, on)
  return card?.baseAmounts?.some((each) => each.status === status) ? card : undefined
}

const due = (state: BeyondWorkState, now: Instant): ReadonlyArray<Reaction> =>
  entriesOf(state.accounts)
    .flatMap(([accountId, account]) => daysDue(account, now).map((on) => ({ accountId, account, on })))
    .map((one) => ({ ...one, subject: one.accountId, due: startOfDay(one.on) }))
    .toSorted(earliestFirst)
    .flatMap(({ subject, due: from, account, on }): ReadonlyArray<Reaction> => {
      const status = account.statuses.findLast(({ since }) => since <= on)?.status
      const card = cardFor(state, status, on)
      if (card === undefined) return []
      const accountId = subject as AccountId
      return [{ command: { type: 'CreditBaseAmount', ...atDeadline(name, subject, from), accountId, on, card } }]
    })

/** The first days of the years that have begun and were not asked for. */
const daysDue = ({ nextYear, isClosed, hasLeft = false }: HasStatus, now: Instant): ReadonlyArray<LocalDate> => {
  const years = yearIn(localDateOf(now)) - nextYear + 1
  if (isClosed || hasLeft || years <= 0) return []
  return Array.from({ length: years }, (_, index) => `${nextYear + index}-01-01` as LocalDate)
}

export const creditBeyondWork: Policy<BeyondWorkState> = { name, version: 1, initialState, evolve, react, due }
