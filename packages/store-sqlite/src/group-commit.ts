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
  /** called at the beginning of every transaction */
  readonly onBegin: () => void
  /** called after a rollback: what was learnt in the transaction is not so */
  readonly onRollback: () => void
  /** called after a commit, before the answers are given */
  readonly onCommit: () => void
}

/** One transaction takes so many writes at most, and ends early when its texts exceed the size. */
const MAX_WRITES_PER_TRANSACTION = 512
const MAX_SIZE_PER_TRANSACTION = 16_000_000
/** So many are written without waiting for the end of the turn: the disk works on them while the next are decided. */
const ENOUGH_TO_BEGIN = 16

/** Writers who feed each other would otherwise keep timers, sockets and readers from their turn. */
const MOST_MILLIS_WITHOUT_TURN = 5

interface Member {
  readonly size: number
  readonly isDurable: boolean
  readonly run: () => Either<StoreError, unknown>
  readonly settle: (answer: Either<StoreError, unknown>) => void
}

type Transact = (members: ReadonlyArray<Member>) => ReadonlyArray<Either<StoreError, unknown>>

const transactions = (db: DatabaseSync, { path, onBegin, onRollback, onCommit }: GroupCommitSettings): Transact => {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const together: Transact = (members) => {
    begin.run()
    onBegin()
    const answers = members.map((member) => member.run())
    commit.run()
    return answers
  }
  const rollBack = (): void => {
    // After a full disk SQLite may have rolled back by itself.
    if (db.isTransaction) db.exec('ROLLBACK')
    onRollback()
  }
  const transact: Transact = (members) => {
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
  let waiting: Array<Member> = []
  let sizeWaiting = 0
  let isScheduled = false
  let turnedAt = 0

  const takeGroup = (): ReadonlyArray<Member> => {
    let count = 0
    let size = 0
    for (const member of waiting) {
      if (count === MAX_WRITES_PER_TRANSACTION || (count > 0 && size + member.size > MAX_SIZE_PER_TRANSACTION)) break
      size += member.size
      count += 1
    }
    const group = waiting.slice(0, count)
    waiting = waiting.slice(count)
    sizeWaiting -= size
    return group
  }
  const writeGroup = (): void => {
    const group = takeGroup()
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
    durability.settleDurable(settles, waiting.length === 0)
  }
  const turn = (): void => {
    isScheduled = false
    if (waiting.length === 0) return
    writeGroup()
    schedule()
  }
  /** After everything that can run now has run; through the event loop only where it has waited for its turn long enough. */
  const schedule = (): void => {
    if (isScheduled || waiting.length === 0) return
    isScheduled = true
    if (performance.now() - turnedAt > MOST_MILLIS_WITHOUT_TURN) setImmediate(turnOver)
    else process.nextTick(turn)
  }
  const turnOver = (): void => {
    turnedAt = performance.now()
    turn()
  }
  const submit = <A>({ run, size, stop, isDurable }: Write<A>): Promise<Either<StoreError, A>> => {
    const failure = durability.failure()
    if (failure !== undefined) return Promise.resolve(left(failure))
    const count = waiting.length + durability.waiting()
    if (count >= settings.maxWaiting || sizeWaiting + size > settings.maxWaitingSize)
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
      waiting.push({ size, isDurable, run: runOnce, settle })
      sizeWaiting += size
      if (waiting.length >= ENOUGH_TO_BEGIN) writeGroup()
      else schedule()
    })
  }
  const drain = async (): Promise<Either<StoreError, void>> => {
    while (waiting.length > 0) writeGroup()
    await durability.finish()
    const failure = durability.failure()
    return failure === undefined ? right(undefined) : left(failure)
  }
  return { submit, drain }
}
