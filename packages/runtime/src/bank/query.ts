/** Asks a read model: with everything there was, or with what a command wrote, or as it stands. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Position } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { ProjectionError } from '../project/projection-error.ts'
import { notYetThere, type WaitError } from '../project/waiters.ts'
import type { ServedModel } from './serving.ts'

/** How fresh an answer must be. */
export interface QueryOptions {
  /**
   * The position that a command returned: the answer has it, and may have no more. It is given at once where it is there already.
   * Absent: the answer has everything that had happened when it was asked for.
   */
  readonly atLeast?: Position | undefined
  /** milliseconds to wait for `atLeast`; 5,000 where absent */
  readonly timeoutMillis?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/** `NotYetThere`: the position was not reached in time. What was written stands; ask again. */
export type QueryError = ProjectionError | WaitError

/** A state in memory, and the position up to which it has everything. To be read at once: the next event may change it. */
export interface Standing<State> {
  readonly state: State
  readonly position: Position | undefined
}

const USUAL_WAIT_MILLIS = 5_000

/** Between two looks at the log, where nothing else brings the position. */
const LOOK_AGAIN_MILLIS = 20

const standsAt = <State>(model: ServedModel<State>, atLeast: Position): Standing<State> | undefined => {
  const standing = asItStands(model)
  return standing !== undefined && (standing.position ?? -1) >= atLeast ? standing : undefined
}

/** Reads nothing, waits for nothing. Undefined: it was not asked for before, nor kept current. */
export const asItStands = <State>(model: ServedModel<State>): Standing<State> | undefined => {
  const projector = model.seen()?.projector
  return projector === undefined ? undefined : { state: projector.state(), position: projector.position() }
}

export const queryAll = async <State>(model: ServedModel<State>): Promise<Either<ProjectionError, State>> => {
  const pulled = await model.pull()
  return pulled._tag === 'Left' ? pulled : right(pulled.right.state())
}

/** Pulls until the position is there, the deadline has passed or the read model cannot go on. A pull that is under way goes on. */
export const queryAtLeast = async <State>(
  model: ServedModel<State>,
  atLeast: Position,
  { timeoutMillis = USUAL_WAIT_MILLIS, signal }: QueryOptions,
): Promise<Either<QueryError, State>> => {
  const deadline = performance.now() + timeoutMillis
  while (true) {
    const there = standsAt(model, atLeast)
    if (there !== undefined) return right(there.state)
    const restMillis = deadline - performance.now()
    if (restMillis <= 0 || signal?.aborted === true)
      return left(notYetThere(atLeast, model.seen()?.projector.position()))
    const reached = model.seen()?.projector.waitFor(atLeast, { timeoutMillis: restMillis, signal })()
    const pulled = await Promise.race([model.pull(), reached ?? pause(restMillis)])
    if (pulled !== undefined && pulled._tag === 'Left' && pulled.left.tag !== 'NotYetThere') return left(pulled.left)
    if (standsAt(model, atLeast) === undefined) await pause(Math.min(LOOK_AGAIN_MILLIS, Math.max(0, restMillis)))
  }
}
