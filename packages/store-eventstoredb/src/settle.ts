/**
 * An append whose answer is the truth: where the outcome of a try is not known, the same is sent again, with the same ids and the
 * same expected revision, until the stream itself tells, or the time is over.
 */

import type { StoreError } from '@lovebank/runtime'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { backOff } from './back-off.ts'
import type { Call } from './call.ts'
import { corruptStream, explained, isPassing, storeErrorOf, timeIsOver } from './errors.ts'
import type { Wire, WireAppend, WireAppendAnswer, WireFailure, WireProposal } from './wire.ts'

export interface SettleParts {
  readonly wire: Wire
  /** 0 up to 1 */
  readonly dice: () => number
  /** the longest that one try may take, in milliseconds, so that a lost answer leaves time for another */
  readonly tryMillis: number
}

/** Written, after the claimed revision; or not, because the stream stands elsewhere. -1: it has no events. */
export type Settled =
  | { readonly tag: 'written'; readonly revision: number; readonly position: number }
  | { readonly tag: 'elsewhere'; readonly current: number }

const lost = (): WireAppendAnswer => ({ tag: 'failed', reason: 'deadline', wasSent: true, words: 'no answer in time' })

const tryOnce = ({ wire, tryMillis }: SettleParts, append: WireAppend, call: Call): Promise<WireAppendAnswer> =>
  call.waitFor(wire.append(append, Math.min(tryMillis, Math.max(1, call.left()))), lost)

const written = (
  { stream, events }: WireAppend,
  claim: number,
  revision: number,
  position: number | undefined,
): Either<StoreError, Settled> => {
  if (position === undefined) return left(corruptStream(stream, 'was written where positions cannot be told exactly'))
  // The server lets a deleted stream be begun again, and numbers on.
  if (revision - events.length !== claim)
    return left(corruptStream(stream, 'was deleted and has now been written again'))
  return right({ tag: 'written', revision, position })
}

/** Of two failures the one that says more than that no answer came. */
const tellingMore = (answer: WireFailure, last: WireFailure | undefined): WireFailure | undefined =>
  answer.reason === 'deadline' ? last : answer

/** `claim`: the revision of the last event as the writer knows it; -1: the stream has none. */
export const settle = async (
  parts: SettleParts,
  call: Call,
  stream: string,
  claim: number,
  events: ReadonlyArray<WireProposal>,
): Promise<Either<StoreError, Settled>> => {
  const append: WireAppend = { stream, expected: claim < 0 ? 'no-stream' : claim, events }
  let isOpen = false
  let last: WireFailure | undefined
  for (let failures = 0; ; failures += 1) {
    const stopped = call.stopped(isOpen)
    if (stopped !== undefined) return left(explained(stopped, last))
    const answer = await tryOnce(parts, append, call)
    switch (answer.tag) {
      case 'appended':
        return written(append, claim, answer.revision, answer.position)
      case 'wrong-version':
        // Of a stream that is shorter than claimed, an open try may yet be written when it has grown.
        return isOpen && answer.current < claim
          ? left(timeIsOver(true))
          : right({ tag: 'elsewhere', current: answer.current })
      case 'failed':
        if (!isPassing(answer)) return left(storeErrorOf(stream, answer, isOpen))
        isOpen ||= answer.wasSent && answer.reason !== 'not-leader'
        last = tellingMore(answer, last)
    }
    await call.pause(backOff(failures, parts.dice()))
  }
}
