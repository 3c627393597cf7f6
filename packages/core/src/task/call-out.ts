/** Who was called out to a task, and what they said. */
import { type Dictionary, emptyDictionary, entriesOf, lookUp, withEntry } from '../kernel/dictionary.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/time.ts'
import type { CalledOut, CallOutAnswered } from './events.ts'

export type CallOutAnswer = 'none' | 'coming' | 'not-coming'

export interface CallOutState {
  /** of the latest call */
  readonly answerBy: Instant
  readonly answers: Dictionary<CallOutAnswer>
}

/** What somebody answered; undefined where they were not asked. */
export const answerOf = (callOut: CallOutState | undefined, volunteerId: PersonId): CallOutAnswer | undefined =>
  callOut === undefined ? undefined : lookUp(callOut.answers, volunteerId)

/** Those of the people who were not asked yet, each once. */
export const notAskedYet = (
  callOut: CallOutState | undefined,
  askedIds: ReadonlyArray<PersonId>,
): ReadonlyArray<PersonId> => [...new Set(askedIds)].filter((id) => answerOf(callOut, id) === undefined)

export const called = (callOut: CallOutState | undefined, { askedIds, answerBy }: CalledOut): CallOutState => ({
  answerBy,
  answers: notAskedYet(callOut, askedIds).reduce(
    (answers, id) => withEntry(answers, id, 'none'),
    callOut?.answers ?? emptyDictionary<CallOutAnswer>(),
  ),
})

/** The very same where the person was not asked. */
export const answered = (
  callOut: CallOutState | undefined,
  { volunteerId, isComing }: CallOutAnswered,
): CallOutState | undefined =>
  callOut === undefined || answerOf(callOut, volunteerId) === undefined
    ? callOut
    : { ...callOut, answers: withEntry(callOut.answers, volunteerId, isComing ? 'coming' : 'not-coming') }

/** Whether somebody said that they come, and so counts on what they were told. */
export const isAnybodyComing = (callOut: CallOutState | undefined): boolean =>
  callOut !== undefined && entriesOf(callOut.answers).some(([, answer]) => answer === 'coming')
