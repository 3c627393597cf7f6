/** Names of streams and tenants against the small integers that stand for them in the file, and each stream's last revision. */
import type { DatabaseSync } from 'node:sqlite'
import type { StreamName, TenantId } from '@lovebank/core'
import { boundedMap } from './bounded-map.ts'
import { tenantIndex } from './schema.ts'

export interface StreamTail {
  readonly id: number
  readonly tenantId: number
  /** −1 before the first event */
  lastRevision: number
}

export interface Streams {
  readonly idOf: (name: StreamName) => number | undefined
  readonly nameOf: (id: number) => StreamName | undefined
  /** Looks up, in one query, the names of those that are not remembered. */
  readonly learn: (ids: ReadonlyArray<number>) => void
  readonly tenantIdOf: (tenant: string) => number | undefined
  /** Where the stream ends, as the one writer knows it; undefined where there is no such stream. */
  readonly tailOf: (name: StreamName) => StreamTail | undefined
  /** Gives a new stream its integer. Within a transaction only. */
  readonly add: (name: StreamName) => StreamTail
  /** Drops what is held in memory: after a transaction that was rolled back it may be untrue. */
  readonly forget: () => void
}

const MAX_REMEMBERED = 50_000
/** Names that are as well looked up one by one. */
const FEW = 4

export const tenantOf = (stream: StreamName): TenantId => stream.slice(0, stream.indexOf('.')) as TenantId

export const openStreams = (db: DatabaseSync): Streams => {
  const selectByName = db.prepare('SELECT id, tenant FROM streams WHERE name = ?')
  const selectById = db.prepare('SELECT name FROM streams WHERE id = ?')
  const selectSeveral = db.prepare('SELECT id, name FROM streams WHERE id IN (SELECT value FROM json_each(?))')
  selectSeveral.setReturnArrays(true)
  const selectTenant = db.prepare('SELECT id FROM tenants WHERE name = ?')
  const selectLast = db.prepare('SELECT max(revision) AS revision FROM events WHERE stream = ?')
  const insertTenant = db.prepare('INSERT INTO tenants (name) VALUES (?)')
  const insertStream = db.prepare('INSERT INTO streams (tenant, name) VALUES (?, ?)')
  const tails = boundedMap<StreamName, StreamTail>(MAX_REMEMBERED)
  const ids = boundedMap<StreamName, number>(MAX_REMEMBERED)
  const names = boundedMap<number, StreamName>(MAX_REMEMBERED)
  const tenantIds = boundedMap<string, number>(MAX_REMEMBERED)

  const idOf = (name: StreamName): number | undefined => {
    const known = ids.get(name) ?? selectByName.get(name)?.['id']
    if (typeof known === 'number') ids.set(name, known)
    return known === undefined ? undefined : Number(known)
  }
  const nameOf = (id: number): StreamName | undefined => {
    const known = names.get(id)
    if (known !== undefined) return known
    const name = selectById.get(id)?.['name'] as StreamName | undefined
    if (name !== undefined) names.set(id, name)
    return name
  }
  const learn = (ids: ReadonlyArray<number>): void => {
    const unknown = ids.filter((id) => names.get(id) === undefined)
    if (unknown.length < FEW) return
    const found = selectSeveral.all(JSON.stringify(unknown)) as unknown as ReadonlyArray<readonly [number, StreamName]>
    for (const [id, name] of found) names.set(id, name)
  }
  const tenantIdOf = (tenant: string): number | undefined => {
    const known = tenantIds.get(tenant)
    if (known !== undefined) return known
    const id = selectTenant.get(tenant)?.['id'] as number | undefined
    if (id !== undefined) tenantIds.set(tenant, id)
    return id
  }
  const tailOf = (name: StreamName): StreamTail | undefined => {
    const known = tails.get(name)
    if (known !== undefined) return known
    const row = selectByName.get(name)
    if (row === undefined) return undefined
    const id = Number(row['id'])
    const last = selectLast.get(id)?.['revision']
    const tail = { id, tenantId: Number(row['tenant']), lastRevision: typeof last === 'number' ? last : -1 }
    tails.set(name, tail)
    return tail
  }
  const addTenant = (tenant: string): number => {
    const id = Number(insertTenant.run(tenant).lastInsertRowid)
    if (id > 1) db.exec(tenantIndex)
    return id
  }
  const add = (name: StreamName): StreamTail => {
    const tenant = tenantOf(name)
    const tenantId = tenantIdOf(tenant) ?? addTenant(tenant)
    const tail = { id: Number(insertStream.run(tenantId, name).lastInsertRowid), tenantId, lastRevision: -1 }
    tails.set(name, tail)
    return tail
  }
  const forget = (): void => {
    for (const map of [tails, ids, names, tenantIds]) map.clear()
  }
  return { idOf, nameOf, learn, tenantIdOf, tailOf, add, forget }
}
