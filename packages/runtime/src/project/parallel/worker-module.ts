/** What a worker loads to read the log with: a module, for nothing else crosses from one thread to another. */
import type { BadEvent, DomainEvent, Position, Projection, RecordedEvent, TenantId } from '@lovebank/core'
import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Json, Pages, StoredEvent } from '../../ports/event-store.ts'
import type { StoreError } from '../../ports/store-error.ts'
import type { Partition } from '../partition.ts'

/** Which events of a tenant a worker reads, from the first on. */
export interface ShareOptions {
  /** whole streams of one in so many shares, however the reader picks them; undefined: every stream */
  readonly share: Partition | undefined
  /** others may be left out */
  readonly types: ReadonlyArray<string>
  /** nothing after it */
  readonly upTo: Position
}

/** Reads in pages of a moment each, in the order of the log. Readers of one log pick the same streams for the same share. */
export interface ShareReader {
  readonly readShare: (tenant: TenantId, options: ShareOptions) => Pages
  readonly close: () => Promise<void>
}

/** What the module exports. */
export interface WorkerModule {
  readonly openReader: (options: Json) => TaskEither<StoreError, ShareReader>
  /** absent: the town's own */
  readonly projections?: ReadonlyArray<Projection<unknown>> | undefined
  /** absent: that of the town */
  readonly decodeRecorded?: ((stored: StoredEvent) => Either<BadEvent, RecordedEvent<DomainEvent>>) | undefined
}

/** Where the module lies, and what it is told: a path, an address. */
export interface ReaderSource {
  /** a URL, such as `import.meta.resolve` gives */
  readonly module: string | URL
  readonly options: Json
}
