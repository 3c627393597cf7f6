/** Books over rows that read a store as a projector does, page by page. */
import type { Position, Projection, TenantId } from '@lovebank/core'
import {
  type CheckpointStore,
  createRowBook,
  type EventStore,
  type ReadModelStore,
  type StoredEvent,
  townDomain,
} from '@lovebank/runtime'
import { expect } from 'vitest'

const waiters = { waitFor: () => expect.fail('nobody waits'), reached: () => undefined }

export const rowBookOf = <State>(
  tenant: TenantId,
  projection: Projection<State>,
  store: EventStore,
  readModels: ReadModelStore,
  checkpoints: CheckpointStore,
) => {
  const parts = { tenant, projection, store, checkpoints, decodeRecorded: townDomain.decodeRecorded }
  const name = `${tenant}/${projection.name}@${projection.version}`
  const book = createRowBook(parts, name, waiters, { readModels })
  const pagesFrom = (from: Position | undefined) => store.readAll(tenant, { from, pageSize: 20 })
  const eventsFrom = async (from: Position | undefined): Promise<ReadonlyArray<StoredEvent>> => {
    const events: Array<StoredEvent> = []
    for await (const page of pagesFrom(from)) {
      if (page._tag === 'Left') expect.fail(page.left.message)
      else events.push(...page.right.events)
    }
    return events
  }
  const done = async (work: Promise<{ readonly message: string } | undefined>): Promise<void> => {
    const failure = await work
    if (failure !== undefined) expect.fail(failure.message)
  }
  return {
    ...book,
    name,
    /** Loads, takes in all that is new, and saves. */
    catchUp: async (): Promise<void> => {
      await done(book.load({}))
      const failure = book.applyBatch(await eventsFrom(book.position()))
      if (failure !== undefined) expect.fail(failure.message)
      await done(book.save())
    },
  }
}
