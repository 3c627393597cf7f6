/**
 * One turn of a stream: the commands that wait for it are decided one after another and appended together, as often as others
 * write first, within bounds. Each has its own answer.
 */
import type { Command, DomainEvent, Position, Revision, StreamKey } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Appended, EventStore, NewEvent } from '../ports/event-store.ts'
import { loadBeside } from './beside.ts'
import { appendFailed, type CommandError, contended, refused, type StoreFailed, unknown } from './command-error.ts'
import { commandDigest } from './digest.ts'
import type { AnyDecider } from './domain.ts'
import { coldStreams, type Draft, type DraftParts, draftAccepted, draftGroup, freshSince } from './draft.ts'
import type { Executed } from './executed.ts'
import { expectedVersionAt, type Folded } from './folded.ts'
import type { TakeTurn } from './lanes.ts'
import type { Loader } from './loader.ts'
import { newEvents } from './new-events.ts'
import { answerRepeat } from './repeat.ts'
import { judgeAnew } from './unwritten.ts'
import type { Outcome, Waiting } from './waiting.ts'

export interface TurnParts extends DraftParts {
  readonly store: EventStore
}

type Written =
  | { readonly tag: 'written'; readonly appended: Appended }
  /** others wrote first, or these very events stand there already: read what is new and look again */
  | { readonly tag: 'again' }
  | { readonly tag: 'failed'; readonly error: CommandError }

const answerAll = (group: ReadonlyArray<Waiting>, outcome: Outcome): number => {
  for (const waiting of group) waiting.answer(outcome)
  return group.length
}

/** Milliseconds before a try: a few, and not the same for everybody. The command's random id is the dice. */
const pauseBefore = (tries: number, command: Command): number =>
  tries < 2 ? 0 : (Number.parseInt(command.commandId.slice(0, 4), 16) % 8) + 2 ** Math.min(tries, 6)

const pause = (millis: number): Promise<void> =>
  millis === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, millis))

const eventsOf = ({ domain }: TurnParts, { accepted }: Draft): ReadonlyArray<NewEvent> =>
  accepted.flatMap(({ waiting: { command }, events }) => newEvents(domain, command, commandDigest(command), events))

const write = async (parts: TurnParts, target: Folded, draft: Draft, options: Waiting['options']): Promise<Written> => {
  const request = { stream: target.stream, expected: expectedVersionAt(draft.base), events: eventsOf(parts, draft) }
  const appended = await parts.store.append(request, options)()
  if (appended._tag === 'Right' && !appended.right.isRepeat) return { tag: 'written', appended: appended.right }
  if (appended._tag === 'Left' && appended.left.tag !== 'Conflict') {
    return { tag: 'failed', error: appendFailed(appended.left) }
  }
  // A repeat found by the store: its events are read, so that another wish under the same id is noticed.
  const isThere = appended._tag === 'Right'
  const read = await parts.loader.readTail(target, options)
  return read._tag === 'Left' ? { tag: 'failed', error: isThere ? unknown(read.left) : read.left } : { tag: 'again' }
}

const executed = (
  command: Command,
  target: Folded,
  events: ReadonlyArray<DomainEvent>,
  revision: number,
  position: Position | undefined,
): Executed => ({
  commandId: command.commandId,
  stream: target.stream,
  events,
  revision: revision < 0 ? undefined : (revision as Revision),
  position,
  isRepeat: false,
})

/** What was just written need not be read, decoded or folded again; a reader beside us may have done so, and gone on. */
const adopt = (target: Folded, draft: Draft, { firstRevision, lastRevision, position }: Appended): void => {
  if (target.revision >= lastRevision) return
  let revision: number = firstRevision
  for (const { waiting, events } of draft.accepted) {
    target.commands.set(waiting.command.commandId, revision as Revision)
    revision += events.length
  }
  Object.assign(target, { state: draft.state, revision: lastRevision, position })
}

