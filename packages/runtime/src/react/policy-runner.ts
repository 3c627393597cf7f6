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
  /** events read at a time; 500 where absent */
  readonly batchSize?: number | undefined
  /**
   * states and places are saved no more often than this; 1,000 where absent. What was done since is done again after a
   * crash, and recognised as done
   */
  readonly saveEveryMillis?: number | undefined
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
const SAVE_EVERY_MILLIS = 1_000
/**
 * Events whose commands are under way together. Commands for one stream are asked for in the order of the log and keep it in
 * the executor's lanes; those for different streams share a commit.
 */
const EVENTS_TOGETHER = 128

/** A policy while it goes through some events: where it will stand once their commands are done. */
interface Ahead {
  readonly seat: Seat
  state: unknown
  position: Position | undefined
}

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
  const { saveEveryMillis = SAVE_EVERY_MILLIS } = parts
  let seats: ReadonlyArray<Seat> | undefined
  let savedAt = Number.NEGATIVE_INFINITY

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

  /** In one go, so that a store which commits in groups waits for its disk once. */
  const saveAll = async (all: ReadonlyArray<Seat>): Promise<PolicyError | undefined> => {
    savedAt = performance.now()
    return (await Promise.all(all.map(save))).find((failure) => failure !== undefined)
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
    for (let first = 0; first < reactions.length; first += EVENTS_TOGETHER) {
      const together = reactions.slice(first, first + EVENTS_TOGETHER)
      const failure = (await Promise.all(together.map((reaction) => run(seat, reaction)))).find(
        (each) => each !== undefined,
      )
      if (failure !== undefined) return failure
    }
    return undefined
  }

  /** Folds one event and asks for what it brings about, without waiting: the answers gather in `asked`. */
  const take = (ahead: Ahead, recorded: Recorded, asked: Array<Promise<PolicyError | undefined>>): void => {
    const { seat } = ahead
    if (ahead.position !== undefined && recorded.position <= ahead.position) return
    ahead.state = seat.policy.evolve(ahead.state, recorded)
    ahead.position = recorded.position
    for (const reaction of seat.policy.react(ahead.state, recorded)) asked.push(run(seat, reaction))
  }

  /** The seats move on once all that these events brought about is done; where something failed they stay, and it comes again. */
  const deliver = async (
    all: ReadonlyArray<Seat>,
    events: ReadonlyArray<StoredEvent>,
  ): Promise<PolicyError | undefined> => {
    const aheads = all.map((seat): Ahead => ({ seat, state: seat.state, position: seat.position }))
    const asked: Array<Promise<PolicyError | undefined>> = []
    let badEvent: PolicyError | undefined
    for (const stored of events) {
      const recorded = parts.decodeRecorded(stored)
      if (recorded._tag === 'Left') {
        badEvent = unreadable(recorded.left)
        break
      }
      for (const ahead of aheads) take(ahead, recorded.right, asked)
    }
    const failure = (await Promise.all(asked)).find((each) => each !== undefined)
    if (failure !== undefined) return failure
    for (const { seat, state, position } of aheads) {
      if (position === seat.position) continue
      Object.assign(seat, { state, position, refused: {}, isSaved: false })
    }
    return badEvent
  }

  const deliverPage = async (all: ReadonlyArray<Seat>, events: ReadonlyArray<StoredEvent>) => {
    for (let first = 0; first < events.length; first += EVENTS_TOGETHER) {
      const failure = await deliver(all, events.slice(first, first + EVENTS_TOGETHER))
      if (failure !== undefined) return failure
    }
    return undefined
  }

  const isTimeToSave = (): boolean => performance.now() - savedAt >= saveEveryMillis

  /** Goes through pages; what was done before a failure is saved. */
  const goThrough = async (
    all: ReadonlyArray<Seat>,
    pages: AsyncIterable<Either<StoreError, { readonly events: ReadonlyArray<StoredEvent> }>>,
  ): Promise<Either<PolicyError, number>> => {
    let events = 0
    for await (const page of pages) {
      if (page._tag === 'Left') return left(storeFailed(page.left))
      const stopped = await deliverPage(all, page.right.events)
      const unsaved = stopped !== undefined || isTimeToSave() ? await saveAll(all) : undefined
      const failure = stopped ?? unsaved
      if (failure !== undefined) return left(failure)
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
