/**
 * Group commit: writes that come in during one turn of the event loop share a transaction, and transactions that follow each
 * other closely share the wait for the disk. Each write has its own answer. Where the database itself fails in the middle, the
 * group is rolled back and every member is tried once more alone, so that nobody's failure becomes another's.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { StoreError } from '@lovebank/runtime'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { StopCheck } from './call.ts'
import type { Durability, Settle } from './durability.ts'
import { overloaded, storeErrorOf } from './errors.ts'
import { scheduler } from './scheduler.ts'
import { type Member, openWriteQueue } from './write-queue.ts'

/** A write that waits. `run` either refuses with a Left and has written nothing, or writes, or throws what the driver throws. */
export interface Write<A> {
  readonly run: () => Either<StoreError, A>
  /** what it takes while it waits, in UTF-16 units */
  readonly size: number
  readonly stop: StopCheck
  /** whether the answer waits until the disk has it, or only until it is committed */
  readonly isDurable: boolean
}

export interface GroupCommit {
  readonly submit: <A>(write: Write<A>) => Promise<Either<StoreError, A>>
  /** Writes all that waits, and resolves when the disk has it or has failed. */
  readonly drain: () => Promise<Either<StoreError, void>>
}

export interface GroupCommitSettings {
  readonly path: string
  readonly durability: Durability
  /** writes that may wait, for their transaction or for the disk; more answer `Overloaded` */
  readonly maxWaiting: number
  /** the size that they may have together, in UTF-16 units */
  readonly maxWaitingSize: number
  /** called before every transaction: why it must not begin, undefined where it may */
  readonly onBegin: () => StoreError | undefined
  /** called after a rollback: what was learnt in the transaction is not so */
  readonly onRollback: () => void
  /** called after a commit, before the answers are given */
  readonly onCommit: () => void
}

/** So many are written without waiting for the end of the turn: the disk works on them while the next are decided. */
const ENOUGH_TO_BEGIN = 16

type Transact = (members: ReadonlyArray<Member>) => ReadonlyArray<Either<StoreError, unknown>>

const transactions = (db: DatabaseSync, { path, onBegin, onRollback, onCommit }: GroupCommitSettings): Transact => {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const together: Transact = (members) => {
    const answers = members.map((member) => member.run())
    commit.run()
    return answers
  }
  const rollBack = (): void => {
    // After a full disk SQLite may have rolled back by itself.
    if (db.isTransaction) db.exec('ROLLBACK')
    onRollback()
  }
  /** Why no transaction begins, most likely because another program holds the file: that is nobody's fault, and nothing was written. */
  const beginFailure = (): StoreError | undefined => {
    try {
      const failure = onBegin()
      if (failure === undefined) begin.run()
      return failure
    } catch (thrown) {
      rollBack()
      const failure = storeErrorOf(thrown, path)
      return 'isOutcomeUnknown' in failure ? { ...failure, isOutcomeUnknown: false } : failure
    }
  }
  const transact: Transact = (members) => {
    const failure = beginFailure()
    if (failure !== undefined) return members.map(() => left(failure))
    try {
      const answers = together(members)
      onCommit()
      return answers
    } catch (thrown) {
      rollBack()
      if (members.length === 1) return [left(storeErrorOf(thrown, path))]
      return members.flatMap((member) => transact([member]))
    }
  }
  return transact
}

export const openGroupCommit = (db: DatabaseSync, settings: GroupCommitSettings): GroupCommit => {
  const { durability } = settings
  const transact = transactions(db, settings)
  const queue = openWriteQueue()
  const writeGroup = (): void => {
    const group = queue.take()
    const failure = durability.failure()
    const answers = failure === undefined ? transact(group) : group.map(() => left(failure))
    const settles: Array<Settle> = []
    let isToBeBrought = false
    for (const [index, member] of group.entries()) {
      const answer = answers[index]
      if (answer === undefined) continue
      if (isLeft(answer) || !member.isDurable) {
        isToBeBrought ||= !member.isDurable
        member.settle(answer)
      } else settles.push((lost) => member.settle(lost === undefined ? answer : left(lost)))
    }
    if (isToBeBrought) durability.bringSoon()
    durability.settleDurable(settles, queue.count() === 0)
  }
  const { schedule, mayHurry } = scheduler(() => {
    if (queue.count() === 0) return
    writeGroup()
    if (queue.count() > 0) schedule()
  })
  const submit = <A>({ run, size, stop, isDurable }: Write<A>): Promise<Either<StoreError, A>> => {
    const failure = durability.failure()
    if (failure !== undefined) return Promise.resolve(left(failure))
    const count = queue.count() + durability.waiting()
    if (count >= settings.maxWaiting || queue.size() + size > settings.maxWaitingSize)
      return Promise.resolve(left(overloaded(count)))
    return new Promise((resolve) => {
      let answer: Either<StoreError, A> | undefined
      const runOnce = (): Either<StoreError, A> => {
        const stopped = stop()
        answer = stopped === undefined ? run() : left(stopped)
        return answer
      }
      const settle = (final: Either<StoreError, unknown>): void => {
        if (isLeft(final)) resolve(final)
        else if (answer !== undefined) resolve(answer)
      }
      queue.add({ size, isDurable, run: runOnce, settle })
      if (queue.count() >= ENOUGH_TO_BEGIN && mayHurry()) writeGroup()
      else schedule()
    })
  }
  const drain = async (): Promise<Either<StoreError, void>> => {
    while (queue.count() > 0) writeGroup()
    await durability.finish()
    const failure = durability.failure()
    return failure === undefined ? right(undefined) : left(failure)
  }
  return { submit, drain }
}
