/** Subscriptions through the vendor's client: what they tell, in the order in which they tell it. */
import type {
  AllStreamRecordedEvent,
  AllStreamResolvedEvent,
  EventStoreDBClient,
  Filter,
  Position,
  ReadPosition,
} from '@eventstore/db-client'

/** What a subscription has told so far. */
export interface Followed {
  readonly marks: ReadonlyArray<'confirmed' | 'event' | 'checkpoint' | 'caught-up'>
  readonly events: ReadonlyArray<AllStreamRecordedEvent>
  readonly checkpoints: ReadonlyArray<Position>
}

export interface FollowAll {
  readonly from?: ReadPosition | undefined
  readonly filter: (onCheckpoint: (position: Position) => void) => Filter
  /** whether enough has been told */
  readonly until: (followed: Followed) => boolean
  /** carried out once, when it is live */
  readonly whenLive?: (() => Promise<unknown>) | undefined
}

/** A server that is alive tells a handful of things in far less. */
const STALLED_MILLIS = 10_000

/** Follows all until enough was told; rejects where that does not come, and leaves no call open. */
export const followAll = async (
  client: EventStoreDBClient,
  { from = 'start', filter, until, whenLive }: FollowAll,
): Promise<Followed> => {
  const marks: Array<Followed['marks'][number]> = []
  const events: Array<AllStreamRecordedEvent> = []
  const checkpoints: Array<Position> = []
  const followed: Followed = { marks, events, checkpoints }
  const { promise: enough, resolve, reject } = Promise.withResolvers<void>()
  const note = (mark: Followed['marks'][number]): void => {
    marks.push(mark)
    if (until(followed)) resolve()
  }
  const onCheckpoint = (position: Position): void => {
    checkpoints.push(position)
    note('checkpoint')
  }
  const subscription = client.subscribeToAll({ fromPosition: from, filter: filter(onCheckpoint) })
  const stalled = setTimeout(() => reject(new Error(`only this came: ${marks.join(' ')}`)), STALLED_MILLIS)
  subscription.on('error', reject)
  subscription.on('confirmation', () => note('confirmed'))
  subscription.on('caughtUp', () => {
    note('caught-up')
    whenLive?.().catch(reject)
  })
  subscription.on('data', ({ event }: AllStreamResolvedEvent) => {
    if (event !== undefined) events.push(event)
    note('event')
  })
  try {
    await enough
    return followed
  } finally {
    clearTimeout(stalled)
    await subscription.unsubscribe()
  }
}
