/** The whole bank in one value, for those who embed it: ask for things, let the policies do their part, look at read models. */
import {
  checkCatalogue,
  type Instant,
  type Policy,
  type Projection,
  type TenantId,
  policies as townPolicies,
} from '@lovebank/core'
import { left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type CommandError, invalidCommand } from '../execute/command-error.ts'
import type { Domain } from '../execute/domain.ts'
import type { Executed } from '../execute/executed.ts'
import { createExecutor } from '../execute/executor.ts'
import type { ExecutorLimits } from '../execute/limits.ts'
import { townDomain } from '../execute/town-domain.ts'
import type { Wish } from '../execute/wish.ts'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { EventStore, WriteOptions } from '../ports/event-store.ts'
import type { Ids } from '../ports/ids.ts'
import type { SnapshotStore } from '../ports/snapshot-store.ts'
import type { Tracer } from '../ports/tracer.ts'
import type { ProjectionError } from '../project/projection-error.ts'
import { createProjector, type Projector } from '../project/projector.ts'
import type { PolicyError } from '../react/policy-error.ts'
import { createPolicyRunner } from '../react/policy-runner.ts'
import { systemClock } from '../system/system-clock.ts'

export interface BankParts {
  readonly tenant: TenantId
  readonly store: EventStore & CheckpointStore & SnapshotStore
  readonly clock?: Clock | undefined
  readonly ids?: Ids | undefined
  readonly tracer?: Tracer | undefined
  /** absent: the town's own */
  readonly policies?: ReadonlyArray<Policy<unknown>> | undefined
  readonly domain?: Domain | undefined
  readonly limits?: Partial<ExecutorLimits> | undefined
}

export interface Bank {
  /** Asks for something in a person's name: that this is that person, the caller must have made sure of. */
  readonly execute: (wish: Wish, options?: WriteOptions) => TaskEither<CommandError, Executed>
  /** Lets the policies react until nothing more happens. */
  readonly settle: () => TaskEither<PolicyError, number>
  /** Does what dates up to now ask for (publicity over, codes and points expired), then settles. */
  readonly tick: (now?: Instant) => TaskEither<PolicyError, number>
  /** The state of a read model with everything that had happened when it was asked for. To be read, not kept. */
  readonly query: <State>(projection: Projection<State>) => TaskEither<ProjectionError, State>
  /** Closes the store. */
  readonly close: () => Promise<void>
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

/** Opens the bank of one tenant over a store that is open already. */
export const openBank = (parts: BankParts): Bank => {
  assertCatalogueHolds()
  const { tenant, store, clock = systemClock, domain = townDomain, policies = townPolicies } = parts
  const executor = createExecutor({ ...parts, snapshots: store })
  const decodeRecorded = domain.decodeRecorded
  const runner = createPolicyRunner({ tenant, policies, store, checkpoints: store, executor, decodeRecorded })
  const projectors = new Map<object, unknown>()

  const projectorOf = <State>(projection: Projection<State>): Projector<State> => {
    const known = projectors.get(projection)
    // The map's own rule: under a projection stands the projector that was made for it.
    if (known !== undefined) return known as Projector<State>
    const made = createProjector({ tenant, projection, store, checkpoints: store, decodeRecorded })
    projectors.set(projection, made)
    return made
  }

  return {
    execute: (wish, options) =>
      speaksAsPolicy(wish) ? () => Promise.resolve(left(notByPolicy)) : executor.execute(wish, options),
    settle: runner.settle,
    tick: (now) => runner.tick(now ?? clock.now()),
    query: (projection) => async () => {
      const projector = projectorOf(projection)
      const caughtUp = await projector.catchUp()()
      return caughtUp._tag === 'Left' ? left(caughtUp.left) : right(projector.state())
    },
    close: store.close,
  }
}
