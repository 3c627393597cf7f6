/** The time and the patience of one call. */
import { performance } from 'node:perf_hooks'
import type { CallOptions, StoreError } from '@lovebank/runtime'
import { storeClosed } from '@lovebank/runtime/adapter'
import { gaveUp, timeIsOver } from './errors.ts'

/** Milliseconds that a call has where the caller names none. */
export const DEFAULT_TIMEOUT_MILLIS = 10_000

export interface CallRules {
  /** ends the call where it aborts: the store closes */
  readonly closing?: AbortSignal | undefined
  /** where the caller names no time, each wait for the server has the whole default: a reader may take its time between pages */
  readonly isTimedByWait?: boolean | undefined
  /** milliseconds that a call has where the caller names none; absent: the default */
  readonly timeoutMillis?: number | undefined
}

export interface Call {
  /** Why it must not go on; undefined where it may. `isOpen`: something was sent whose outcome is not known. */
  readonly stopped: (isOpen?: boolean) => StoreError | undefined
  /** milliseconds that are left */
  readonly left: () => number
  /** Waits for something, but not beyond the end of the call or `millis`: then what `late` gives. */
  readonly waitFor: <A>(work: Promise<A>, late: () => A, millis?: number) => Promise<A>
  readonly pause: (millis: number) => Promise<void>
  /** One try of it, that takes no longer than so many milliseconds. */
  readonly part: (millis: number) => Call
}

/** A timer may wake up to a millisecond early: less than that is no time to do anything in. */
const LEAST_MILLIS = 1

const NEVER: Promise<undefined> = new Promise(() => undefined)

export const beginCall = (options: CallOptions | undefined, rules: CallRules): Call => {
  const { closing, isTimedByWait = false } = rules
  const timeoutMillis = options?.timeoutMillis ?? rules.timeoutMillis ?? DEFAULT_TIMEOUT_MILLIS
  const isRenewed = isTimedByWait && options?.timeoutMillis === undefined
  const deadline = performance.now() + timeoutMillis
  const signals = [closing, options?.signal].filter((signal) => signal !== undefined)

  const left = (): number => {
    if (timeoutMillis <= 0) return 0
    return isRenewed ? timeoutMillis : deadline - performance.now()
  }

  const waitFor: Call['waitFor'] = (work, late, millis = Number.POSITIVE_INFINITY) =>
    new Promise((resolve, reject) => {
      const giveUp = (): void => {
        tidy()
        resolve(late())
      }
      const timer = setTimeout(giveUp, Math.ceil(Math.max(0, Math.min(left(), millis))))
      const tidy = (): void => {
        clearTimeout(timer)
        for (const signal of signals) signal.removeEventListener('abort', giveUp)
      }
      if (signals.some(({ aborted: isAborted }) => isAborted)) return giveUp()
      for (const signal of signals) signal.addEventListener('abort', giveUp)
      work.then(
        (value) => {
          tidy()
          resolve(value)
        },
        (error: unknown) => {
          tidy()
          reject(error)
        },
      )
    })

  return {
    stopped: (isOpen = false) => {
      if (closing?.aborted === true) return storeClosed
      if (options?.signal?.aborted === true) return gaveUp(isOpen)
      return left() >= LEAST_MILLIS ? undefined : timeIsOver(isOpen)
    },
    left,
    waitFor,
    pause: async (millis) => {
      await waitFor<undefined>(NEVER, () => undefined, millis)
    },
    part: (millis) =>
      beginCall(
        { signal: options?.signal, timeoutMillis: Math.max(LEAST_MILLIS, Math.min(millis, left())) },
        { closing },
      ),
  }
}
