/** How a group is asked for, and how its consumers are handed events and answer for them. */
import type { StoredEvent } from '@lovebank/runtime'
import type { OnHealth } from './health.ts'

export interface ConsumerGroupOptions {
  /** letters, digits, `-`, `_`, `@` and `.`; another version of what it does has another name */
  readonly name: string
  /** where a group that is not there yet begins; absent: with the first event of the tenant */
  readonly from?: 'start' | 'end' | undefined
  /** how often a consumer is handed an event that it fails to deal with, before it is parked; 5 where absent */
  readonly maxTries?: number | undefined
  /** in how many milliseconds a consumer must answer for what it was given, before others are given it; 30,000 where absent */
  readonly messageTimeoutMillis?: number | undefined
}

export interface ConsumeOptions {
  /** ends it; the iteration then finishes without an error */
  readonly signal: AbortSignal
  /** events that the server gives before it waits for answers; 32 where absent */
  readonly bufferSize?: number | undefined
  readonly onHealth?: OnHealth | undefined
}

export interface Delivery {
  readonly event: StoredEvent
  /** how often this consumer was handed it before, over this connection */
  readonly failures: number
  /** It is done with. */
  readonly acknowledge: () => void
  /**
   * It is not done with. `retry`: handed over again in a while, before later events of its stream, and parked when it was tried
   * too often. `park`: put aside for somebody to look at, with the reason. `skip`: done with as it is.
   */
  readonly fail: (how: 'retry' | 'park' | 'skip', why: string) => void
}
