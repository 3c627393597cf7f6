/**
 * Accepted work becomes a deposit: its minutes are claimed in the volunteer's diary, it is shown to the public, confirmed, and
 * credited by the rate card that was in force on the day of service (laws 3, 4 and 9): to the account of the household with
 * which the volunteer pooled on that day, else to their own (ADR 21).
 *
 * | event or date                  | command                                                                |
 * |--------------------------------|------------------------------------------------------------------------|
 * | WorkAccepted                   | ClaimTime; where that is refused: RejectWork                           |
 * | TimeClaimed                    | OpenPublicity until so many days later; RejectWork where no card rates |
 * |                                | where the work was rejected meanwhile: ReleaseTime                     |
 * | TimeClaimRefused               | RejectWork                                                             |
 * | WorkRejected, ObjectionUpheld  | ReleaseTime                                                            |
 * | the end of the publicity       | ConfirmWork                                                            |
 * | WorkConfirmed                  | Deposit; where the account was closed meanwhile: ReopenAccount, Deposit; |
 * |                                | where a household has none yet: OpenAccount, Deposit                   |
 * | WorkRevoked                    | ReverseDeposit where it went, if closed: ReopenAccount; ReleaseTime    |
 */
import type { Deposit } from '../../account/commands.ts'
import { cardInForce } from '../../award/rate-card.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import { entriesWhere } from '../../kernel/dictionary.ts'
import type { HouseholdId, LotId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import { addMinutes, type Instant, localDateOf } from '../../kernel/time.ts'
import { describe, type Refusal } from '../../refusals.ts'
import type { RejectWork } from '../../task/commands.ts'
import type { WorkAccepted, WorkConfirmed, WorkRevoked } from '../../task/events.ts'
import type { ReleaseTime } from '../../volunteer/commands.ts'
import type { TimeClaimed } from '../../volunteer/events.ts'
import { earliestFirst } from '../earliest-first.ts'
import { atDeadline, inAnswerTo } from '../header.ts'
import { noteOf } from '../note-of.ts'
import type { Policy, Reaction, Recorded } from '../policy.ts'
import { evenIfClosed } from '../reopen.ts'
import { type CreditWorkState, evolve, initialState, pooledIn, poolFor } from './state.ts'

const name = 'credit-work' as Keyword
const MINUTES_A_DAY = 1_440
/** How long after the publicity period objections to confirmed work are heard: ADR 18. */
const DAYS_TO_OBJECT_AFTERWARDS = 30

const react = (state: CreditWorkState, recorded: Recorded): ReadonlyArray<Reaction> => {
  const { event } = recorded
  switch (event.type) {
    case 'WorkAccepted':
      return [claimTime(recorded, event)]
    case 'TimeClaimed':
      return [openPublicity(state, recorded, event)]
    case 'TimeClaimRefused':
      return [
        { command: rejectWork(recorded, event, `时段已被另一项服务占用 / other work has this time: ${event.takenBy}`) },
      ]
    case 'WorkRejected':
    case 'ObjectionUpheld':
      return [{ command: releaseTime(recorded, event) }]
    case 'WorkConfirmed':
      return deposit(state, recorded, event)
    case 'WorkRevoked':
      return [reverseDeposit(state, recorded, event), { command: releaseTime(recorded, event) }]
    default:
      return []
  }
}

const claimTime = (recorded: Recorded, event: WorkAccepted): Reaction => {
  const { volunteerId, workId, taskId, shiftId, from, to } = event
  return {
    command: {
      type: 'ClaimTime',
      ...inAnswerTo(recorded, name, 'claim'),
      volunteerId,
      workId,
      taskId,
      shiftId,
      from,
      to,
    },
    otherwise: (refusal) => [rejectWork(recorded, event, `${describe(refusal, 'zh')} / ${describe(refusal, 'en')}`)],
  }
}

const openPublicity = (state: CreditWorkState, recorded: Recorded, event: TimeClaimed): Reaction => {
  const { taskId, shiftId, volunteerId, from } = event
  const card = cardInForce(state.cards, localDateOf(from))
  if (card === undefined) {
    return {
      command: rejectWork(recorded, event, '服务当日没有积分标准 / no rate card was in force on the day of service'),
    }
  }
  // The claim was made at the moment of acceptance, so the publicity counts from there.
  const until = addMinutes(recorded.metadata.occurredAt, card.publicityDays * MINUTES_A_DAY)
  const objectionsUntil = addMinutes(until, DAYS_TO_OBJECT_AFTERWARDS * MINUTES_A_DAY)
  const header = inAnswerTo(recorded, name, 'open-publicity')
  return {
    command: { type: 'OpenPublicity', ...header, taskId, shiftId, volunteerId, until, objectionsUntil },
    otherwise: (refusal) => (cameToNothing(refusal) ? [releaseTime(recorded, event)] : []),
  }
}

/** The work was rejected before its minutes were claimed, so that nobody would free them any more. */
const cameToNothing = (refusal: Refusal): boolean =>
  refusal.tag === 'TaskNotPublished' || (refusal.tag === 'WorkNotAccepted' && refusal.standing === 'Rejected')

const releaseTime = (
  recorded: Recorded,
  { volunteerId, workId }: Pick<ReleaseTime, 'volunteerId' | 'workId'>,
): ReleaseTime => ({ type: 'ReleaseTime', ...inAnswerTo(recorded, name, 'release-time'), volunteerId, workId })

/** The lot bears the name of its work. Where no points were deposited there is nothing to take back, and that is the end of it. */
const reverseDeposit = (state: CreditWorkState, recorded: Recorded, event: WorkRevoked): Reaction => {
  const { volunteerId, workId, ruling: reason } = event
  const header = inAnswerTo(recorded, name, 'reverse-deposit')
  const accountId = accountIdOf(pooledIn(state, workId) ?? volunteerId)
  const lotId = workId as string as LotId
  return evenIfClosed(
    { type: 'ReverseDeposit', ...header, accountId, lotId, points: undefined, reason },
    recorded,
    name,
  )
}

type Work = Pick<WorkAccepted, 'taskId' | 'shiftId' | 'volunteerId'>

const rejectWork = (recorded: Recorded, { taskId, shiftId, volunteerId }: Work, reason: string): RejectWork => ({
  type: 'RejectWork',
  ...inAnswerTo(recorded, name, 'reject'),
  taskId,
  shiftId,
  volunteerId,
  reason: noteOf(reason),
})

const deposit = (state: CreditWorkState, recorded: Recorded, event: WorkConfirmed): ReadonlyArray<Reaction> => {
  const { workId, taskId, volunteerId, category, minutes, servedOn, from, group } = event
  const card = cardInForce(state.cards, servedOn)
  if (card === undefined) return []
  const header = inAnswerTo(recorded, name, 'deposit')
  const pool = poolFor(state, event)
  const accountId = accountIdOf(pool ?? volunteerId)
  const whose = pool === undefined ? undefined : volunteerId
  const asked = { accountId, workId, taskId, category, minutes, heads: group?.heads, servedOn, from, card }
  const command: Deposit = { type: 'Deposit', ...header, ...asked, volunteerId: whose }
  return [pool === undefined ? evenIfClosed(command, recorded, name) : evenIfNeverOpened(command, pool, recorded)]
}

/** The account of a household may be on its way still: whoever comes first opens it. */
const evenIfNeverOpened = (command: Deposit, holderId: HouseholdId, recorded: Recorded): Reaction => {
  const orElse = evenIfClosed(command, recorded, name)
  const open = {
    type: 'OpenAccount',
    ...inAnswerTo(recorded, name, 'open'),
    holderId,
    holderKind: 'household',
  } as const
  return {
    ...orElse,
    otherwise: (refusal) => (isNotOpened(refusal) ? [open, command] : (orElse.otherwise?.(refusal) ?? [])),
  }
}

const isNotOpened = (refusal: Refusal): boolean =>
  refusal.tag === 'AccountUnusable' && refusal.standing === 'not-opened'

const due = ({ works }: CreditWorkState, now: Instant): ReadonlyArray<Reaction> =>
  entriesWhere(works, (work) => work.kind === 'OnShow' && work.confirmFrom <= now)
    .map(([workId, work]) => ({ subject: workId, due: work.confirmFrom, work }))
    .toSorted(earliestFirst)
    .map(({ subject, due: confirmFrom, work: { taskId, shiftId, volunteerId } }) => ({
      command: { type: 'ConfirmWork', ...atDeadline(name, subject, confirmFrom), taskId, shiftId, volunteerId },
    }))

export const creditWork: Policy<CreditWorkState> = { name, version: 1, initialState, evolve, react, due }
