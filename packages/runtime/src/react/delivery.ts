/** Brings events to the policies, and moves their places on once all that the events brought about is done. */
import type { BadEvent, DomainEvent, Position, RecordedEvent } from '@lovebank/core'
import type { Either } from 'fp-ts/lib/Either.js'
import type { StoredEvent } from '../ports/event-store.ts'
import { type Asked, type Asking, EVENTS_TOGETHER } from './asking.ts'
import type { PolicyError } from './policy-error.ts'
import type { Seat } from './seat.ts'

export interface DeliveryParts {
  readonly decodeRecorded: (stored: StoredEvent) => Either<BadEvent, RecordedEvent<DomainEvent>>
}

export type DeliverPage = (
  all: ReadonlyArray<Seat>,
  events: ReadonlyArray<StoredEvent>,
) => Promise<PolicyError | undefined>

/** A policy while it goes through some events: where it will stand once their commands are done. */
interface Ahead {
  readonly seat: Seat
  state: unknown
  position: Position | undefined
}

type Recorded = RecordedEvent<DomainEvent>

export const unreadable = (badEvent: BadEvent): PolicyError => ({
  tag: 'PolicyEventUnreadable',
  badEvent,
  message: `The policies stopped at position ${badEvent.position}, ${badEvent.stream} revision ${badEvent.revision} (${badEvent.type}): ${badEvent.errors.join('; ')}`,
})

export const createDelivery = (parts: DeliveryParts, { runAll }: Asking): DeliverPage => {
  /** Folds one event; what it brings about gathers in `asked`. */
  const take = (ahead: Ahead, recorded: Recorded, asked: Array<Asked>): void => {
    const { seat } = ahead
    if (ahead.position !== undefined && recorded.position <= ahead.position) return
    ahead.state = seat.policy.evolve(ahead.state, recorded)
    ahead.position = recorded.position
    for (const reaction of seat.policy.react(ahead.state, recorded)) asked.push({ seat, reaction })
  }

  /** The seats move on once all that these events brought about is done; where something failed they stay, and it comes again. */
  const deliver = async (
    all: ReadonlyArray<Seat>,
    events: ReadonlyArray<StoredEvent>,
  ): Promise<PolicyError | undefined> => {
    const aheads = all.map((seat): Ahead => ({ seat, state: seat.state, position: seat.position }))
    const asked: Array<Asked> = []
    let badEvent: PolicyError | undefined
    for (const stored of events) {
      const recorded = parts.decodeRecorded(stored)
      if (recorded._tag === 'Left') {
        badEvent = unreadable(recorded.left)
        break
      }
      for (const ahead of aheads) take(ahead, recorded.right, asked)
    }
    const failure = await runAll(asked)
    if (failure !== undefined) return failure
    for (const { seat, state, position } of aheads) {
      if (position === seat.position) continue
      Object.assign(seat, { state, position, refused: {}, isSaved: false })
    }
    return badEvent
  }

  const deliverPage: DeliverPage = async (all, events) => {
    for (let first = 0; first < events.length; first += EVENTS_TOGETHER) {
      const failure = await deliver(all, events.slice(first, first + EVENTS_TOGETHER))
      if (failure !== undefined) return failure
    }
    return undefined
  }

  return deliverPage
}
