/** A question about a group, asked again where the server could not be reached: asking twice does no harm. */
import type { StoreError } from '@lovebank/runtime'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { backOff } from './back-off.ts'
import type { Call } from './call.ts'
import { isPassing, storeErrorOf, timeIsOver } from './errors.ts'
import type { SettleParts } from './settle.ts'
import type { WireFailure } from './wire.ts'
import type { WireGroupFailure, WireGroupRefusal, WireGroups } from './wire-groups.ts'

export interface GroupParts extends SettleParts {
  readonly groups: WireGroups
  /** how long the server may say nothing to a consumer before it is asked, in milliseconds */
  readonly silenceMillis: number
}

const isFailed = <A>(answer: A | WireGroupFailure): answer is A & WireFailure =>
  typeof answer === 'object' && answer !== null && 'tag' in answer && answer.tag === 'failed'

/** One try, with the time that a try has. */
export const askOnce = <A>(
  { tryMillis }: GroupParts,
  call: Call,
  question: (millis: number) => Promise<A | WireGroupFailure>,
): Promise<A | WireGroupFailure> => {
  const late: WireFailure = { tag: 'failed', reason: 'deadline', wasSent: true, words: 'no answer in time' }
  return call.waitFor<A | WireGroupFailure>(question(Math.max(1, Math.min(tryMillis, call.left()))), () => late)
}

export const ask = async <A>(
  parts: GroupParts,
  call: Call,
  name: string,
  question: (millis: number) => Promise<A | WireGroupFailure>,
): Promise<Either<StoreError, A | WireGroupRefusal>> => {
  for (let tries = 0; ; tries += 1) {
    const stopped = call.stopped(tries > 0)
    if (stopped !== undefined) return left(stopped)
    const answer = await askOnce(parts, call, question)
    if (!isFailed(answer)) return right(answer as A | WireGroupRefusal)
    if (!isPassing(answer)) return left(storeErrorOf(name, answer, false))
    if (call.left() <= 0) return left(timeIsOver(true))
    await call.pause(backOff(tries, parts.dice()))
  }
}
