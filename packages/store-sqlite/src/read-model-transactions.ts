/** Transactions on the file of read models: one at a time, and a large one takes many turns of the event loop. */
import type { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { StoreError } from '@lovebank/runtime'
import { storeClosed } from '@lovebank/runtime/adapter'
import { type Either, isLeft, left } from 'fp-ts/lib/Either.js'
import { readOnlyStore, storeErrorOf } from './errors.ts'

export interface ReadModelFile {
  readonly path: string
  /** undefined: it is only read */
  readonly writer: DatabaseSync | undefined
  readonly reader: DatabaseSync
  readonly close: () => void
}

/** The work of a transaction; it yields where others may have their turn, and returns why nothing of it shall stand. */
export type Work<A> = (db: DatabaseSync) => Generator<undefined, Either<StoreError, A>>

/** Transactions, one after another. What the driver throws becomes a value, and leaves nothing behind. */
export const openTransactions = ({ path, writer }: ReadModelFile, isClosed: () => boolean, onCommit: () => void) => {
  let last: Promise<unknown> = Promise.resolve()
  const transact = async <A>(db: DatabaseSync, work: Work<A>): Promise<Either<StoreError, A>> => {
    try {
      db.exec('BEGIN IMMEDIATE')
      const steps = work(db)
      let step = steps.next()
      while (step.done !== true) {
        await nextTurn()
        step = steps.next()
      }
      db.exec(isLeft(step.value) ? 'ROLLBACK' : 'COMMIT')
      onCommit()
      return step.value
    } catch (thrown) {
      if (db.isTransaction) db.exec('ROLLBACK')
      return left(storeErrorOf(thrown, path))
    }
  }
  return {
    run: <A>(work: Work<A>): Promise<Either<StoreError, A>> => {
      if (isClosed()) return Promise.resolve(left(storeClosed))
      if (writer === undefined) return Promise.resolve(left(readOnlyStore(path)))
      const done = last.then(() => transact(writer, work))
      last = done
      return done
    },
    finish: async (): Promise<void> => {
      await last
    },
  }
}
