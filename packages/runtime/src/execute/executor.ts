/**
 * The way of a command: decode, load, authorise, admit, decide, append, each step a value or a typed error. Sending the same
 * command again, with the same id, has the effect of sending it once.
 */
import { type Command, streamName, type TenantId } from '@lovebank/core'
import { left } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Clock } from '../ports/clock.ts'
import type { EventStore, WriteOptions } from '../ports/event-store.ts'
import type { Ids } from '../ports/ids.ts'
import type { SnapshotStore } from '../ports/snapshot-store.ts'
import type { SpanFields, Tracer } from '../ports/tracer.ts'
import { createSnapshots } from '../snapshots/snapshots.ts'
import { randomIds } from '../system/random-ids.ts'
import { systemClock } from '../system/system-clock.ts'
import { type CommandError, invalidCommand, queueFull } from './command-error.ts'
import type { Domain } from './domain.ts'
import type { Executed } from './executed.ts'
import { createLanes } from './lanes.ts'
import { defaultLimits, type ExecutorLimits } from './limits.ts'
import { createLoader } from './loader.ts'
import { stillToCome } from './still-to-come.ts'
import { townDomain } from './town-domain.ts'
import { createTurns } from './turn.ts'
import type { Outcome } from './waiting.ts'
import { checkCommand, decodeWish, type Wish } from './wish.ts'

/** What an executor is built from; `openBank` builds one for you. */
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

const NO_MOMENT_TO_COME = 'occurredAt: expected a moment that has come, by the clock of the bank: look at your own'

/** The one door to the log. Commands for one stream are carried out in the order in which they came. */
export interface Executor {
  /** Takes a wish as it came from outside: anything that is not a command is told by its paths. Nothing happens at a moment still to come. */
  readonly execute: (wish: Wish, options?: WriteOptions) => TaskEither<CommandError, Executed>
  /** Takes a command that is one already, as policies ask; what only claims to be one is told by its paths. */
  readonly executeCommand: (command: Command, options?: WriteOptions) => TaskEither<CommandError, Executed>
}

const told = (outcome: Outcome): SpanFields => {
  if (outcome._tag === 'Right') return { outcome: 'Executed' }
  const error = outcome.left
  return error.tag === 'Refused' ? { outcome: error.tag, refusal: error.refusal.tag } : { outcome: error.tag }
}

const begun = ({ type, commandId, actor }: Command): SpanFields =>
  actor.kind === 'policy' ? { type, commandId, policy: actor.name } : { type, commandId }

type Run = (command: Command, options: WriteOptions) => Promise<Outcome>

const traced = (tracer: Tracer | undefined, run: Run): Run =>
  tracer === undefined
    ? run
    : async (command, options) => {
        const span = tracer.start('execute', begun(command))
        const outcome = await run(command, options)
        span.end(told(outcome))
        return outcome
      }

/** For one tenant over one store. Two of them over the same store are safe, and slower than one. */
export const createExecutor = (given: ExecutorParts): Executor => {
  const { tenant, store, clock = systemClock, ids = randomIds, domain = townDomain } = given
  const limits = { ...defaultLimits, ...given.limits }
  const snapshots = given.snapshots === undefined ? undefined : createSnapshots(given.snapshots, domain)
  const loader = createLoader({ tenant, domain, store, snapshots, mostCached: limits.mostCached })
  const lanes = createLanes(limits.mostWaiting, createTurns({ domain, store, loader, limits }))

  const isStillToCome = stillToCome(clock)

  const run = traced(given.tracer, (command, options) => {
    const aggregate = domain.commandOf(command.type)?.aggregate
    if (aggregate === undefined) return Promise.resolve(left(invalidCommand(['type: expected the type of a command'])))
    const key = { aggregate, id: domain.deciderOf(aggregate).streamIdOf(command) }
    return new Promise((answer, crash) => {
      if (lanes.enter(key, { command, options, answer, crash })) return
      answer(left(queueFull(streamName(tenant, key), limits.mostWaiting)))
    })
  })

  return {
    execute: (wish, options = {}) => {
      const decoded = decodeWish(domain, clock, ids, wish)
      if (decoded._tag === 'Left') return () => Promise.resolve(decoded)
      const command = decoded.right
      if (command.actor.kind === 'policy' || !isStillToCome(command.occurredAt)) return () => run(command, options)
      return () => Promise.resolve(left(invalidCommand([NO_MOMENT_TO_COME])))
    },
    executeCommand: (command, options = {}) => {
      const checked = checkCommand(domain, command)
      return checked._tag === 'Left' ? () => Promise.resolve(checked) : () => run(checked.right, options)
    },
  }
}
