/** One command from its stream's state to its events in the store, as often as others write first, within bounds. */
import type { Command, Decision, DomainEvent, Position, Refusal, Revision, StreamKey } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Appended, CallOptions, EventStore } from '../ports/event-store.ts'
import type { Ids } from '../ports/ids.ts'
import { appendFailed, type CommandError, contended, refused } from './command-error.ts'
import { commandDigest } from './digest.ts'
import type { AnyDecider, Domain } from './domain.ts'
import type { Executed } from './executed.ts'
import { expectedVersionOf, type Folded, takeIn } from './folded.ts'
import { judge, streamsBeside } from './judge.ts'
import type { ExecutorLimits } from './limits.ts'
import type { LoadError, Loader } from './loader.ts'
import { newEvents } from './new-events.ts'
import { answerRepeat } from './repeat.ts'

export interface AttemptParts {
  readonly domain: Domain
  readonly store: EventStore
  readonly loader: Loader
  readonly ids: Ids
  readonly limits: ExecutorLimits
}

/** What a command is judged by: its own stream and those beside it, each as new as its use asks. */
type Beside = Map<string, Folded>

const nameOf = ({ aggregate, id }: StreamKey): string => `${aggregate}-${id}`

const lookUp =
  (target: Folded, beside: Beside) =>
  (key: StreamKey): Folded => {
    if (key.aggregate === target.aggregate && key.id === target.id) return target
    const folded = beside.get(nameOf(key))
    // A rule that asks for a stream it did not name is a programmer's mistake, not a refusal.
    if (folded === undefined) throw new Error(`${nameOf(key)} is asked for but not named by factsNeeded`)
    return folded
  }

const loadBeside = async (
  { loader, limits }: AttemptParts,
  keys: ReadonlyArray<StreamKey>,
  beside: Beside,
  options: CallOptions,
): Promise<LoadError | undefined> => {
  const isFreshAfter = performance.now() - limits.freshMillis
  for (const key of keys) {
    const warm = loader.warm(key)
    if (warm !== undefined && warm.askedAt >= isFreshAfter) {
      beside.set(nameOf(key), warm)
      continue
    }
    const loaded = await (warm === undefined ? loader.load(key, options) : loader.readTail(warm, options))
    if (loaded._tag === 'Left') return loaded.left
    beside.set(nameOf(key), loaded.right)
  }
  return undefined
}

/** Asks the store for news of every stream that was last asked before `since`. True: there were some. */
const readNews = async (
  { loader }: AttemptParts,
  streams: ReadonlyArray<Folded>,
  since: number,
  options: CallOptions,
): Promise<Either<LoadError, boolean>> => {
  let isNew = false
  for (const folded of streams) {
    if (folded.askedAt >= since) continue
    const { revision } = folded
    const read = await loader.readTail(folded, options)
    if (read._tag === 'Left') return read
    isNew ||= folded.revision > revision
  }
  return right(isNew)
}

const judged = async (
  parts: AttemptParts,
  decider: AnyDecider,
  command: Command,
  target: Folded,
  since: number,
  options: CallOptions,
): Promise<Either<LoadError, Decision<Refusal, DomainEvent>>> => {
  for (;;) {
    const beside: Beside = new Map()
    const failure = await loadBeside(
      parts,
      streamsBeside(parts.domain, decider, command, target.state),
      beside,
      options,
    )
    if (failure !== undefined) return left(failure)
    const decision = judge(parts.domain, decider, command, target, lookUp(target, beside))
    if (decision._tag === 'Right' && decision.right.length > 0) return right(decision)
    // What writes nothing is not checked by the store's expected version: so it is never answered from old states.
    const news = await readNews(parts, [target, ...beside.values()], since, options)
    if (news._tag === 'Left') return news
    if (!news.right) return right(decision)
  }
}

/** Milliseconds before a try: a few, and not the same for everybody. The command's random id is the dice. */
const pauseBefore = (tries: number, command: Command): number =>
  tries < 2 ? 0 : (Number.parseInt(command.commandId.slice(0, 4), 16) % 8) + 2 ** Math.min(tries, 6)

const pause = (millis: number): Promise<void> =>
  millis === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, millis))

type Written = { readonly tag: 'written'; readonly appended: Appended } | { readonly tag: 'again' }

const write = async (
  { domain, store, loader, ids }: AttemptParts,
  command: Command,
  digest: string,
  target: Folded,
  events: ReadonlyArray<DomainEvent>,
  options: CallOptions,
): Promise<Either<CommandError, Written>> => {
  const request = {
    stream: target.stream,
    expected: expectedVersionOf(target),
    events: newEvents(domain, ids, command, digest, events),
  }
  const appended = await store.append(request, options)()
  if (appended._tag === 'Right' && !appended.right.isRepeat) return right({ tag: 'written', appended: appended.right })
  // A repeat found by the store: its events are read, so that another wish under the same id is noticed.
  if (appended._tag === 'Left' && appended.left.tag !== 'Conflict') return left(appendFailed(appended.left))
  const read = await loader.readTail(target, options)
  return read._tag === 'Left' ? read : right({ tag: 'again' })
}

/** Folds what was just written into the warm state: it need not be read or decoded again. */
const takeInWritten = (
  decider: AnyDecider,
  command: Command,
  target: Folded,
  events: ReadonlyArray<DomainEvent>,
  { firstRevision, position }: Appended,
): void => {
  for (const [index, event] of events.entries())
    takeIn(target, decider, event, { revision: firstRevision + index, position, commandId: command.commandId })
}

const executed = (
  command: Command,
  target: Folded,
  events: ReadonlyArray<DomainEvent>,
  appended: Appended | undefined,
): Executed => ({
  commandId: command.commandId,
  stream: target.stream,
  events,
  revision: appended?.lastRevision ?? (target.revision < 0 ? undefined : (target.revision as Revision)),
  position: appended?.position ?? (target.position as Position | undefined),
  isRepeat: false,
})

/** Executes a decoded command on its stream. Refuses: see `CommandError`. */
export const attempt = async (
  parts: AttemptParts,
  key: StreamKey,
  command: Command,
  options: CallOptions,
): Promise<Either<CommandError, Executed>> => {
  const { domain, store, loader, limits } = parts
  const since = performance.now()
  const decider = domain.deciderOf(key.aggregate)
  const loaded = await loader.load(key, options)
  if (loaded._tag === 'Left') return loaded
  const target = loaded.right
  const digest = commandDigest(command)
  for (let tries = 1; tries <= limits.mostTries; tries++) {
    const first = target.commands.get(command.commandId)
    if (first !== undefined) return answerRepeat(domain, store, target, command, digest, first, options)
    const decision = await judged(parts, decider, command, target, since, options)
    if (decision._tag === 'Left') return decision
    if (decision.right._tag === 'Left') return left(refused(decision.right.left))
    const events = decision.right.right
    if (events.length === 0) return right(executed(command, target, events, undefined))
    const written = await write(parts, command, digest, target, events, options)
    if (written._tag === 'Left') return written
    if (written.right.tag === 'written') {
      takeInWritten(decider, command, target, events, written.right.appended)
      loader.keep(target)
      return right(executed(command, target, events, written.right.appended))
    }
    await pause(pauseBefore(tries, command))
  }
  return left(contended(target.stream, limits.mostTries))
}
