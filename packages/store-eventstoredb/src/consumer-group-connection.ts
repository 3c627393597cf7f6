/** One connection of a consumer: what comes over it is handed over, until it ends. */
import type { StoreError } from '@lovebank/runtime'
import { type Either, right } from 'fp-ts/lib/Either.js'
import { backOff } from './back-off.ts'
import { type Bell, createBell } from './bell.ts'
import type { Call } from './call.ts'
import { askOnce, type GroupParts } from './consumer-group-ask.ts'
import type { Delivery } from './consumer-group-delivery.ts'
import { createLanes, type Held, type Lanes } from './consumer-group-lanes.ts'
import { isPassing } from './errors.ts'
import type { Health } from './health.ts'
import { isServersOwn } from './pages.ts'
import { storedEventOf } from './stored-event.ts'
import type { WireEnded } from './wire.ts'
import type { WireConsumer, WireGroup, WireGroupFailure, WireGroupMessage } from './wire-groups.ts'

export interface Work {
  readonly parts: GroupParts
  readonly group: WireGroup
  readonly call: Call
  readonly health: Health
  readonly bufferSize: number
  readonly maxTries: number
}

/** The group that is there is not the one that was asked for. */
interface OtherGroup {
  readonly tag: 'other-group'
  readonly error: StoreError
}

/** How a connection ended: the server said so, it has forgotten us, or the consumer was told to stop. */
export type Ending = WireEnded | WireGroupFailure | OtherGroup | 'forgotten' | 'stopped'

export type Deliveries<R> = AsyncGenerator<Either<StoreError, Delivery>, R>

type Arrived = ReadonlyArray<WireGroupMessage> | WireEnded | WireGroupFailure

const isEnd = (what: Arrived): what is WireEnded | WireGroupFailure => !Array.isArray(what)

/** What comes from the server, noted as it comes, so that it and the consumer's own answers are waited for together. */
const listenTo = (consumer: WireConsumer, most: number, bell: Bell): (() => Arrived | undefined) => {
  let arrived: Arrived | undefined
  const listen = (): void => {
    void consumer.next(most).then((what) => {
      arrived = what
      bell.ring()
    })
  }
  listen()
  return () => {
    const what = arrived
    arrived = undefined
    if (what !== undefined && !isEnd(what)) listen()
    return what
  }
}

const takeIn = (messages: ReadonlyArray<WireGroupMessage>, lanes: Lanes, consumer: WireConsumer): void => {
  for (const message of messages) {
    if (message.tag !== 'delivery') continue
    const { id, event } = message.delivery
    // Its target is gone, or it is a mark of the server's: there is nothing to do about it.
    if (event === undefined || isServersOwn(event)) {
      consumer.acknowledge(id)
      continue
    }
    const stored = storedEventOf(event)
    if (stored._tag === 'Right') lanes.take(id, stored.right)
    else consumer.refuse(id, 'park', stored.left.message)
  }
}

/** Only the first answer counts. */
const deliveryOf = ({ parts, maxTries }: Work, held: Held, lanes: Lanes, consumer: WireConsumer): Delivery => {
  let isAnswered = false
  const once = (answer: () => void): void => {
    if (!isAnswered) answer()
    isAnswered = true
  }
  const refuse = (how: 'park' | 'skip', why: string): void => {
    consumer.refuse(held.id, how, why)
    lanes.done(held)
  }
  const retry = (why: string): void => {
    if (held.failures + 1 >= maxTries) refuse('park', `Tried ${maxTries} times: ${why}`)
    else lanes.tryAgain(held, backOff(held.failures, parts.dice()))
  }
  const acknowledge = (): void => {
    consumer.acknowledge(held.id)
    lanes.done(held)
  }
  return {
    event: held.event,
    failures: held.failures,
    acknowledge: () => once(acknowledge),
    fail: (how, why) => once(() => (how === 'retry' ? retry(why) : refuse(how, why))),
  }
}

/** The server says nothing: because there is nothing, or because it has forgotten us. */
const isForgotten = async ({ parts, group, health, call }: Work): Promise<boolean> => {
  const standing = await askOnce(parts, call, (millis) => parts.groups.standing(group.name, millis))
  if ('tag' in standing) return standing.tag === 'refused' || isPassing(standing)
  if (standing.last !== undefined) health.tell({ lag: Math.max(0, standing.last - (standing.checkpoint ?? 0)) })
  return standing.consumers === 0
}

const untilNews = ({ call, parts }: Work, bell: Bell): Promise<'news' | 'silence'> =>
  call.waitFor<'news' | 'silence'>(
    bell.rung().then(() => 'news'),
    () => 'silence',
    parts.silenceMillis,
  )

async function* handOver(work: Work, consumer: WireConsumer, lanes: Lanes, bell: Bell): Deliveries<Ending> {
  const { call, health } = work
  const arrived = listenTo(consumer, work.bufferSize, bell)
  let isConfirmed = false
  while (call.stopped() === undefined) {
    bell.hush()
    const what = arrived() ?? []
    if (isEnd(what)) return what
    isConfirmed ||= what.length > 0
    takeIn(what, lanes, consumer)
    const held = lanes.next()
    if (held !== undefined) {
      health.tell({ state: 'catching-up', position: held.event.position, failures: 0 })
      yield right(deliveryOf(work, held, lanes, consumer))
      continue
    }
    const isIdle = isConfirmed && lanes.isEmpty()
    if (isIdle && health.now().state !== 'live') health.tell({ state: 'live', failures: 0 })
    const heard = await untilNews(work, bell)
    if (heard === 'silence' && call.stopped() === undefined && (!isConfirmed || (await isForgotten(work))))
      return 'forgotten'
  }
  return 'stopped'
}

/** However it ends, no call is left open. */
export async function* connected(work: Work): Deliveries<Ending> {
  const bell = createBell()
  const consumer = work.parts.groups.consume(work.group.name, work.bufferSize)
  const lanes = createLanes({ most: work.bufferSize, stir: bell.ring, giveBack: consumer.giveBack })
  try {
    return yield* handOver(work, consumer, lanes, bell)
  } finally {
    lanes.close()
    consumer.cancel()
  }
}
