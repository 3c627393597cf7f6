/** Puts policies where they were. A state of another version is folded anew from the log; what was asked for is not asked again. */
import type { Policy, Position } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { EventStore } from '../ports/event-store.ts'
import { storeFailed } from './asking.ts'
import { type DeliveryParts, unreadable } from './delivery.ts'
import type { PolicyError } from './policy-error.ts'
import { isOfToday, newSeat, type Seat, seatAt, seatName } from './seat.ts'

export interface SeatingParts extends DeliveryParts {
  readonly tenant: Parameters<typeof seatName>[0]
  readonly policies: ReadonlyArray<Policy<unknown>>
  readonly store: EventStore
  readonly checkpoints: CheckpointStore
}

export const loadSeats = async (parts: SeatingParts): Promise<Either<PolicyError, ReadonlyArray<Seat>>> => {
  const loaded: Array<Seat> = []
  for (const policy of parts.policies) {
    const seat = await loadSeat(parts, policy)
    if (seat._tag === 'Left') return seat
    loaded.push(seat.right)
  }
  return right(loaded)
}

const loadSeat = async (parts: SeatingParts, policy: Policy<unknown>): Promise<Either<PolicyError, Seat>> => {
  const loaded = await parts.checkpoints.loadCheckpoint(seatName(parts.tenant, policy))()
  if (loaded._tag === 'Left') return left(storeFailed(loaded.left))
  const checkpoint = loaded.right
  if (checkpoint === undefined) return right(newSeat(policy))
  if (isOfToday(policy, checkpoint)) return right(seatAt(policy, checkpoint))
  const folded = await foldUpTo(parts, policy, checkpoint.position)
  return folded._tag === 'Left' ? folded : right(seatAt(policy, checkpoint, { anew: folded.right }))
}

/** The state that the policy of today would have there. */
const foldUpTo = async (
  { tenant, store, decodeRecorded }: SeatingParts,
  policy: Policy<unknown>,
  last: Position | undefined,
): Promise<Either<PolicyError, unknown>> => {
  let state = policy.initialState
  if (last === undefined) return right(state)
  for await (const page of store.readAll(tenant)) {
    if (page._tag === 'Left') return left(storeFailed(page.left))
    for (const stored of page.right.events) {
      if (stored.position > last) return right(state)
      const recorded = decodeRecorded(stored)
      if (recorded._tag === 'Left') return left(unreadable(recorded.left))
      state = policy.evolve(state, recorded.right)
    }
  }
  return right(state)
}
