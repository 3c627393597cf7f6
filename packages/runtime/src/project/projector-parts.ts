/** What a projector is built from. */
import type { BadEvent, DomainEvent, Projection, RecordedEvent, TenantId } from '@lovebank/core'
import type { Either } from 'fp-ts/lib/Either.js'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { StoredEvent } from '../ports/event-store.ts'
import type { OpenBook } from './book.ts'
import type { LogReader, Partition } from './partition.ts'
import type { Progress } from './progress.ts'

/** `decodeRecorded`: that of the domain whose events lie in the store. */
export interface ProjectorParts<State> {
  readonly tenant: TenantId
  readonly projection: Projection<State>
  readonly store: LogReader
  /**
   * Only a share of the streams, with a checkpoint of its own; absent: all. Each share has a state, which must not depend on
   * streams of another.
   */
  readonly partition?: Partition | undefined
  readonly checkpoints: CheckpointStore
  readonly decodeRecorded: (stored: StoredEvent) => Either<BadEvent, RecordedEvent<DomainEvent>>
  /** events a batch; 1,000 where absent */
  readonly batchSize?: number | undefined
  /**
   * events after which state and place are saved; 20,000 where absent, and five times as many where that is dear. At the
   * head and at the end they are saved anyway
   */
  readonly saveEvery?: number | undefined
  /** where the state lives: its book, made for a name. Absent: in memory, saved whole beside the log */
  readonly openBook?: OpenBook | undefined
  /** the name under which it is kept; absent: `checkpointName` */
  readonly name?: string | undefined
  /** a state that takes long to be saved is not saved at the end of every run: what is lost by that is built again */
  readonly savesSparingly?: boolean | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}
