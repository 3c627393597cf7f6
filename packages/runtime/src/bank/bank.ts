/** The whole bank in one value, for those who embed it: ask for things, let the policies do their part, look at read models. */
import {
  checkCatalogue,
  type Instant,
  type Policy,
  type Projection,
  type TenantId,
  policies as townPolicies,
} from '@lovebank/core'
import { isLeft, isRight, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type CommandError, invalidCommand } from '../execute/command-error.ts'
import type { Domain } from '../execute/domain.ts'
import type { Executed } from '../execute/executed.ts'
import type { Executor } from '../execute/executor.ts'
import type { ExecutorLimits } from '../execute/limits.ts'
import { townDomain } from '../execute/town-domain.ts'
import type { Wish } from '../execute/wish.ts'
import { sealedStore } from '../personal/sealed-store.ts'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { EventStore, WriteOptions } from '../ports/event-store.ts'
import type { Ids } from '../ports/ids.ts'
import type { Keyring } from '../ports/keyring.ts'
import type { ReadModelStore } from '../ports/read-model-store.ts'
import type { SnapshotStore } from '../ports/snapshot-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import type { Tracer } from '../ports/tracer.ts'
import type { ProjectionError } from '../project/projection-error.ts'
import type { PolicyError } from '../react/policy-error.ts'
import { createPolicyRunner } from '../react/policy-runner.ts'
import type { RollBackError } from '../rebuild/rebuild-error.ts'
import type { RebuildOptions } from '../rebuild/rebuild-parts.ts'
import type { RebuildRun } from '../rebuild/rebuild-run.ts'
import type { RolledBack } from '../rebuild/roll-back.ts'
import { systemClock } from '../system/system-clock.ts'
import { createEraser } from './eraser.ts'
import type { ReadModelHealth } from './health.ts'
import type { KeepOptions } from './keep-current.ts'
import { asItStands, type QueryError, type QueryOptions, queryAll, queryAtLeast, type Standing } from './query.ts'
import { createReadModels } from './read-models.ts'
import { createWorkings, type Workings } from './workings.ts'

/** What a bank is opened with: whose it is and where it lies; everything else has a usual value. */
export interface BankParts {
  readonly tenant: TenantId
  readonly store: EventStore & CheckpointStore & SnapshotStore
  /** absent: personal data lie in the store as they are, and cannot be erased */
  readonly keyring?: Keyring | undefined
  readonly clock?: Clock | undefined
  readonly ids?: Ids | undefined
  readonly tracer?: Tracer | undefined
  /** absent: the town's own */
  readonly policies?: ReadonlyArray<Policy<unknown>> | undefined
  readonly domain?: Domain | undefined
  readonly limits?: Partial<ExecutorLimits> | undefined
  /** what policies ask for waits for what they asked for before it: see `PolicyRunnerParts`. Absent: it does not */
  readonly arePoliciesInTurn?: boolean | undefined
  /** where read models lie as rows, for those too large for memory; closed with the bank. Absent: in memory, saved whole beside the log */
  readonly readModels?: ReadModelStore | undefined
}

/** One tenant's bank. Every call answers a value, never throws; a `TaskEither` does nothing until it is called. */
export interface Bank {
  /** Asks for something in a person's name: that this is that person, the caller must have made sure of. */
  readonly execute: (wish: Wish, options?: WriteOptions) => TaskEither<CommandError, Executed>
  /** Lets the policies react until nothing more happens, and completes the erasures that were ordered. */
  readonly settle: () => TaskEither<PolicyError, number>
  /** Does what dates up to now ask for (publicity over, codes and points expired), then settles. */
  readonly tick: (now?: Instant) => TaskEither<PolicyError, number>
  /**
   * The state of a read model with everything that had happened when it was asked for, or `atLeast` with what a command wrote. To
   * be read, not kept.
   */
  readonly query: AskReadModel
  /** The state as it stands in memory, at once; undefined where it was neither asked for before nor kept current. */
  readonly asItStands: <State>(projection: Projection<State>) => Standing<State> | undefined
  /** Lets a read model take in what happens as it happens, until the signal ends it or the bank is closed. */
  readonly keepCurrent: <State>(projection: Projection<State>, options: KeepOptions) => Promise<void>
  /**
   * Builds a read model anew beside the one that serves, compares, and switches in one step. Begins at once; whoever asks for the same
   * meanwhile is given the same. See docs/how-to/rebuild.md.
   */
  readonly rebuild: <State>(projection: Projection<State>, options?: RebuildOptions<State>) => RebuildRun
  /** One step back: what served before the last switch serves again. */
  readonly rollBack: <State>(projection: Projection<State>) => TaskEither<RollBackError, RolledBack>
  /** How each read model is that this bank was asked for. */
  readonly health: () => TaskEither<StoreError, ReadonlyArray<ReadModelHealth>>
  /** Closes the store, the read models and the keyring. */
  readonly close: () => Promise<void>
}

