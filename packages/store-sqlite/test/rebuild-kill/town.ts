/** A bank under load: who writes to it and asks it, and a digest of what was made of its log. */
import { createHash } from 'node:crypto'
import { type Balances, balances, type EventId, type TenantId } from '@lovebank/core'
import { type Bank, type EventStore, openBank, type StoredEvent } from '@lovebank/runtime'
import { openSqliteStore } from '../../src/open.ts'

export const tenant = 'hetoudian' as TenantId

export const openTown = async (path: string) => {
  const store = await openSqliteStore(path)()
  if (store._tag === 'Left') throw new Error(store.left.message)
  return store.right
}

/** The last event of the log, a deposit. */
const lastOf = async (store: EventStore): Promise<StoredEvent> => {
  for await (const page of store.readAll(tenant, { direction: 'backward', limit: 1 }))
    if (page._tag === 'Right' && page.right.events[0] !== undefined) return page.right.events[0]
  throw new Error('There is no event')
}

let written = 0

/** One more deposit of the same kind, into the same account. */
const depositLike = async (store: EventStore, { stream, type, data, metadata }: StoredEvent): Promise<void> => {
  const workId = `work-${process.pid}-${written++}`
  const eventId = crypto.randomUUID()
  const event = {
    eventId: eventId as EventId,
    type,
    data: { ...(data as object), workId, lotId: workId },
    metadata: { ...(metadata as object), commandId: eventId },
  }
  const answer = await store.append({ stream, expected: { kind: 'any' }, events: [event] }, { durability: 'soon' })()
  if (answer._tag === 'Left') throw new Error(answer.left.message)
}

/** Writes and asks until the signal says so; gives how many queries were answered. A query that fails is thrown. */
export const load = async (store: EventStore, bank: Bank, signal: AbortSignal): Promise<number> => {
  const model = await lastOf(store)
  let asked = 0
  while (!signal.aborted) {
    await depositLike(store, model)
    const answer = await bank.query(balances)()
    if (answer._tag === 'Left') throw new Error(answer.left.message)
    asked += 1
    await new Promise((resolve) => setImmediate(resolve))
  }
  return asked
}

const digestOf = (state: Balances): string => createHash('sha256').update(JSON.stringify(state)).digest('base64url')

/** Tells each state. */
export const rebuildOnce = async (bank: Bank, say: (tag: string) => void): Promise<void> => {
  const run = bank.rebuild(balances, { force: true, pageSize: 50, saveEvery: 500 })
  for await (const { tag } of run) say(tag)
  const ended = await run.result()
  if (ended._tag === 'Left') throw new Error(ended.left.message)
}

export interface End {
  /** queries that were answered during the last rebuild */
  readonly asked: number
  readonly served: string
  /** of the same, folded by nobody before */
  readonly undisturbed: string
}

/** Rebuilds to the end, under load, and tells the digests. */
export const bringToEnd = async (path: string): Promise<End> => {
  const store = await openTown(path)
  const bank = openBank({ tenant, store, policies: [] })
  const stop = new AbortController()
  const loading = load(store, bank, stop.signal)
  await rebuildOnce(bank, () => undefined)
  stop.abort()
  const asked = await loading
  const served = await bank.query(balances)()
  const undisturbed = await bank.query({ ...balances, name: 'undisturbed' })()
  if (served._tag === 'Left' || undisturbed._tag === 'Left') throw new Error('not answered')
  await bank.close()
  return { asked, served: digestOf(served.right), undisturbed: digestOf(undisturbed.right) }
}
