/** The writes that wait for their transaction, in the order in which they came. */
import type { StoreError } from '@lovebank/runtime'
import type { Either } from 'fp-ts/lib/Either.js'

export interface Member {
  /** what it takes while it waits, in UTF-16 units */
  readonly size: number
  readonly isDurable: boolean
  readonly run: () => Either<StoreError, unknown>
  readonly settle: (answer: Either<StoreError, unknown>) => void
}

export interface WriteQueue {
  readonly add: (member: Member) => void
  /** Takes the first ones, as many as one transaction takes. */
  readonly take: () => ReadonlyArray<Member>
  readonly count: () => number
  /** of all that wait, in UTF-16 units */
  readonly size: () => number
}

/** One transaction takes so many writes at most, and ends early when its texts exceed the size. */
const MAX_WRITES_PER_TRANSACTION = 512
const MAX_SIZE_PER_TRANSACTION = 16_000_000

export const openWriteQueue = (): WriteQueue => {
  let waiting: Array<Member> = []
  let sizeWaiting = 0
  return {
    add: (member) => {
      waiting.push(member)
      sizeWaiting += member.size
    },
    take: () => {
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
    },
    count: () => waiting.length,
    size: () => sizeWaiting,
  }
}
