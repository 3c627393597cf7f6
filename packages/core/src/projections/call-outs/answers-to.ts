/** Who comes to a call-out? */
import type { PersonId, TaskId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/time.ts'
import { rowOf, rowsOf } from '../table.ts'
import type { CallOuts } from './fold.ts'

export interface AnswersToCallOut {
  readonly answerBy: Instant
  /** free to come */
  readonly coming: ReadonlyArray<PersonId>
  readonly notComing: ReadonlyArray<PersonId>
  readonly unanswered: ReadonlyArray<PersonId>
}

/** Undefined for a task to which nobody was called out, or that is over. */
export const answersTo = (state: CallOuts, taskId: TaskId): AnswersToCallOut | undefined => {
  const row = rowOf(state.tasks, taskId)
  if (row === undefined) return undefined
  const who = (said: boolean | null): ReadonlyArray<PersonId> =>
    rowsOf(row.isComing)
      .filter(([, isComing]) => isComing === said)
      .map(([personId]) => personId as PersonId)
      .toSorted()
  return { answerBy: row.answerBy, coming: who(true), notComing: who(false), unanswered: who(null) }
}
