/** The gate before every call: nothing begins in a closed store, and what writes is carried out to its end while it closes. */
import type { CallOptions, StoreError } from '@lovebank/runtime'
import { type Either, left } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { beginCall, type Call, type CallRules } from './call.ts'

type Work<A> = (call: Call) => Promise<Either<StoreError, A>>

export interface Gate {
  readonly rules: CallRules
  /** Ends where the store closes. */
  readonly read: <A>(options: CallOptions | undefined, work: Work<A>) => TaskEither<StoreError, A>
  /** Ends by itself; the store waits for it. */
  readonly write: <A>(options: CallOptions | undefined, work: Work<A>) => TaskEither<StoreError, A>
  /** Lets nothing more begin, and waits for what writes. */
  readonly close: () => Promise<void>
}

export const createGate = (timeoutMillis?: number): Gate => {
  const closing = new AbortController()
  const rules: CallRules = { closing: closing.signal, timeoutMillis }
  const underWay = new Set<Promise<unknown>>()

  const read: Gate['read'] = (options, work) => async () => {
    const call = beginCall(options, rules)
    const stopped = call.stopped()
    return stopped === undefined ? work(call) : left(stopped)
  }

  const write: Gate['write'] = (options, work) => async () => {
    const stopped = beginCall(options, rules).stopped()
    if (stopped !== undefined) return left(stopped)
    const running = work(beginCall(options, { timeoutMillis }))
    underWay.add(running)
    try {
      return await running
    } finally {
      underWay.delete(running)
    }
  }

  return {
    rules,
    read,
    write,
    close: async () => {
      closing.abort()
      await Promise.allSettled(underWay)
    },
  }
}
