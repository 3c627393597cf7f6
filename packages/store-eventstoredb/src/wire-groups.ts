/** What the adapter asks of a server about consumer groups, in its own words. */
import type { WireEvent, WireFailure, WireReading } from './wire.ts'

/** What the server says no with about a group, beside what it says to everything. */
export interface WireGroupRefusal {
  readonly tag: 'refused'
  /** `dropped`: the group was deleted, changed or begins anew; `full`: it takes no more consumers */
  readonly reason: 'exists' | 'missing' | 'dropped' | 'full'
}

export type WireGroupFailure = WireFailure | WireGroupRefusal

export interface WireDelivery {
  /** by which it is answered for */
  readonly id: string
  /** undefined: it was parked, and is gone */
  readonly event: WireEvent | undefined
}

export type WireGroupMessage =
  | { readonly tag: 'confirmed' }
  | { readonly tag: 'delivery'; readonly delivery: WireDelivery }

export interface WireGroup {
  readonly name: string
  /** of the names of the streams whose events it gives */
  readonly prefix: string
  readonly isFromEnd: boolean
  readonly maxRetryCount: number
  readonly messageTimeoutMillis: number
}

export interface WireGroupStanding {
  readonly consumers: number
  readonly parked: number
  /** positions of the last event that all is done with up to, and of the last that there is; undefined: none, or not to be told */
  readonly checkpoint: number | undefined
  readonly last: number | undefined
  /** which consumer is given what, in the server's word */
  readonly strategy: string
  readonly messageTimeoutMillis: number
}

/** A consumer at work. What is said after its end is lost, and the event comes again, to whomever. */
export interface WireConsumer extends WireReading<WireGroupMessage, WireGroupFailure> {
  readonly acknowledge: (id: string) => void
  readonly refuse: (id: string, how: 'park' | 'skip', why: string) => void
  /** To be given again, to whomever, after what waits longer. */
  readonly giveBack: (ids: ReadonlyArray<string>) => void
}

/** Each answers within `millis`, whatever the server does. */
export interface WireGroups {
  readonly create: (group: WireGroup, millis: number) => Promise<'done' | WireGroupFailure>
  readonly remove: (name: string, millis: number) => Promise<'done' | WireGroupFailure>
  readonly replayParked: (name: string, millis: number) => Promise<'done' | WireGroupFailure>
  readonly standing: (name: string, millis: number) => Promise<WireGroupStanding | WireGroupFailure>
  readonly consume: (name: string, buffer: number) => WireConsumer
}
