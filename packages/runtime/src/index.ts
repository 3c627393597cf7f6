/** The runtime of Love Bank: ports, and what runs over them. */
export * from './as-of/as-of-error.ts'
export * from './as-of/balance-as-of.ts'
export * from './bank/bank.ts'
export type { ReadModelHealth } from './bank/health.ts'
export type { KeepOptions } from './bank/keep-current.ts'
export type { QueryError, QueryOptions, Standing } from './bank/query.ts'
export type { CopyError, CopyStoreFailed, TargetDiffers } from './copy/copy-error.ts'
export { type Copied, copyLog } from './copy/copy-log.ts'
export type { CopyParts, CopyProgress } from './copy/copy-parts.ts'
export { digestLog, type LogDigest } from './copy/log-digest.ts'
export * from './courier/courier.ts'
export * from './execute/command-error.ts'
export * from './execute/domain.ts'
export * from './execute/executed.ts'
export * from './execute/executor.ts'
export * from './execute/limits.ts'
export * from './execute/town-domain.ts'
export type { Wish } from './execute/wish.ts'
export { memoryReadModels } from './memory/memory-read-models.ts'
export * from './memory/memory-store.ts'
export { memoryKeyring } from './personal/memory-keyring.ts'
export { keyOwner } from './personal/sealed.ts'
export { sealedReadModels } from './personal/sealed-read-models.ts'
export { sealedStore } from './personal/sealed-store.ts'
export * from './ports/checkpoint-store.ts'
export * from './ports/clock.ts'
export * from './ports/event-store.ts'
export * from './ports/ids.ts'
export * from './ports/keyring.ts'
export * from './ports/read-model-store.ts'
export * from './ports/snapshot-store.ts'
export * from './ports/store-error.ts'
export * from './ports/tracer.ts'
export type { Book, BookParts, OpenBook, SaveOptions } from './project/book.ts'
export type { Entry } from './project/entries.ts'
export { generationOf } from './project/generation-of.ts'
export { type Identified, identityOf } from './project/identity.ts'
export * from './project/parallel/build-error.ts'
export * from './project/parallel/build-in-parallel.ts'
export { shareReaderOf } from './project/parallel/share-reader.ts'
export type { ReaderSource, ShareOptions, ShareReader, WorkerModule } from './project/parallel/worker-module.ts'
export { type LogReader, MAX_PARTITIONS, type Partition, partitioned, partitionOf } from './project/partition.ts'
export { forgetPartitions, partitionCheckpointName } from './project/partition-checkpoints.ts'
export {
  catchUpInOnePass,
  decodeOnce,
  type PassOutcome,
  type PassParts,
  type PassReader,
  passReader,
} from './project/pass.ts'
export * from './project/progress.ts'
export * from './project/projection-error.ts'
export * from './project/projector.ts'
export * from './project/projector-parts.ts'
export { type KeyedRow, type PageRange, type ReadModel, readModelOf } from './project/read-model.ts'
export { createRowBook, type RowBookSettings, rowBooks } from './project/row-book.ts'
export type { WaitError, Waiters } from './project/waiters.ts'
export * from './react/policy-error.ts'
export * from './react/policy-runner.ts'
export * from './rebuild/comparison.ts'
export type { Generation } from './rebuild/generation.ts'
export type {
  BeingRebuilt,
  Cancelled,
  Differs,
  ErasedMeanwhile,
  NothingBefore,
  OtherVersion,
  RebuildError,
  RollBackError,
} from './rebuild/rebuild-error.ts'
export { MOST_DIFFERENCES, REBUILD_PAGE_SIZE, type RebuildOptions } from './rebuild/rebuild-parts.ts'
export type { RebuildRun } from './rebuild/rebuild-run.ts'
export * from './rebuild/rebuild-state.ts'
export type { RolledBack } from './rebuild/roll-back.ts'
export { tellRebuild } from './rebuild/tell-rebuild.ts'
export * from './system/random-ids.ts'
export * from './system/read-clock.ts'
export * from './system/system-clock.ts'
