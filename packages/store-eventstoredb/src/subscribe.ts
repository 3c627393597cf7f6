/**
 * A subscription that goes on by itself after any break, from where the server had looked: nothing is missed, nothing
 * comes twice. Where the server falls silent it is asked whether there is something to say.
 */
import type { TenantId } from '@lovebank/core'
import { DEFAULT_PAGE_SIZE, type StoreError, type SubscribeOptions, type SubscriptionPage } from '@lovebank/runtime'
import { badPaging, storeClosed } from '@lovebank/runtime/adapter'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { backOff } from './back-off.ts'
import { beyondEnd } from './beyond-end.ts'
import { beginCall, type Call, type CallRules } from './call.ts'
import { type Connection, type Course, handOver, pageOf, type Step, takeIn } from './course.ts'
import { isPassing, storeErrorOf } from './errors.ts'
import { firstBeyond } from './head.ts'
import { createHealth, type Health, type OnHealth } from './health.ts'
import { prefixOf } from './read-all.ts'
import { type Batch, isEnd, nextBatch, type ReadingParts } from './reading.ts'

export interface FollowOptions extends SubscribeOptions {
  readonly onHealth?: OnHealth | undefined
}

export interface SubscribeParts extends ReadingParts {
  /** how long the server may say nothing before it is asked, in milliseconds */
  readonly silenceMillis: number
}

/** The server says nothing: because there is nothing, or because it has forgotten us. */
const onSilence = async (
  parts: SubscribeParts,
  connection: Connection,
  course: Course,
  prefix: string,
  health: Health,
): Promise<Step> => {
  const next = await firstBeyond(parts, beginCall({ timeoutMillis: parts.silenceMillis }, {}), prefix, course)
  if (next._tag === 'Left') {
    connection.reading.cancel(true)
    return 'connect-again'
  }
  const lag = next.right === undefined ? 0 : next.right - (course.place ?? 0)
  health.tell({ lag })
  if (connection.reading.hasWaiting()) return 'go-on'
  if (lag > 0) return 'connect-again'
  connection.isCaughtUp = true
  return 'go-on'
}

const stepOf = async (
  parts: SubscribeParts,
  connection: Connection,
  course: Course,
  call: Call,
  options: { readonly prefix: string; readonly pageSize: number; readonly health: Health },
): Promise<Either<StoreError, Step>> => {
  const { prefix, pageSize, health } = options
  const most = pageSize - connection.page.length
  const batch: Batch = await nextBatch(connection.reading, most, call, parts.silenceMillis)
  if (call.stopped() !== undefined) return right('over')
  if (batch === 'silence') {
    const step = await onSilence(parts, connection, course, prefix, health)
    return right(step === 'go-on' ? pageOf(connection, course, pageSize) : step)
  }
  if (isEnd(batch)) {
    if (batch.tag === 'failed' && !isPassing(batch)) return left(storeErrorOf(prefix, batch, false))
    health.tell({ lastFailure: batch.tag === 'failed' ? batch.words : 'the server ended the subscription' })
    return right('connect-again')
  }
  const taken = takeIn(connection, course, batch)
  if (taken._tag === 'Left') return taken
  connection.isCaughtUp ||= taken.right.hasCaughtUp
  return right(pageOf(connection, course, pageSize))
}

/** Before it is said for the first time that the reader is live: whether the log reaches to where he goes on from. */
const sureStep: typeof stepOf = async (parts, connection, course, call, options) => {
  const step = await stepOf(parts, connection, course, call, options)
  const isLive = step._tag === 'Right' && typeof step.right === 'object' && step.right.isLive
  if (!isLive || course.isPlaceSure) return step
  const beyond = await beyondEnd(parts, course.place, parts.silenceMillis)
  if (beyond !== undefined) return left(beyond)
  course.isPlaceSure = true
  return step
}

interface ConnectedOptions {
  readonly prefix: string
  readonly pageSize: number
  readonly types: ReadonlySet<string> | undefined
  readonly health: Health
}

async function* connected(
  parts: SubscribeParts,
  course: Course,
  call: Call,
  options: ConnectedOptions,
): AsyncGenerator<Either<StoreError, SubscriptionPage>, 'over' | 'failed' | 'connect-again'> {
  const { prefix, health, types } = options
  const reading = parts.wire.read({ of: { prefix }, from: course.reached, isSubscription: true })
  const connection: Connection = { reading, page: [], types, isCaughtUp: false }
  try {
    for (;;) {
      const step = await sureStep(parts, connection, course, call, options)
      if (step._tag === 'Left') {
        yield step
        return 'failed'
      }
      const { right: taken } = step
      if (taken === 'go-on') continue
      if (taken === 'over' || taken === 'connect-again') {
        // What came before the break is handed over: it will not come again.
        if (connection.page.length > 0) yield right(handOver(connection, course, false))
        return taken
      }
      health.tell({ state: taken.isLive ? 'live' : 'catching-up', position: course.place, failures: course.failures })
      yield right(taken)
    }
  } finally {
    reading.cancel()
  }
}

export async function* subscribe(
  parts: SubscribeParts,
  { closing }: CallRules,
  tenant: TenantId,
  options: FollowOptions,
): AsyncGenerator<Either<StoreError, SubscriptionPage>> {
  const { after, pageSize = DEFAULT_PAGE_SIZE, signal, onHealth } = options
  const types = options.types === undefined ? undefined : new Set(options.types)
  const refused = badPaging({ from: after, pageSize })
  if (refused !== undefined) return yield left(refused)
  const call = beginCall({ signal, timeoutMillis: WITHOUT_END }, { closing })
  const course: Course = {
    place: after,
    told: after,
    reached: after,
    hasToldLive: false,
    isPlaceSure: after === undefined,
    failures: 0,
  }
  const health = createHealth(after, onHealth)
  while (!signal.aborted) {
    if (closing?.aborted === true) return yield left(storeClosed)
    health.tell({ state: 'connecting' })
    const how = yield* connected(parts, course, call, { prefix: prefixOf(tenant), pageSize, types, health })
    if (how === 'failed') return
    if (how === 'over') continue
    course.failures += 1
    health.tell({ state: 'waiting', failures: course.failures })
    await call.pause(backOff(course.failures, parts.dice()))
  }
}

/** The longest that a timer can be set to, in milliseconds. */
const WITHOUT_END = 2 ** 31 - 1
