/** Wakes those who wait for the next events of a tenant. */
import { clearTimeout, setTimeout } from 'node:timers'
import type { TenantId } from '@lovebank/core'

export interface Changes {
  /** Remembers that a transaction under way writes for a tenant. */
  readonly note: (tenant: TenantId) => void
  /** The transaction is committed: wakes the readers of the tenants that were noted. */
  readonly announce: () => void
  /** Wakes everybody, for the end of the store. */
  readonly wakeAll: () => void
  /** Resolves at the next change, when the signal aborts, or after a while where `pollMillis` is given. */
  readonly next: (tenant: TenantId, signal: AbortSignal, pollMillis: number | undefined) => Promise<void>
}

export const openChanges = (): Changes => {
  const waiting = new Map<TenantId, Set<() => void>>()
  const noted = new Set<TenantId>()
  const wake = (tenant: TenantId): void => {
    for (const wakeOne of [...(waiting.get(tenant) ?? [])]) wakeOne()
  }
  const next = (tenant: TenantId, signal: AbortSignal, pollMillis: number | undefined): Promise<void> =>
    new Promise((resolve) => {
      const readers = waiting.get(tenant) ?? new Set()
      waiting.set(tenant, readers)
      const timer = pollMillis === undefined ? undefined : setTimeout(() => wakeOne(), pollMillis)
      const wakeOne = (): void => {
        readers.delete(wakeOne)
        if (readers.size === 0 && waiting.get(tenant) === readers) waiting.delete(tenant)
        signal.removeEventListener('abort', wakeOne)
        clearTimeout(timer)
        resolve()
      }
      readers.add(wakeOne)
      signal.addEventListener('abort', wakeOne)
      if (signal.aborted) wakeOne()
    })
  return {
    note: (tenant) => {
      noted.add(tenant)
    },
    announce: () => {
      for (const tenant of noted) wake(tenant)
      noted.clear()
    },
    wakeAll: () => {
      for (const tenant of [...waiting.keys()]) wake(tenant)
    },
    next,
  }
}
