/** A group of consumers that share the events of one tenant: each event goes to one of them. */
import type { TenantId } from '@lovebank/core'
import type { CallOptions, StoreError } from '@lovebank/runtime'
import { invalidRequest } from '@lovebank/runtime/adapter'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Call } from './call.ts'
import { disagreement } from './consumer-group-agreement.ts'
import { ask, type GroupParts } from './consumer-group-ask.ts'
import { consume } from './consumer-group-consume.ts'
import type { ConsumeOptions, ConsumerGroupOptions, Delivery } from './consumer-group-delivery.ts'
import { type ParkedEvent, readParked } from './consumer-group-parked.ts'
import type { Gate } from './gate.ts'
import { prefixOf } from './read-all.ts'
import type { WireGroup } from './wire-groups.ts'

export interface ConsumerGroup {
  /** Creates the group at the server, if it is not there; refuses (`InvalidRequest`) one that is there with other settings. */
  readonly create: (options?: CallOptions) => TaskEither<StoreError, void>
  /**
   * The events that fall to this consumer; the group is created, if it is not there and the user may create it. It goes on by
   * itself after any break, but not when the group is deleted.
   *
   * Every event reaches a consumer at least once. It comes again, to this or to another one, when an answer was lost, came too
   * late, or never came: a consumer must take an event twice without harm, by the event's id or by its position or revision.
   *
   * Events of one stream go to one consumer, in order, the next when the one before it was answered for; so answer for each
   * before you wait for more of its stream. When consumers come or go a stream may change hands while the old one still works at
   * it, and for a moment two have events of it. So what is kept for a stream must know its last revision: an event that stands
   * at or before it was dealt with already, one that stands further ahead than the next is to be tried again.
   */
  readonly consume: (options: ConsumeOptions) => AsyncIterable<Either<StoreError, Delivery>>
  /** The first events that were parked, with why where it is known; at most `limit`, 100 where absent. */
  readonly parked: (
    options?: CallOptions & { readonly limit?: number },
  ) => TaskEither<StoreError, ReadonlyArray<ParkedEvent>>
  readonly parkedCount: (options?: CallOptions) => TaskEither<StoreError, number>
  /** Lets everything that is parked be tried again, after what waits already. */
  readonly replayParked: (options?: CallOptions) => TaskEither<StoreError, void>
  /** Deletes the group, its place and its parked events; its consumers end with an error. Where there is none, nothing happens. */
  readonly remove: (options?: CallOptions) => TaskEither<StoreError, void>
}

const NAME = /^[\w@.-]{1,100}$/u

const DEFAULT_MESSAGE_TIMEOUT_MILLIS = 30_000

/**
 * The server counts a try whenever a consumer goes while it has an event, or gives it back for want of an earlier one, so this is
 * no measure of failures: it parks what ends the process of everyone who is given it.
 */
const RETRIES_FOR_LEAVERS = 50

/** As often as an event may be given back while another consumer is silent about an earlier one. */
const retriesOfServer = (messageTimeoutMillis: number): number =>
  RETRIES_FOR_LEAVERS + Math.ceil(messageTimeoutMillis / SHORTEST_WAIT_MILLIS)

/** Between an event's being given back and its being given back again, once it has failed some times. */
const SHORTEST_WAIT_MILLIS = 500

const badName = (name: string): StoreError | undefined =>
  NAME.test(name)
    ? undefined
    : invalidRequest('The name of a consumer group has 1 to 100 letters, digits, -, _, @ or .')

const missing = (name: string): StoreError => invalidRequest(`There is no consumer group ${name}: create it first`)

async function* refusing(error: StoreError) {
  yield left(error)
}

export const createConsumerGroup = (
  parts: GroupParts,
  gate: Gate,
  tenant: TenantId,
  options: ConsumerGroupOptions,
): ConsumerGroup => {
  const { groups } = parts
  const { messageTimeoutMillis = DEFAULT_MESSAGE_TIMEOUT_MILLIS } = options
  const group: WireGroup = {
    name: `${prefixOf(tenant)}${options.name}`,
    prefix: prefixOf(tenant),
    isFromEnd: options.from === 'end',
    maxRetryCount: retriesOfServer(messageTimeoutMillis),
    messageTimeoutMillis,
  }

  const work =
    <A>(todo: (call: Call) => Promise<Either<StoreError, A>>) =>
    (callOptions: CallOptions | undefined): TaskEither<StoreError, A> =>
      gate.read(callOptions, async (call) => {
        const refused = badName(options.name)
        return refused === undefined ? todo(call) : left(refused)
      })

  /** Carries something out at the server; `orElse`: what it means that there is no such group. */
  const doIt = (
    question: (millis: number) => ReturnType<typeof groups.remove>,
    orElse: Either<StoreError, void>,
  ): ((callOptions: CallOptions | undefined) => TaskEither<StoreError, void>) =>
    work(async (call) => {
      const answer = await ask(parts, call, group.name, question)
      if (answer._tag === 'Left') return answer
      return answer.right !== 'done' && answer.right.reason === 'missing' ? orElse : right(undefined)
    })

  const create = work(async (call) => {
    const made = await ask(parts, call, group.name, (millis) => groups.create(group, millis))
    if (made._tag === 'Left') return made
    if (made.right === 'done') return right(undefined)
    const standing = await ask(parts, call, group.name, (millis) => groups.standing(group.name, millis))
    if (standing._tag === 'Left') return standing
    const other = 'parked' in standing.right ? disagreement(group, standing.right) : undefined
    return other === undefined ? right(undefined) : left(other)
  })

  const parkedCount = work(async (call) => {
    const standing = await ask(parts, call, group.name, (millis) => groups.standing(group.name, millis))
    if (standing._tag === 'Left') return standing
    return 'parked' in standing.right ? right(standing.right.parked) : left(missing(options.name))
  })

  return {
    create: (callOptions) => create(callOptions),
    consume: (consumeOptions) => {
      const refused = badName(options.name)
      return refused === undefined ? consume(parts, gate.rules, group, options, consumeOptions) : refusing(refused)
    },
    parked: (callOptions) => work((call) => readParked(parts, call, group.name, callOptions?.limit))(callOptions),
    parkedCount: (callOptions) => parkedCount(callOptions),
    replayParked: (callOptions) =>
      doIt((millis) => groups.replayParked(group.name, millis), left(missing(options.name)))(callOptions),
    remove: (callOptions) => doIt((millis) => groups.remove(group.name, millis), right(undefined))(callOptions),
  }
}
