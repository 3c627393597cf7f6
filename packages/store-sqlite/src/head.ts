/** The position of a tenant's last event. */
import type { DatabaseSync } from 'node:sqlite'
import type { Position, TenantId } from '@lovebank/core'
import type { Streams } from './streams.ts'

export type Head = (tenant: TenantId) => Position | undefined

export const openHead = (db: DatabaseSync, streams: Streams): Head => {
  const select = db.prepare('SELECT position FROM events WHERE tenant = ? ORDER BY position DESC LIMIT 1')
  return (tenant) => {
    const id = streams.tenantIdOf(tenant)
    const position = id === undefined ? undefined : select.get(id)?.['position']
    return typeof position === 'number' ? (position as Position) : undefined
  }
}
