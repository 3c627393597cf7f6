/** How a subscription stands: what its connection has brought, what of it was handed over, and from where it goes on. */
import type { Position } from '@lovebank/core'
import type { StoredEvent, StoreError, SubscriptionPage } from '@lovebank/runtime'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { furthest } from './furthest.ts'
import { isServersOwn } from './pages.ts'
import { storedEventOf } from './stored-event.ts'
import type { WireEvent, WireMessage, WireReading } from './wire.ts'

/** What one connection has brought so far. */
export interface Connection {
  readonly reading: WireReading
  readonly page: Array<StoredEvent>
  /** the types that are asked for; absent: all */
  readonly types: ReadonlySet<string> | undefined
  isCaughtUp: boolean
}

/** How the subscription stands over all its connections. */
export interface Course {
  /** of the last event, of whatever type */
  place: Position | undefined
  /** the place when a page was last handed over */
  told: Position | undefined
  /** how far the server has looked: an event, or a checkpoint between events that are not ours */
  reached: number | undefined
  hasToldLive: boolean
  /** something came after the place that the reader named, or the log was seen to reach to it */
  isPlaceSure: boolean
  failures: number
}

/** A page to hand over, or how to go on. */
export type Step = SubscriptionPage | 'go-on' | 'connect-again' | 'over'

/** Takes an event in, unless it was given before; one of another type only moves the place. Gives what is wrong with it. */
const takeEvent = ({ page, types }: Connection, course: Course, event: WireEvent): StoreError | undefined => {
  const stored = types?.has(event.type) === false ? undefined : storedEventOf(event)
  if (stored?._tag === 'Left') return stored.left
  const position = event.position as Position | undefined
  // After a break the server may give what it gave before.
  if (position === undefined || (course.place !== undefined && position <= course.place)) return undefined
  course.place = position
  course.isPlaceSure = true
  course.reached = furthest(course.reached, BigInt(position))
  course.failures = 0
  if (stored !== undefined) page.push(stored.right)
  return undefined
}

export const takeIn = (
  connection: Connection,
  course: Course,
  messages: ReadonlyArray<WireMessage>,
): Either<StoreError, { readonly hasCaughtUp: boolean }> => {
  let hasCaughtUp = false
  for (const message of messages) {
    if (message.tag === 'caught-up') hasCaughtUp = true
    if (message.tag === 'checkpoint') course.reached = furthest(course.reached, message.position)
    if (message.tag !== 'event' || isServersOwn(message.event)) continue
    const wrong = takeEvent(connection, course, message.event)
    if (wrong !== undefined) return left(wrong)
  }
  return right({ hasCaughtUp })
}

/** All that lies here, and how far the log was looked through for it. */
export const handOver = ({ page }: Connection, course: Course, isLive: boolean): SubscriptionPage => {
  course.told = course.place
  return { events: page.splice(0), reached: course.place, isLive }
}

/** A page where there is one to give: full, or all that there is just now. */
export const pageOf = (connection: Connection, course: Course, pageSize: number): Step => {
  const { reading, page, isCaughtUp } = connection
  const isLive = isCaughtUp && !reading.hasWaiting()
  const isDue =
    page.length > 0
      ? isLive || page.length >= pageSize
      : isLive && (!course.hasToldLive || course.place !== course.told)
  if (!isDue) return 'go-on'
  course.hasToldLive ||= isLive
  return handOver(connection, course, isLive)
}
