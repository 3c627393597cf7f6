/**
 * Runs policies over the log. Every event is delivered at least once, and takes effect exactly once: a policy's commands have
 * ids that follow from the event, so what was done before a crash is recognised as done when it is asked again.
 */
import type {
  BadEvent,
  Command,
  DomainEvent,
  Instant,
  Policy,
  Position,
  Reaction,
  RecordedEvent,
  Refusal,
  TenantId,
} from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Executor } from '../execute/executor.ts'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { EventStore, StoredEvent } from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import type { PolicyError } from './policy-error.ts'
import { checkpointOf, newSeat, type Seat, seatAt, seatName } from './seat.ts'
import { withRetries } from './with-retries.ts'

export interface PolicyRunnerParts {
  readonly tenant: TenantId
  readonly policies: ReadonlyArray<Policy<unknown>>
  readonly store: EventStore
  readonly checkpoints: CheckpointStore
  readonly executor: Executor
  readonly decodeRecorded: (stored: StoredEvent) => Either<BadEvent, RecordedEvent<DomainEvent>>
  /** events after which states and places are saved; 500 where absent */
  readonly batchSize?: number | undefined
}

export interface PolicyRunner {
  /** Runs until nothing more happens. Gives the number of events it went through. */
  readonly settle: () => TaskEither<PolicyError, number>
  /** Asks for what dates up to `now` bring about, then settles. */
  readonly tick: (now: Instant) => TaskEither<PolicyError, number>
  /** Settles, and goes on with every new event until the signal ends it. */
  readonly follow: (options: { readonly signal: AbortSignal }) => TaskEither<PolicyError, number>
}

const BATCH_SIZE = 500

type Recorded = RecordedEvent<DomainEvent>

const storeFailed = (error: StoreError): PolicyError => ({
  tag: 'PolicyStoreFailed',
  error,
  message: `The policies wait: ${error.message}`,
})

const unreadable = (badEvent: BadEvent): PolicyError => ({
  tag: 'PolicyEventUnreadable',
  badEvent,
  message: `The policies stopped at position ${badEvent.position}, ${badEvent.stream} revision ${badEvent.revision} (${badEvent.type}): ${badEvent.errors.join('; ')}`,
})

