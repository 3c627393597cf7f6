/** A tenant whose streams count, and consumers of its groups, for the specs of consumer groups. */
import { randomUUID } from 'node:crypto'
import { type EventId, type StreamName, streamName, type TenantId } from '@lovebank/core'
import type { NewEvent, StoredEvent, StoreError } from '@lovebank/runtime'
import type { Either } from 'fp-ts/lib/Either.js'
import { type ConsumeOptions, type Delivery, type EventStoreDbStore, openEventStoreDb } from '../src/index.ts'

const TENANT_LETTERS = 20

export const freshTenant = (): TenantId => `t${randomUUID().replaceAll('-', '').slice(0, TENANT_LETTERS)}` as TenantId

const counted = (n: number): NewEvent => ({
  eventId: randomUUID() as EventId,
  type: 'Counted',
  data: { type: 'Counted', n },
  metadata: {},
})

export const streamOf = (tenant: TenantId, id: string): StreamName => streamName(tenant, { aggregate: 'account', id })

export const rightOf = <A>(result: Either<StoreError, A>): A => {
  if (result._tag === 'Left') throw new Error(result.left.message)
  return result.right
}

export const openStore = async (connectionString: string): Promise<EventStoreDbStore> =>
  rightOf(await openEventStoreDb(connectionString)())

/** Appends one event after another, in turn to each stream. */
export const count = async (store: EventStoreDbStore, tenant: TenantId, ids: ReadonlyArray<string>, each: number) => {
  for (let n = 0; n < each; n += 1)
    for (const id of ids) {
      const request = { stream: streamOf(tenant, id), expected: { kind: 'any' as const }, events: [counted(n)] }
      rightOf(await store.append(request)())
    }
}

export const numberOf = ({ data }: StoredEvent): number => (data as { readonly n: number }).n

/** `a0 a1 b0`: of which stream, and which of it. */
export const nameOf = ({ stream, revision }: StoredEvent): string => `${stream.split('-').at(-1)}${revision}`

/** Takes deliveries until `isEnough`, or until the group ends with an error, which it gives. */
export const consumeUntil = async (
  store: EventStoreDbStore,
  tenant: TenantId,
  take: (delivery: Delivery) => void | Promise<void>,
  isEnough: () => boolean,
  options: Partial<ConsumeOptions> & { readonly group?: string; readonly maxTries?: number } = {},
): Promise<StoreError | undefined> => {
  const { group = 'readers', maxTries, signal = new AbortController().signal, ...more } = options
  for await (const next of store.consumerGroup(tenant, { name: group, maxTries }).consume({ signal, ...more })) {
    if (next._tag === 'Left') return next.left
    await take(next.right)
    if (isEnough()) return undefined
  }
  return undefined
}
