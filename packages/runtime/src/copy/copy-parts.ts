/** What a copy is given, and what its parts share. */
import type { Position, TenantId } from '@lovebank/core'
import type { Either } from 'fp-ts/lib/Either.js'
import type { EventStore } from '../ports/event-store.ts'
import type { CopyError } from './copy-error.ts'

export interface CopyProgress {
  readonly stage: 'copying' | 'comparing'
  /** in this stage, in this run */
  readonly events: number
  readonly eventsPerSecond: number
  /** about how much of the source lies behind, 0 to 1, as its positions tell */
  readonly portion: number
}

/** Both stores bare, never one that opens sealed fields: what is sealed under a person's key stays so. */
export interface CopyParts {
  readonly source: EventStore
  readonly target: EventStore
  readonly tenant: TenantId
  readonly signal?: AbortSignal | undefined
  /** told after every page */
  readonly onProgress?: ((progress: CopyProgress) => void) | undefined
}

export type Step<A> = Promise<Either<CopyError, A>>

/** Few, because an event may have a megabyte. */
export const PAGE_SIZE = 100

const MILLIS_A_SECOND = 1_000

export const progressOf = ({ onProgress }: CopyParts, stage: CopyProgress['stage'], end: Position | undefined) => {
  const start = performance.now()
  return (events: number, position: Position): void => {
    const seconds = (performance.now() - start) / MILLIS_A_SECOND
    const eventsPerSecond = seconds > 0 ? events / seconds : 0
    onProgress?.({ stage, events, eventsPerSecond, portion: Math.min(1, position / Math.max(1, end ?? 1)) })
  }
}