export const createPolicyRunner = (parts: PolicyRunnerParts): PolicyRunner => {
  const { tenant, policies, store, checkpoints, executor, batchSize = BATCH_SIZE } = parts
  let seats: ReadonlyArray<Seat> | undefined

  const loadSeats = async (): Promise<Either<PolicyError, ReadonlyArray<Seat>>> => {
    if (seats !== undefined) return right(seats)
    const loaded: Array<Seat> = []
    for (const policy of policies) {
      const checkpoint = await checkpoints.loadCheckpoint(seatName(tenant, policy))()
      if (checkpoint._tag === 'Left') return left(storeFailed(checkpoint.left))
      loaded.push(checkpoint.right === undefined ? newSeat(policy) : seatAt(policy, checkpoint.right))
    }
    seats = loaded
    return right(loaded)
  }

  const save = async (seat: Seat): Promise<PolicyError | undefined> => {
    if (seat.isSaved) return undefined
    const saved = await checkpoints.saveCheckpoint(checkpointOf(tenant, seat))()
    if (saved._tag === 'Left') return storeFailed(saved.left)
    seat.isSaved = true
    return undefined
  }

  const saveAll = async (all: ReadonlyArray<Seat>): Promise<PolicyError | undefined> => {
    for (const seat of all) {
      const failure = await save(seat)
      if (failure !== undefined) return failure
    }
    return undefined
  }

  /** Asks for one command. Gives the refusal, where there is one. */
  const ask = async (seat: Seat, command: Command): Promise<Either<PolicyError, Refusal | undefined>> => {
    const outcome = await withRetries(() => executor.executeCommand(command)())
    if (outcome._tag === 'Right') return right(undefined)
    const error = outcome.left
    if (error.tag === 'Refused') return right(error.refusal)
    const policy = seat.policy.name
    return left({ tag: 'PolicyCommandFailed', policy, error, message: `Policy ${policy} waits: ${error.message}` })
  }

  /** What came of a command whose refusal matters, kept before anything is done because of it. */
  const askOnRecord = async (seat: Seat, command: Command): Promise<Either<PolicyError, Refusal | undefined>> => {
    const known = seat.refused[command.commandId]
    if (known !== undefined) return right(known)
    const asked = await ask(seat, command)
    if (asked._tag === 'Left' || asked.right === undefined) return asked
    seat.refused = { ...seat.refused, [command.commandId]: asked.right }
    seat.isSaved = false
    const failure = await save(seat)
    return failure === undefined ? asked : left(failure)
  }

  const run = async (seat: Seat, { command, otherwise }: Reaction): Promise<PolicyError | undefined> => {
    const asked = await (otherwise === undefined ? ask(seat, command) : askOnRecord(seat, command))
    if (asked._tag === 'Left') return asked.left
    if (asked.right === undefined || otherwise === undefined) return undefined
    for (const instead of otherwise(asked.right)) {
      const second = await ask(seat, instead)
      if (second._tag === 'Left') return second.left
    }
    return undefined
  }

  const runAll = async (seat: Seat, reactions: ReadonlyArray<Reaction>): Promise<PolicyError | undefined> => {
    for (const reaction of reactions) {
      const failure = await run(seat, reaction)
      if (failure !== undefined) return failure
    }
    return undefined
  }

  const deliver = async (seat: Seat, recorded: Recorded): Promise<PolicyError | undefined> => {
    if (seat.position !== undefined && recorded.position <= seat.position) return undefined
    const state = seat.policy.evolve(seat.state, recorded)
    const failure = await runAll(seat, seat.policy.react(state, recorded))
    if (failure !== undefined) return failure
    seat.state = state
    seat.position = recorded.position
    seat.refused = {}
    seat.isSaved = false
    return undefined
  }

  const deliverPage = async (all: ReadonlyArray<Seat>, events: ReadonlyArray<StoredEvent>) => {
    for (const stored of events) {
      const recorded = parts.decodeRecorded(stored)
      if (recorded._tag === 'Left') return unreadable(recorded.left)
      for (const seat of all) {
        const failure = await deliver(seat, recorded.right)
        if (failure !== undefined) return failure
      }
    }
    return undefined
  }

  /** Goes through pages; what was done before a failure is saved. */
  const goThrough = async (
    all: ReadonlyArray<Seat>,
    pages: AsyncIterable<Either<StoreError, { readonly events: ReadonlyArray<StoredEvent> }>>,
  ): Promise<Either<PolicyError, number>> => {
    let events = 0
    for await (const page of pages) {
      if (page._tag === 'Left') return left(storeFailed(page.left))
      const failure = await deliverPage(all, page.right.events)
      const unsaved = await saveAll(all)
      if (failure !== undefined || unsaved !== undefined) return left(failure ?? (unsaved as PolicyError))
      events += page.right.events.length
    }
    return right(events)
  }

  /** Up to where every policy is; undefined where one has not begun. */
  const leastPosition = (all: ReadonlyArray<Seat>): Position | undefined => {
    const positions = all.map((seat) => seat.position ?? -1)
    const least = Math.min(...positions)
    return least < 0 ? undefined : (least as Position)
  }

  const settle = async (): Promise<Either<PolicyError, number>> => {
    const loaded = await loadSeats()
    if (loaded._tag === 'Left' || loaded.right.length === 0) return loaded._tag === 'Left' ? loaded : right(0)
    let total = 0
    // Ends where policies end: each of their commands takes effect once, so a case that goes on for ever is a policy's bug.
    for (;;) {
      const from = leastPosition(loaded.right)
      const gone = await goThrough(loaded.right, store.readAll(tenant, { pageSize: batchSize, from }))
      if (gone._tag === 'Left') return gone
      if (gone.right === 0) return right(total)
      total += gone.right
    }
  }

  const tick = async (now: Instant): Promise<Either<PolicyError, number>> => {
    const before = await settle()
    if (before._tag === 'Left') return before
    for (const seat of seats ?? []) {
      const failure = await runAll(seat, seat.policy.due?.(seat.state, now) ?? [])
      if (failure !== undefined) return left(failure)
      seat.refused = {}
    }
    return settle()
  }

  const follow = async (signal: AbortSignal): Promise<Either<PolicyError, number>> => {
    const settled = await settle()
    if (settled._tag === 'Left' || seats === undefined) return settled
    return goThrough(seats, store.subscribe(tenant, { signal, after: leastPosition(seats), pageSize: batchSize }))
  }

  return {
    settle: () => settle,
    tick: (now) => () => tick(now),
    follow:
      ({ signal }) =>
      () =>
        follow(signal),
  }
}