const answerWritten = (target: Folded, { accepted }: Draft, { firstRevision, position }: Appended): number => {
  let revision = firstRevision - 1
  for (const { waiting, events } of accepted) {
    revision += events.length
    waiting.answer(right(executed(waiting.command, target, events, revision, position)))
  }
  return accepted.length
}

/** The head of the group by itself: answered here, or drafted after all because of news. */
const takeHead = async (
  parts: TurnParts,
  decider: AnyDecider,
  target: Folded,
  head: Waiting,
  since: number,
): Promise<Either<Outcome, Draft>> => {
  const { command, options } = head
  const first = target.commands.get(command.commandId)
  if (first !== undefined) {
    const digest = commandDigest(command)
    return left(await answerRepeat(parts.domain, parts.store, target, command, digest, first, options))
  }
  const judged = await judgeAnew(parts, decider, command, target, since, options)
  if (judged._tag === 'Left') return left(judged)
  const { decision, upon } = judged.right
  if (decision._tag === 'Left') return left(left(refused(decision.left)))
  const events = decision.right
  if (events.length > 0) return right(draftAccepted(decider, upon, head, events))
  return left(right(executed(command, upon, events, upon.revision, upon.position)))
}

/** Whether one of the group may be at fault, so that the others would do better without it. */
const isOnesFault = (error: CommandError): boolean =>
  error.tag === 'StoreFailed' && ['TooLarge', 'InvalidRequest'].includes((error satisfies StoreFailed).error.tag)

/** A draft of as many as possible. A stream beside that cannot be read is told to whoever needs it, when judged alone. */
const draftWarm = async (
  parts: TurnParts,
  decider: AnyDecider,
  target: Folded,
  group: ReadonlyArray<Waiting>,
): Promise<Draft> => {
  const cold = coldStreams(parts, decider, target, group)
  const options = group[0]?.options ?? {}
  await Promise.all(cold.map((key) => loadBeside(parts.loader, [key], freshSince(parts), options)))
  return draftGroup(parts, decider, target, group)
}

const accept = (target: Folded, draft: Draft, appended: Appended, loader: Loader): number => {
  adopt(target, draft, appended)
  loader.keep(target)
  return answerWritten(target, draft, appended)
}

/** Tries once. Gives how many of the group's first commands were written or answered; undefined: look again. */
const tryOnce = async (
  parts: TurnParts,
  decider: AnyDecider,
  target: Folded,
  group: ReadonlyArray<Waiting>,
  since: number,
): Promise<number | undefined> => {
  const [head] = group
  if (head === undefined) return 0
  let draft = draftGroup(parts, decider, target, group)
  if (draft.isCutShort) draft = await draftWarm(parts, decider, target, group)
  if (draft.accepted.length === 0) {
    const alone = await takeHead(parts, decider, target, head, since)
    if (alone._tag === 'Left') return answerAll([head], alone.left)
    draft = alone.right
  }
  const written = await write(parts, target, draft, head.options)
  if (written.tag === 'written') return accept(target, draft, written.appended, parts.loader)
  if (written.tag === 'again') return undefined
  const asked = draft.accepted.map(({ waiting }) => waiting)
  if (asked.length > 1 && isOnesFault(written.error)) return tryOnce(parts, decider, target, [head], since)
  return answerAll(asked, left(written.error))
}

export const createTurns =
  (parts: TurnParts): TakeTurn =>
  async (key: StreamKey, group) => {
    const since = performance.now()
    const { mostTries } = parts.limits
    const [head] = group
    if (head === undefined) return 0
    const warm = parts.loader.warm(key)
    const loaded = warm === undefined ? await parts.loader.load(key, head.options) : right(warm)
    if (loaded._tag === 'Left') return answerAll(group, loaded)
    for (let tries = 1; tries <= mostTries; tries++) {
      const answered = await tryOnce(parts, parts.domain.deciderOf(key.aggregate), loaded.right, group, since)
      if (answered !== undefined) return answered
      await pause(pauseBefore(tries, head.command))
    }
    return answerAll(group, left(contended(loaded.right.stream, mostTries)))
  }
