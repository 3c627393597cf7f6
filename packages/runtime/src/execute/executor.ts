/**
 * The way of a command: decode, load, authorise, admit, decide, append, each step a value or a typed error. Sending the same
 * command again, with the same id, has the effect of sending it once.
 */
import { type Command, streamName, type TenantId } from '@lovebank/core'
import { type Either, left } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Clock } from '../ports/clock.ts'
import type { CallOptions, EventStore } from '../ports/event-store.ts'
import type { Ids } from '../ports/ids.ts'
import type { SnapshotStore } from '../ports/snapshot-store.ts'
import type { Tracer } from '../ports/tracer.ts'
import { createSnapshots } from '../snapshots/snapshots.ts'
import { randomIds } from '../system/random-ids.ts'
import { systemClock } from '../system/system-clock.ts'
import { type AttemptParts, attempt } from './attempt.ts'
import { appendFailed, type CommandError, invalidCommand, queueFull } from './command-error.ts'
import type { Domain } from './domain.ts'
import type { Executed } from './executed.ts'
import { createLanes } from './lanes.ts'
import { defaultLimits, type ExecutorLimits } from './limits.ts'
import { createLoader } from './loader.ts'
import { townDomain } from './town-domain.ts'
import { decodeWish, type Wish } from './wish.ts'

export interface ExecutorParts {
  readonly tenant: TenantId
  readonly store: EventStore
  /** absent: no snapshots; streams are read from their first event */
  readonly snapshots?: SnapshotStore | undefined
  readonly clock?: Clock | undefined
  readonly ids?: Ids | undefined
  readonly tracer?: Tracer | undefined
  /** absent: the town's own, `@lovebank/core` */
  readonly domain?: Domain | undefined
  readonly limits?: Partial<ExecutorLimits> | undefined
}

export interface Executor {
  /** Takes a wish as it came from outside: anything that is not a command is told by its paths. */
  readonly execute: (wish: Wish, options?: CallOptions) => TaskEither<CommandError, Executed>
  /** Takes a command that is one already. */
  readonly executeCommand: (command: Command, options?: CallOptions) => TaskEither<CommandError, Executed>
}

type Outcome = Either<CommandError, Executed>

const outcomeName = (outcome: Outcome): string => (outcome._tag === 'Right' ? 'Executed' : outcome.left.tag)

const traced = (tracer: Tracer | undefined, run: (command: Command, options: CallOptions) => Promise<Outcome>) =>
  tracer === undefined
    ? run
    : async (command: Command, options: CallOptions): Promise<Outcome> => {
        const span = tracer.start('execute', { type: command.type, commandId: command.commandId })
        const outcome = await run(command, options)
        span.end({ outcome: outcomeName(outcome) })
        return outcome
      }

const gaveUpWaiting: CommandError = appendFailed({
  tag: 'Aborted',
  isOutcomeUnknown: false,
  message: 'The caller gave up while the command waited for its stream; nothing was written',
})

export const createExecutor = (given: ExecutorParts): Executor => {
  const { tenant, store, clock = systemClock, ids = randomIds, domain = townDomain } = given
  const limits = { ...defaultLimits, ...given.limits }
  const snapshots = given.snapshots === undefined ? undefined : createSnapshots(given.snapshots, domain)
  const loader = createLoader({ tenant, domain, store, snapshots, mostCached: limits.mostCached })
  const parts: AttemptParts = { domain, store, loader, ids, limits }
  const lanes = createLanes(limits.mostWaiting)

  const run = traced(given.tracer, async (command, options) => {
    const aggregate = domain.commandOf(command.type)?.aggregate
    if (aggregate === undefined) return left(invalidCommand(['type: expected the type of a command']))
    const key = { aggregate, id: domain.deciderOf(aggregate).streamIdOf(command) }
    const stream = streamName(tenant, key)
    const turn = lanes.enter(stream)
    if (turn === undefined) return left(queueFull(stream, limits.mostWaiting))
    if (turn !== 'entered') await turn
    try {
      return options.signal?.aborted === true ? left(gaveUpWaiting) : await attempt(parts, key, command, options)
    } finally {
      lanes.leave(stream)
    }
  })

  return {
    execute: (wish, options = {}) => {
      const decoded = decodeWish(domain, clock, ids, wish)
      return decoded._tag === 'Left' ? () => Promise.resolve(decoded) : () => run(decoded.right, options)
    },
    executeCommand:
      (command, options = {}) =>
      () =>
        run(command, options),
  }
}
