/** A command that would write nothing: refused, or asking for what is so already. Nothing at the store checks such an answer. */
import type { Command, Decision, DomainEvent, Refusal } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { CallOptions } from '../ports/event-store.ts'
import { findFolded, loadBeside } from './beside.ts'
import type { AnyDecider } from './domain.ts'
import type { DraftParts } from './draft.ts'
import type { Folded } from './folded.ts'
import { judge, streamsBeside } from './judge.ts'
import type { LoadError, Loader } from './loader.ts'

/** A stream as it was judged upon: others may take in its news at any moment. */
interface Seen {
  readonly folded: Folded
  readonly revision: number
}

/** Asks the store for news of every stream that was last asked before `since`. True: there is more than was seen. */
const readNews = async (
  loader: Loader,
  seen: ReadonlyArray<Seen>,
  since: number,
  options: CallOptions,
): Promise<Either<LoadError, boolean>> => {
  for (const { folded } of seen) {
    if (folded.askedAt >= since) continue
    const read = await loader.readTail(folded, options)
    if (read._tag === 'Left') return read
  }
  return right(seen.some(({ folded, revision }) => folded.revision > revision))
}

export interface Judged {
  readonly decision: Decision<Refusal, DomainEvent>
  /** the target as it was judged upon: its news since then must not slip in */
  readonly upon: Folded
}

/**
 * Judges a command until it writes something or all streams that say it must not are as new as the command itself: what writes
 * nothing is never answered from old states.
 */
export const judgeAnew = async (
  { domain, loader, limits }: DraftParts,
  decider: AnyDecider,
  command: Command,
  target: Folded,
  since: number,
  options: CallOptions,
): Promise<Either<LoadError, Judged>> => {
  for (;;) {
    const keys = streamsBeside(domain, decider, command, target)
    const beside = await loadBeside(loader, keys, performance.now() - limits.freshMillis, options)
    if (beside._tag === 'Left') return left(beside.left)
    const upon = { ...target }
    const decision = judge(domain, decider, command, upon, findFolded(upon, beside.right))
    if (decision._tag === 'Right' && decision.right.length > 0) return right({ decision, upon })
    const seen = [target, ...beside.right].map((folded) => ({ folded, revision: folded.revision }))
    const news = await readNews(loader, seen, since, options)
    if (news._tag === 'Left') return news
    if (!news.right) return right({ decision, upon })
  }
}