/** Without `atLeast` nothing is waited for, so that it cannot be late. */
export interface AskReadModel {
  <State>(projection: Projection<State>): TaskEither<ProjectionError, State>
  <State>(projection: Projection<State>, options: QueryOptions): TaskEither<QueryError, State>
}

/** Policies act by themselves, from what stands in the log: a wish in the name of one comes from somebody else. */
const notByPolicy = invalidCommand(['actor: expected a person; policies ask for nothing through this door'])

/** A wish from outside may be anything: what is none at all is for the codec to say. */
const speaksAsPolicy = (wish: unknown): boolean => {
  const actor = fieldOf(wish, 'actor')
  return fieldOf(actor, 'kind') === 'policy'
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** A catalogue with a gap or a cycle would lose events as they are read: a programmer's mistake, so it stops the bank at once. */
const assertCatalogueHolds = (): void => {
  const faults = checkCatalogue().map(({ type, fault }) => `${type}: ${fault}`)
  if (faults.length > 0) throw new Error(`The catalogue of events does not hold: ${faults.join('; ')}`)
}

/** Without keys nothing of a log can be erased, and an event that says so would not be true. */
const withoutKeyring = invalidCommand([
  'type: this bank was opened without a keyring, so that nothing in its log can be erased; open it with one from its first day',
])

/** Opens the bank of one tenant over a store that is open already. */
export const openBank = (parts: BankParts): Bank => {
  assertCatalogueHolds()
  const { tenant, keyring, clock = systemClock, domain = townDomain, policies = townPolicies } = parts
  const store = keyring === undefined ? parts.store : sealedStore(tenant, parts.store, keyring)
  const decodeRecorded = domain.decodeRecorded
  const beside = parts.store
  const begin = (): Workings => createWorkings({ ...parts, store, beside, keyring })
  let workings = begin()
  const executor: Executor = {
    execute: (wish, options) => workings.executor.execute(wish, options),
    executeCommand: (command, options) => workings.executor.executeCommand(command, options),
  }
  const reading = { tenant, store, checkpoints: beside, decodeRecorded }
  const runner = createPolicyRunner({ ...reading, policies, executor, isOneAtATime: parts.arePoliciesInTurn })
  const { readModels: rows } = parts
  const readModels = createReadModels({ tenant, store, beside, keyring, clock, decodeRecorded, rows })
  const onErased = (): Promise<void> => {
    workings = begin()
    return readModels.erased()
  }
  const eraser = keyring === undefined ? undefined : createEraser({ ...reading, keyring, onErased })

  /** An erasure is complete before a settling ends that came after it, also where a policy waits for something. */
  const andErase =
    <A>(work: TaskEither<PolicyError, A>): TaskEither<PolicyError, A> =>
    async () => {
      const done = await work()
      const erased = (await eraser?.complete()) ?? right(undefined)
      return isLeft(done) || isRight(erased) ? done : erased
    }

  const erase =
    (wish: Wish, options: WriteOptions | undefined): TaskEither<CommandError, Executed> =>
    async () => {
      if (eraser === undefined) return left(withoutKeyring)
      const executed = await executor.execute(wish, options)()
      eraser.order()
      return executed
    }

  function query<State>(projection: Projection<State>): TaskEither<ProjectionError, State>
  function query<State>(projection: Projection<State>, options: QueryOptions): TaskEither<QueryError, State>
  function query<State>(projection: Projection<State>, options: QueryOptions = {}): TaskEither<QueryError, State> {
    return () => {
      const { served } = readModels.of(projection)
      return options.atLeast === undefined ? queryAll(served) : queryAtLeast(served, options.atLeast, options)
    }
  }

  return {
    execute: (wish, options) => {
      if (speaksAsPolicy(wish)) return () => Promise.resolve(left(notByPolicy))
      return fieldOf(wish, 'type') === 'ErasePersonalData' ? erase(wish, options) : executor.execute(wish, options)
    },
    settle: () => andErase(runner.settle()),
    tick: (now) => andErase(runner.tick(now ?? clock.now())),
    query,
    asItStands: (projection) => asItStands(readModels.of(projection).served),
    keepCurrent: readModels.keepCurrent,
    rebuild: (projection, options = {}) => readModels.rebuild(projection, options),
    rollBack: (projection) => () => readModels.of(projection).rollBack(),
    health: () => readModels.health,
    close: async () => {
      await readModels.end()
      await rows?.close()
      await store.close()
      await keyring?.close()
    },
  }
}
