/** What can be made to go wrong, method by method, to see what a client makes of it. */
import type { StatusError } from './wire/status-error.ts'

export type Method =
  | 'read'
  | 'append'
  | 'batch-append'
  | 'delete'
  | 'tombstone'
  | 'server-features'
  | 'gossip'
  | 'persistent-read'
  | 'persistent-admin'

export type Fault =
  /** carried out after so many milliseconds */
  | { readonly kind: 'delay'; readonly millis: number }
  /** carried out after so many milliseconds, also where the caller has given up by then; appends only */
  | { readonly kind: 'late'; readonly millis: number }
  /** not carried out, and never answered, until it is released */
  | { readonly kind: 'hold' }
  /** not carried out, but refused */
  | { readonly kind: 'fail'; readonly error: StatusError }
  /** carried out; then the answer is lost: an error takes its place, or nothing at all */
  | { readonly kind: 'drop-acknowledgement'; readonly error: StatusError | undefined }
  /** the stream of answers ends after so many messages, with an error or as if all had been said */
  | { readonly kind: 'cut'; readonly afterMessages: number; readonly error: StatusError | undefined }

export interface Injected {
  /** lets go of what is held, and holds no more */
  readonly release: () => void
}

export interface InjectOptions {
  /** how many calls it meets; absent: one */
  readonly times?: number | undefined
  /** which calls it meets, by the stream that they name; absent: all */
  readonly when?: ((stream: string) => boolean) | undefined
}

export interface Faults {
  readonly inject: (method: Method, fault: Fault, options?: InjectOptions) => Injected
  readonly clear: () => void
}

/** The server's side: asks what shall happen to a call, and waits where it shall wait. */
export interface FaultsOfServer extends Faults {
  /** Gives what is left to do for the caller once delays and holds are over. */
  readonly meet: (method: Method, stream: string, gone: AbortSignal) => Promise<Fault | undefined>
}

interface Armed {
  readonly method: Method
  readonly fault: Fault
  readonly when: (stream: string) => boolean
  readonly released: Promise<void>
  left: number
}

const pause = (millis: number, gone: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, millis)
    gone.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })

const untilGone = (gone: AbortSignal): Promise<void> =>
  new Promise((resolve) => gone.addEventListener('abort', () => resolve()))

export const createFaults = (): FaultsOfServer => {
  const armed = new Set<Armed>()
  const releases = new Set<() => void>()

  const take = (method: Method, stream: string): Armed | undefined => {
    for (const each of armed) {
      if (each.method !== method || !each.when(stream)) continue
      each.left -= 1
      if (each.left <= 0) armed.delete(each)
      return each
    }
    return undefined
  }

  return {
    inject: (method, fault, { times = 1, when = () => true } = {}) => {
      const { promise: released, resolve } = Promise.withResolvers<void>()
      const one: Armed = { method, fault, when, released, left: times }
      armed.add(one)
      const release = (): void => {
        armed.delete(one)
        releases.delete(release)
        resolve()
      }
      releases.add(release)
      return { release }
    },
    clear: () => {
      for (const release of [...releases]) release()
    },
    meet: async (method, stream, gone) => {
      const met = take(method, stream)
      if (met === undefined) return undefined
      switch (met.fault.kind) {
        case 'delay':
          await pause(met.fault.millis, gone)
          return undefined
        case 'late':
          await pause(met.fault.millis, new AbortController().signal)
          return met.fault
        case 'hold':
          await Promise.race([met.released, untilGone(gone)])
          return undefined
        case 'fail':
        case 'drop-acknowledgement':
        case 'cut':
          return met.fault
      }
    },
  }
}
