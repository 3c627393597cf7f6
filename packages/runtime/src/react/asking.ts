/** How a policy asks: on record where a refusal matters, again where the store was in the way. */
import type { Command, Reaction, Refusal, TenantId } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Executor } from '../execute/executor.ts'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { WriteOptions } from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import type { PolicyError } from './policy-error.ts'
import { checkpointOf, type Seat } from './seat.ts'
import { withRetries } from './with-retries.ts'

export interface AskingParts {
  readonly tenant: TenantId
  readonly checkpoints: CheckpointStore
  readonly executor: Executor
  /** of what is asked for; `soon` where absent, which only holds where policies ask in the store whose log they read */
  readonly durability?: WriteOptions['durability']
  /** see `PolicyRunnerParts` */
  readonly isOneAtATime?: boolean | undefined
}

export interface Asking {
  /** Saves a policy's place and state where they have changed. */
  readonly save: (seat: Seat) => Promise<PolicyError | undefined>
  /**
   * Asks for one command after another, in their order, and for what stands in the place of one that is refused. They are under
   * way together, unless they go one at a time.
   */
  readonly runAll: (asked: ReadonlyArray<Asked>) => Promise<PolicyError | undefined>
}

export interface Asked {
  readonly seat: Seat
  readonly reaction: Reaction
}

/**
 * Events whose commands are under way together. Commands for one stream are asked for in the order of the log and keep it in
 * the executor's lanes; those for different streams share a commit.
 */
export const EVENTS_TOGETHER = 128

/**
 * What a policy asks for need not be on the disk before it goes on: what a crash takes away is asked for again, in the same words,
 * as the policy's place was saved after it.
 */
const SOON: WriteOptions = { durability: 'soon' }

export const storeFailed = (error: StoreError): PolicyError => ({
  tag: 'PolicyStoreFailed',
  error,
  message: `The policies wait: ${error.message}`,
})

export const createAsking = (parts: AskingParts): Asking => {
  const { tenant, checkpoints, executor, durability = 'soon' } = parts
  const mostTogether = parts.isOneAtATime === true ? 1 : EVENTS_TOGETHER
  const save = async (seat: Seat): Promise<PolicyError | undefined> => {
    if (seat.isSaved) return undefined
    const { refused, position } = seat
    const saved = await checkpoints.saveCheckpoint(checkpointOf(tenant, seat), SOON)()
    if (saved._tag === 'Left') return storeFailed(saved.left)
    // What came in meanwhile is not in what was saved.
    if (seat.refused === refused && seat.position === position) seat.isSaved = true
    return undefined
  }

  /** Asks for one command. Gives the refusal, where there is one. */
  const ask = async (seat: Seat, command: Command): Promise<Either<PolicyError, Refusal | undefined>> => {
    const outcome = await withRetries(() => executor.executeCommand(command, { durability })())
    if (outcome._tag === 'Right') return right(undefined)
    const error = outcome.left
    if (error.tag === 'Refused') return right(error.refusal)
    const policy = seat.policy.name
    return left({ tag: 'PolicyCommandFailed', policy, error, message: `Policy ${policy} waits: ${error.message}` })
  }

  /** What came of a command whose refusal matters, kept before anything is done because of it. */
  const askOnRecord = async (seat: Seat, command: Command): Promise<Either<PolicyError, Refusal | undefined>> => {
    const known = seat.refused[command.commandId]
    if (known !== undefined) {
      // Known, but perhaps not on record: a save that failed is made up for before anything is done because of it.
      const unsaved = await save(seat)
      return unsaved === undefined ? right(known) : left(unsaved)
    }
    const asked = await ask(seat, command)
    if (asked._tag === 'Left' || asked.right === undefined) return asked
    seat.refused = { ...seat.refused, [command.commandId]: asked.right }
    seat.isSaved = false
    const failure = await save(seat)
    return failure === undefined ? asked : left(failure)
  }

  const run = async ({ seat, reaction: { command, otherwise } }: Asked): Promise<PolicyError | undefined> => {
    const asked = await (otherwise === undefined ? ask(seat, command) : askOnRecord(seat, command))
    if (asked._tag === 'Left') return asked.left
    if (asked.right === undefined || otherwise === undefined) return undefined
    for (const instead of otherwise(asked.right)) {
      const second = await ask(seat, instead)
      if (second._tag === 'Left') return second.left
    }
    return undefined
  }

  const runAll = async (asked: ReadonlyArray<Asked>): Promise<PolicyError | undefined> => {
    for (let first = 0; first < asked.length; first += mostTogether) {
      const together = asked.slice(first, first + mostTogether)
      const failure = (await Promise.all(together.map(run))).find((each) => each !== undefined)
      if (failure !== undefined) return failure
    }
    return undefined
  }

  return { save, runAll }
}
