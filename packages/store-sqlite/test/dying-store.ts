/** Stores of one process that dies just after its n-th write, which nobody hears of: from then on nothing answers. */
import type { CheckpointStore, EventStore, StoreError } from '@lovebank/runtime'
import { left } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { SqliteStore } from '../src/sqlite-store.ts'

export interface Process {
  /** the write at which it dies, counted from 1; 0: never */
  readonly diesAt: number
  writes: number
  isDead: boolean
}

export const processDyingAt = (diesAt: number): Process => ({ diesAt, writes: 0, isDead: false })

const died: StoreError = { tag: 'StoreClosed', message: 'the process died' }

const writing =
  <A>(process: Process, write: TaskEither<StoreError, A>): TaskEither<StoreError, A> =>
  async () => {
    if (process.isDead) return left(died)
    process.writes += 1
    process.isDead = process.writes === process.diesAt
    const answer = await write()
    return process.isDead ? left(died) : answer
  }

export const dyingStore = (store: SqliteStore, process: Process): SqliteStore => ({
  ...store,
  append: (...call: Parameters<EventStore['append']>) => writing(process, store.append(...call)),
  saveCheckpoint: (...call: Parameters<CheckpointStore['saveCheckpoint']>) =>
    writing(process, store.saveCheckpoint(...call)),
})
