/**
 * Runs policies over the log. Every event is delivered at least once, and takes effect exactly once: a policy's commands have
 * ids that follow from the event, so what was done before a crash is recognised as done when it is asked again.
 */
import type { BadEvent, DomainEvent, Instant, Policy, Position, RecordedEvent, TenantId } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Executor } from '../execute/executor.ts'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { EventStore, StoredEvent, WriteOptions } from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { type Asking, createAsking, storeFailed } from './asking.ts'
import { createDelivery } from './delivery.ts'
import type { PolicyError } from './policy-error.ts'
import type { Seat } from './seat.ts'
import { loadSeats } from './seating.ts'

/** What the policies of one tenant are run with. */
export interface PolicyRunnerParts {
  readonly tenant: TenantId
  readonly policies: ReadonlyArray<Policy<unknown>>
  readonly store: EventStore
  readonly checkpoints: CheckpointStore
  readonly executor: Executor
  readonly decodeRecorded: (stored: StoredEvent) => Either<BadEvent, RecordedEvent<DomainEvent>>
  /** events read at a time; 500 where absent */
  readonly batchSize?: number | undefined
  /**
   * states and places are saved no more often than this, 1,000 where absent, and never for more than a twentieth of the time.
   * What was done since is done again after a crash, and recognised as done
   */
  readonly saveEveryMillis?: number | undefined
  /** of what the policies ask for; `soon` where absent. `now` where they ask in another store than that whose log they read */
  readonly durability?: WriteOptions['durability']
  /**
   * What policies ask for waits for what they asked for before it. Otherwise commands for different streams are under way
   * together, and at a store that answers them in any order the log, and what a cap cuts, may differ from run to run
   */
  readonly isOneAtATime?: boolean | undefined
}

/** Run one at a time: two runners do nothing twice, but do it all twice over. */
export interface PolicyRunner {
  /** Runs until nothing more happens. Gives the number of events it went through. */
  readonly settle: () => TaskEither<PolicyError, number>
  /** Asks for what dates up to `now` bring about, then settles. */
  readonly tick: (now: Instant) => TaskEither<PolicyError, number>
  /** Settles, and goes on with every new event until the signal ends it. */
  readonly follow: (options: { readonly signal: AbortSignal }) => TaskEither<PolicyError, number>
}

const BATCH_SIZE = 500
const SAVE_EVERY_MILLIS = 1_000
/** A large town's states take their time to write: one part in so many of all time may go into that. */
const MOST_OF_THE_TIME = 20

/** Up to where every policy is; undefined where one has not begun. */
const leastPosition = (all: ReadonlyArray<Seat>): Position | undefined => {
  const positions = all.map((seat) => seat.position ?? -1)
  const least = Math.min(...positions)
  return least < 0 ? undefined : (least as Position)
}

/** Two under one name would take each other's place in the log, and give their commands the same ids: a programmer's mistake. */
const assertOwnNames = (policies: ReadonlyArray<Policy<unknown>>): void => {
  const names = policies.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`Two policies are called ${twice}: give each a name of its own.`)
}

const createSaving = (asking: Asking, saveEveryMillis: number) => {
  let savedAt = Number.NEGATIVE_INFINITY
  let pause = saveEveryMillis
  return {
    isTime: (): boolean => performance.now() - savedAt >= pause,
    /** In one go, so that a store which commits in groups waits for its disk once. */
    saveAll: async (all: ReadonlyArray<Seat>): Promise<PolicyError | undefined> => {
      const begunAt = performance.now()
      const failure = (await Promise.all(all.map(asking.save))).find((each) => each !== undefined)
      savedAt = performance.now()
      pause = Math.max(saveEveryMillis, (savedAt - begunAt) * MOST_OF_THE_TIME)
      return failure
    },
  }
}

/** `bank.settle` and `bank.tick` do this for you; by hand where one wants to follow the log. */
export const createPolicyRunner = (parts: PolicyRunnerParts): PolicyRunner => {
  const { tenant, store, batchSize = BATCH_SIZE } = parts
  assertOwnNames(parts.policies)
  let seats: ReadonlyArray<Seat> | undefined
  const asking = createAsking(parts)
  const deliverPage = createDelivery(parts, asking)
  const saving = createSaving(asking, parts.saveEveryMillis ?? SAVE_EVERY_MILLIS)

  /** Goes through pages; what was done before a failure is saved. */
  const goThrough = async (
    all: ReadonlyArray<Seat>,
    pages: AsyncIterable<Either<StoreError, { readonly events: ReadonlyArray<StoredEvent> }>>,
  ): Promise<Either<PolicyError, number>> => {
    let events = 0
    for await (const page of pages) {
      if (page._tag === 'Left') return left(storeFailed(page.left))
      const stopped = await deliverPage(all, page.right.events)
      const unsaved = stopped !== undefined || saving.isTime() ? await saving.saveAll(all) : undefined
      const failure = stopped ?? unsaved
      if (failure !== undefined) return left(failure)
      events += page.right.events.length
    }
    return right(events)
  }

  const seated = async (): Promise<Either<PolicyError, ReadonlyArray<Seat>>> => {
    const loaded = seats === undefined ? await loadSeats(parts) : right(seats)
    if (loaded._tag === 'Right') seats = loaded.right
    return loaded
  }

  const settle = async (): Promise<Either<PolicyError, number>> => {
    const all = await seated()
    if (all._tag === 'Left') return all
    let total = 0
    // Ends where policies end: each of their commands takes effect once, so a case that goes on for ever is a policy's bug.
    while (all.right.length > 0) {
      const from = leastPosition(all.right)
      const gone = await goThrough(all.right, store.readAll(tenant, { pageSize: batchSize, from }))
      if (gone._tag === 'Left') return gone
      if (gone.right === 0) break
      total += gone.right
    }
    return right(total)
  }

  const tick = async (now: Instant): Promise<Either<PolicyError, number>> => {
    const before = await settle()
    if (before._tag === 'Left') return before
    for (const seat of seats ?? []) {
      const due = seat.policy.due?.(seat.state, now) ?? []
      const failure = await asking.runAll(due.map((reaction) => ({ seat, reaction })))
      if (failure !== undefined) return left(failure)
      seat.refused = {}
    }
    return settle()
  }

  const follow: PolicyRunner['follow'] =
    ({ signal }) =>
    async () => {
      const settled = await settle()
      if (settled._tag === 'Left' || seats === undefined) return settled
      return goThrough(seats, store.subscribe(tenant, { signal, after: leastPosition(seats), pageSize: batchSize }))
    }

  return { settle: () => settle, tick: (now) => () => tick(now), follow }
}
