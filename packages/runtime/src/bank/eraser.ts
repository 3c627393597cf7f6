/** Completes erasures for a bank: at its first settling, for what a crash left half done, and after each order. */
import { type BadEvent, type DomainEvent, erasures, type RecordedEvent, type TenantId } from '@lovebank/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { completeErasures } from '../personal/complete-erasures.ts'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { EventStore, StoredEvent } from '../ports/event-store.ts'
import type { Keyring } from '../ports/keyring.ts'
import type { ProjectionError } from '../project/projection-error.ts'
import { createProjector } from '../project/projector.ts'
import type { PolicyError } from '../react/policy-error.ts'

export interface EraserParts {
  readonly tenant: TenantId
  readonly store: EventStore
  readonly checkpoints: CheckpointStore
  readonly keyring: Keyring
  readonly decodeRecorded: (stored: StoredEvent) => Either<BadEvent, RecordedEvent<DomainEvent>>
  /** what was folded before must not be used any more */
  readonly onErased: () => Promise<void>
}

export interface Eraser {
  /** An erasure stands in the log that may not be complete. */
  readonly order: () => void
  /** Resolves once everything that was ordered before is beyond reading. */
  readonly complete: () => Promise<Either<PolicyError, void>>
}

const asPolicyError = (error: ProjectionError): PolicyError =>
  error.tag === 'ProjectionStopped'
    ? { tag: 'PolicyEventUnreadable', badEvent: error.badEvent, message: error.message }
    : { tag: 'PolicyStoreFailed', error: error.error, message: error.message }

/** Its own place in the log, apart from that of whoever asks the read model. */
const CHECKPOINT = 'erasures-to-complete'

export const createEraser = (parts: EraserParts): Eraser => {
  const { tenant, store, keyring, onErased } = parts
  const projector = createProjector({ ...parts, projection: { ...erasures, name: CHECKPOINT } })
  let isDue = true
  let last: Promise<Either<PolicyError, void>> = Promise.resolve(right(undefined))

  const completeOnce = async (): Promise<Either<PolicyError, void>> => {
    const caughtUp = await projector.catchUp()()
    if (isLeft(caughtUp)) return left(asPolicyError(caughtUp.left))
    const erased = await completeErasures(tenant, store, keyring, projector.state())
    if (isLeft(erased)) {
      const { left: error } = erased
      return left({ tag: 'PolicyStoreFailed', error, message: `An erasure is not complete yet: ${error.message}` })
    }
    if (erased.right) await onErased()
    return right(undefined)
  }

  const completeIfDue = async (): Promise<Either<PolicyError, void>> => {
    if (!isDue) return right(undefined)
    isDue = false
    const completed = await completeOnce()
    if (isLeft(completed)) isDue = true
    return completed
  }

  return {
    order: () => {
      isDue = true
    },
    complete: () => {
      last = last.then(completeIfDue)
      return last
    },
  }
}
