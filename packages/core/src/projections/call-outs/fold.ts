/** Who was called out to tasks that are not over, what they said, and when each was asked last. */
import type { EventType } from '../../events.ts'
import type { TaskId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import type { Instant } from '../../kernel/time.ts'
import type { CalledOut, CallOutAnswered } from '../../task/events.ts'
import type { EventOf, Partitioning } from '../projection.ts'
import { removeRow, rowOf, rowsOf, type Table, uniteTables } from '../table.ts'

export interface CallOutRow {
  answerBy: Instant
  /** by person; null where they have not answered */
  readonly isComing: Table<boolean | null>
}

export interface CallOuts {
  readonly tasks: Table<CallOutRow>
  /** by person */
  readonly askedLast: Table<Instant>
}

export const initialState = (): CallOuts => ({ tasks: {}, askedLast: {} })

export const handles = [
  'CalledOut',
  'CallOutAnswered',
  'TaskCancelled',
  'TaskClosed',
] as const satisfies ReadonlyArray<EventType>

const callOut = (state: CallOuts, { taskId, askedIds, answerBy }: CalledOut, at: Instant): CallOuts => {
  const row = rowOf(state.tasks, taskId) ?? { answerBy, isComing: {} }
  row.answerBy = answerBy
  for (const personId of askedIds) {
    if (rowOf(row.isComing, personId) === undefined) row.isComing[personId] = null
    const before = rowOf(state.askedLast, personId)
    if (before === undefined || before < at) state.askedLast[personId] = at
  }
  state.tasks[taskId] = row
  return state
}

const answer = (state: CallOuts, { taskId, volunteerId, isComing }: CallOutAnswered): CallOuts => {
  const row = rowOf(state.tasks, taskId)
  if (row !== undefined) row.isComing[volunteerId] = isComing
  return state
}

const end = (state: CallOuts, taskId: TaskId): CallOuts => {
  removeRow(state.tasks, taskId)
  return state
}

/** Changes the state it is given, as a projection may. */
export const apply = (
  state: CallOuts,
  { event, metadata }: RecordedEvent<EventOf<(typeof handles)[number]>>,
): CallOuts => {
  switch (event.type) {
    case 'CalledOut':
      return callOut(state, event, metadata.occurredAt)
    case 'CallOutAnswered':
      return answer(state, event)
    case 'TaskCancelled':
    case 'TaskClosed':
      return end(state, event.taskId)
  }
}

/** A task has a stream of its own; one person may be asked by several, and the latest counts. */
export const partitioning: Partitioning<CallOuts> = {
  by: 'stream',
  merge: (one, other) => {
    uniteTables(one.tasks, other.tasks)
    for (const [personId, at] of rowsOf(other.askedLast)) {
      const before = rowOf(one.askedLast, personId)
      if (before === undefined || before < at) one.askedLast[personId] = at
    }
    return one
  },
}
