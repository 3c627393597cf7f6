/**
 * A consumer of a group that goes on by itself after any break. What it had and had not answered for, the server gives again, to
 * this consumer or to another.
 */
import type { StoreError } from '@lovebank/runtime'
import { invalidRequest, storeClosed } from '@lovebank/runtime/adapter'
import { left } from 'fp-ts/lib/Either.js'
import { backOff } from './back-off.ts'
import { beginCall, type CallRules } from './call.ts'
import { disagreement } from './consumer-group-agreement.ts'
import { askOnce, type GroupParts } from './consumer-group-ask.ts'
import { connected, type Deliveries, type Ending, type Work } from './consumer-group-connection.ts'
import type { ConsumeOptions, ConsumerGroupOptions } from './consumer-group-delivery.ts'
import { isPassing, storeErrorOf } from './errors.ts'
import { createHealth } from './health.ts'
import type { WireGroup, WireGroupFailure } from './wire-groups.ts'

const DEFAULT_BUFFER_SIZE = 32
const DEFAULT_MAX_TRIES = 5

/** The longest that a timer can be set to, in milliseconds. */
const WITHOUT_END = 2 ** 31 - 1

/** Who deleted it meant it: it is not begun anew behind their back. */
const gone = (name: string): StoreError =>
  invalidRequest(`There is no consumer group ${name}, or no longer: create it to begin with the first event`)

const full = (name: string): StoreError => ({
  tag: 'Overloaded',
  message: `The consumer group ${name} takes no more consumers: end one, or change the group`,
})

/** Why a connection ended, for an operator. */
const wordsOf = (ending: Exclude<Ending, 'stopped'>): string => {
  if (ending === 'forgotten') return 'the server has forgotten this consumer'
  switch (ending.tag) {
    case 'ended':
      return 'the server ended it'
    case 'failed':
      return ending.words
    case 'other-group':
      return ending.error.message
    case 'refused':
      return `the group is ${ending.reason}`
  }
}

/** What the ending means where no further try helps; undefined: another one may. */
const errorOf = ({ name }: WireGroup, ending: Exclude<Ending, 'stopped'>): StoreError | undefined => {
  if (ending === 'forgotten' || ending.tag === 'ended') return undefined
  if (ending.tag === 'other-group') return ending.error
  if (ending.tag === 'failed') return isPassing(ending) ? undefined : storeErrorOf(name, ending, false)
  switch (ending.reason) {
    case 'missing':
      return gone(name)
    case 'full':
      return full(name)
    case 'dropped':
    case 'exists':
      return undefined
  }
}

/** A user who may not create groups may still consume one that somebody else created. */
const mayBeThere = (answer: 'done' | WireGroupFailure): boolean =>
  answer === 'done' || answer.tag === 'refused' || answer.reason === 'access-denied'

/** A user who may not look at groups may still consume: he cannot be told. */
const otherThanAsked = async ({ parts, call, group }: Work): Promise<StoreError | undefined> => {
  const standing = await askOnce(parts, call, (millis) => parts.groups.standing(group.name, millis))
  return 'tag' in standing ? undefined : disagreement(group, standing)
}

/** Sees to it that the group is there, and is one of its consumers until that ends. */
async function* joined(work: Work, course: { isCreated: boolean }): Deliveries<Ending> {
  const { parts, call, group } = work
  if (!course.isCreated) {
    const answer = await askOnce(parts, call, (millis) => parts.groups.create(group, millis))
    if (answer !== 'done' && !mayBeThere(answer)) return call.stopped() === undefined ? answer : 'stopped'
    const other = answer === 'done' ? undefined : await otherThanAsked(work)
    if (other !== undefined) return { tag: 'other-group', error: other }
    course.isCreated = true
  }
  return yield* connected(work)
}

export async function* consume(
  parts: GroupParts,
  { closing }: CallRules,
  group: WireGroup,
  { maxTries = DEFAULT_MAX_TRIES }: ConsumerGroupOptions,
  { signal, bufferSize = DEFAULT_BUFFER_SIZE, onHealth }: ConsumeOptions,
): Deliveries<void> {
  const call = beginCall({ signal, timeoutMillis: WITHOUT_END }, { closing })
  const health = createHealth(undefined, onHealth)
  const work: Work = { parts, group, call, health, bufferSize, maxTries }
  const course = { isCreated: false }
  while (!signal.aborted) {
    if (closing?.aborted === true) return yield left(storeClosed)
    health.tell({ state: 'connecting' })
    const ending = yield* joined(work, course)
    if (ending === 'stopped') continue
    const error = errorOf(group, ending)
    const failures = health.now().failures + 1
    health.tell({ state: 'waiting', failures, lastFailure: wordsOf(ending) })
    if (error !== undefined) return yield left(error)
    await call.pause(backOff(failures, parts.dice()))
  }
}
