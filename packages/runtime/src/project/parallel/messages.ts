/** What a worker is told at its start, and what it tells: plain values that can be copied. */
import type { Position, TenantId } from '@lovebank/core'
import type { Json } from '../../ports/event-store.ts'
import type { Partition } from '../partition.ts'
import type { ProjectionError } from '../projection-error.ts'
import type { StateText } from './state-texts.ts'

export interface Errand {
  readonly tenant: TenantId
  /** name, version and codecs as the asking thread knows them: the worker must mean the same */
  readonly identity: string
  readonly module: string
  readonly options: Json
  readonly share: Partition
  readonly upTo: Position
}

export type WorkerMessage =
  /** after each page, and at the start: it is alive */
  | { readonly kind: 'progress'; readonly events: number; readonly position: Position | undefined }
  | { readonly kind: 'state'; readonly part: StateText }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: ProjectionError }
