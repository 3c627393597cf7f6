/** How a subscription stands: what its connection has brought, what of it was handed over, and from where it goes on. */
import type { Position } from '@lovebank/core'
import type { StoredEvent, StoreError, SubscriptionPage } from '@lovebank/runtime'
import { type Either, right } from 'fp-ts/lib/Either.js'
import { furthest } from './furthest.ts'
import { isServersOwn } from './pages.ts'
import { storedEventOf } from './stored-event.ts'
import type { WireMessage, WireReading } from './wire.ts'

/** What one connection has brought so far. */
export interface Connection {
  readonly reading: WireReading
  readonly page: Array<StoredEvent>
  isCaughtUp: boolean
}

/** How the subscription stands over all its connections. */
export interface Course {
  /** of the last event */
  place: Position | undefined
  /** how far the server has looked: an event, or a checkpoint between events that are not ours */
  reached: number | undefined
  hasToldLive: boolean
  /** something came after the place that the reader named, or the log was seen to reach to it */
  isPlaceSure: boolean
  failures: number
}

/** A page to hand over, or how to go on. */
export type Step = SubscriptionPage | 'go-on' | 'connect-again' | 'over'

export const takeIn = (
  { page }: Connection,
  course: Course,
  messages: ReadonlyArray<WireMessage>,
): Either<StoreError, { readonly hasCaughtUp: boolean }> => {
  let hasCaughtUp = false
  for (const message of messages) {
    if (message.tag === 'caught-up') hasCaughtUp = true
    if (message.tag === 'checkpoint') course.reached = furthest(course.reached, message.position)
    if (message.tag !== 'event' || isServersOwn(message.event)) continue
    const stored = storedEventOf(message.event)
    if (stored._tag === 'Left') return stored
    // After a break the server may give what it gave before.
    if (course.place !== undefined && stored.right.position <= course.place) continue
    course.place = stored.right.position
    course.isPlaceSure = true
    course.reached = furthest(course.reached, BigInt(stored.right.position))
    course.failures = 0
    page.push(stored.right)
  }
  return right({ hasCaughtUp })
}

/** A page where there is one to give: full, or all that there is just now. */
export const pageOf = (connection: Connection, course: Course, pageSize: number): Step => {
  const { reading, page, isCaughtUp } = connection
  const isLive = isCaughtUp && !reading.hasWaiting()
  const isDue = page.length > 0 ? isLive || page.length >= pageSize : isLive && !course.hasToldLive
  if (!isDue) return 'go-on'
  course.hasToldLive ||= isLive
  return { events: page.splice(0), isLive }
}
