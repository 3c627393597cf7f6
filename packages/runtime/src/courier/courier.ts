/**
 * Carries transfers between two towns (ADR 26): it reads what happened in each and asks the other for what follows, both ways. It
 * can die between any two steps: each is asked for under an id that follows from the event, and answered once. The towns' own
 * policies do their part in their own banks; the courier only goes between them.
 */
import { courier as courierPolicy, type TenantId } from '@lovebank/core'
import { right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Domain } from '../execute/domain.ts'
import { createExecutor } from '../execute/executor.ts'
import { townDomain } from '../execute/town-domain.ts'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { EventStore } from '../ports/event-store.ts'
import type { SnapshotStore } from '../ports/snapshot-store.ts'
import type { PolicyError } from '../react/policy-error.ts'
import { createPolicyRunner, type PolicyRunner } from '../react/policy-runner.ts'
import { durableLog } from './durable-log.ts'

/** One of the two towns: its bank's tenant and store. Both may lie in one store. */
export interface CourierEnd {
  readonly tenant: TenantId
  readonly store: EventStore & CheckpointStore & SnapshotStore
  readonly clock?: Clock | undefined
}

/** What goes between the two. Its `PolicyError` says on whose side it waits; going again is always safe. */
export interface Courier {
  /**
   * Goes both ways once with what there is. What comes of it in a town is for that town's policies; then the courier goes
   * again: a transfer is over once neither has anything left to do. Gives the number of events it read.
   */
  readonly carry: () => TaskEither<PolicyError, number>
  /** Goes with every new event until the signal ends it. */
  readonly follow: (options: { readonly signal: AbortSignal }) => TaskEither<PolicyError, number>
}

/** Where it is in a town's log is kept in that town's store. */
const wayOf = (from: CourierEnd, to: CourierEnd, domain: Domain): PolicyRunner =>
  createPolicyRunner({
    tenant: from.tenant,
    policies: [courierPolicy({ from: from.tenant, to: to.tenant })],
    store: durableLog(from.store),
    checkpoints: from.store,
    executor: createExecutor({ ...to, snapshots: to.store, domain }),
    decodeRecorded: domain.decodeRecorded,
    durability: 'now',
  })

/** A courier between two towns with different tenants. Begin one where points may pass by agreement, in one process. */
export const createCourier = (one: CourierEnd, other: CourierEnd, domain: Domain = townDomain): Courier => {
  // A town that sent to itself would answer itself: a programmer's mistake.
  if (one.tenant === other.tenant) throw new Error(`A courier goes between two towns; both ends are ${one.tenant}.`)
  const there = wayOf(one, other, domain)
  const back = wayOf(other, one, domain)

  const carry = async () => {
    const gone = await there.settle()()
    if (gone._tag === 'Left') return gone
    const come = await back.settle()()
    return come._tag === 'Left' ? come : right(gone.right + come.right)
  }

  return {
    carry: () => carry,
    follow:
      ({ signal }) =>
      async () => {
        const ended = new AbortController()
        const either = { signal: AbortSignal.any([signal, ended.signal]) }
        // Where one way fails the other is not left alone: whoever runs the courier hears of it and starts it again.
        const follow = async (way: PolicyRunner) => {
          const outcome = await way.follow(either)()
          ended.abort()
          return outcome
        }
        const [gone, come] = await Promise.all([follow(there), follow(back)])
        if (gone._tag === 'Left') return gone
        return come._tag === 'Left' ? come : right(gone.right + come.right)
      },
  }
}
