/** What every service of one node works with. */
import type { FaultsOfServer } from '../faults.ts'
import type { Log } from '../log/log.ts'
import type { StatusError } from '../wire/status-error.ts'

/** Ways in which versions of the server differ, as far as a client can tell. */
export interface Behaviour {
  /** from 23.10: a subscription says when it has caught up */
  readonly sendsCaughtUp: boolean
  /** up to 24.6: a filtered subscription that has seen nothing tells 2^64 - 1 for its checkpoint */
  readonly sendsEndCheckpoint: boolean
  /** a subscription after a place that the log does not reach to is taken, and gets nothing before the log has passed it */
  readonly takesPlacesBeyondEnd: boolean
  /** whether the server lists BatchAppend among what it can do */
  readonly hasBatchAppend: boolean
}

export interface ServiceContext {
  readonly log: Log
  readonly faults: FaultsOfServer
  readonly behaviour: Behaviour
  /** why this node takes no writes just now; undefined: it leads */
  readonly refusalToWrite: (requiresLeader: boolean) => StatusError | undefined
  readonly calls: OpenCalls
}

/** What the server has of a call that it can end. */
interface Call {
  readonly emit: (event: 'cancelled', reason: string) => unknown
}

/** Calls that the server has open: what a client leaves behind shows here. */
export interface OpenCalls {
  readonly count: () => number
  readonly add: (call: Call) => void
  readonly remove: (call: Call) => void
  /** Ends them all here and now, so that nothing is carried out any more for whom the server is dead. */
  readonly cancelAll: () => void
}

export const createOpenCalls = (): OpenCalls => {
  const open = new Set<Call>()
  return {
    count: () => open.size,
    add: (call) => open.add(call),
    remove: (call) => open.delete(call),
    cancelAll: () => {
      for (const call of [...open]) call.emit('cancelled', 'the server was killed')
    },
  }
}
