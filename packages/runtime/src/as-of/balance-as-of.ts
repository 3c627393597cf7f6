/**
 * What an account had at the end of a past day, as it was known at a past moment. Not by a replay: the place of the day in the
 * account's stream is found by halving, and what is folded begins at the closing of the month before (ADR 44).
 */
import {
  type AccountAsOf,
  type AccountId,
  accountAsOf,
  type Instant,
  isBeginningFor,
  isDecidedAfter,
  type LocalDate,
  localDateOf,
  streamName,
  type TenantId,
} from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { readFailed } from '../execute/command-error.ts'
import type { Clock } from '../ports/clock.ts'
import type { CallOptions, EventStore } from '../ports/event-store.ts'
import { readClock } from '../system/read-clock.ts'
import { type AsOfError, notYetOpened, stillToCome, unknownAccount } from './as-of-error.ts'
import { firstWhere } from './bisect.ts'
import { partsOf, type Read, type ReadError, type ReadPart, type Recorded } from './read-events.ts'

export interface AsOfParts {
  readonly tenant: TenantId
  readonly store: EventStore
  readonly clock: Clock
}

export interface AsOfQuestion {
  readonly accountId: AccountId
  /** the end of this day of the town; absent: of the day of `knownAt` */
  readonly on?: LocalDate | undefined
  /** with what was recorded until then; absent: until now */
  readonly knownAt?: Instant | undefined
}

/** Events read at once: about a month of a busy account. */
const PAGE = 64
/** Most events tell as of when they were decided: hardly more has to be read to find one that does. */
const FEW = 8

export const balanceAsOf =
  (parts: AsOfParts, question: AsOfQuestion, options: CallOptions = {}): TaskEither<AsOfError, AccountAsOf> =>
  async () => {
    const now = readClock(parts.clock)
    if (now._tag === 'Left') return left(readFailed(now.left))
    const { knownAt = now.right, accountId } = question
    const on = question.on ?? localDateOf(knownAt)
    if (knownAt > now.right) return left(stillToCome(knownAt, now.right))
    if (on > localDateOf(now.right)) return left(stillToCome(on, now.right))
    const read = partsOf(parts.store, streamName(parts.tenant, { aggregate: 'account', id: accountId }), options)
    return answer(read, { accountId, on, knownAt })
  }

interface Asked {
  readonly accountId: AccountId
  readonly on: LocalDate
  readonly knownAt: Instant
}

const answer = async (read: ReadPart, { accountId, on, knownAt }: Asked): Promise<Either<AsOfError, AccountAsOf>> => {
  const ends = await endsOf(read)
  if (ends._tag === 'Left') return ends
  if (ends.right === undefined) return left(unknownAccount(accountId))
  const { first, last } = ends.right
  const known = await countKnown(read, last, knownAt)
  if (known._tag === 'Left') return known
  const end = await endOfDay(read, known.right, on)
  if (end._tag === 'Left') return end
  const events = await readFromBeginning(read, end.right, on)
  if (events._tag === 'Left') return events
  const found = accountAsOf(events.right, on)
  return found === undefined ? left(notYetOpened(accountId, first.metadata.occurredAt)) : right(found)
}

interface Ends {
  readonly first: Recorded
  readonly last: Recorded
}

const endsOf = async (read: ReadPart): Promise<Either<ReadError, Ends | undefined>> => {
  const [begun, ended] = await Promise.all([read({ from: 0, limit: 1 }), read({ limit: 1, direction: 'backward' })])
  if (begun._tag === 'Left') return begun
  if (ended._tag === 'Left') return ended
  const [first] = begun.right
  const [last] = ended.right
  return right(first === undefined || last === undefined ? undefined : { first, last })
}

/** How many events of the stream had been recorded by then. */
const countKnown = async (read: ReadPart, last: Recorded, knownAt: Instant): Promise<Either<ReadError, number>> => {
  if (last.recordedAt <= knownAt) return right(last.revision + 1)
  return firstWhere(last.revision, async (revision) => {
    const found = await read({ from: revision, limit: 1 })
    return found._tag === 'Left' ? found : right(found.right.every(({ recordedAt }) => recordedAt > knownAt))
  })
}

/** The revision of the first event that was decided after the day, or how many are known. */
const endOfDay = async (read: ReadPart, known: number, on: LocalDate): Promise<Either<ReadError, number>> => {
  const after = await firstWhere(known, async (revision) => {
    const next = await nextDecided(read, revision, known, on)
    return next._tag === 'Left' ? next : right(next.right.isAfter)
  })
  if (after._tag === 'Left') return after
  const next = await nextDecided(read, after.right, known, on)
  return next._tag === 'Left' ? next : right(next.right.revision)
}

interface Decided {
  /** of the first event from here on that tells as of when it was decided; how many are known, where none does */
  readonly revision: number
  readonly isAfter: boolean
}

const nextDecided = async (
  read: ReadPart,
  from: number,
  known: number,
  on: LocalDate,
): Promise<Either<ReadError, Decided>> => {
  for (let place = from; place < known; place += FEW) {
    const few = await read({ from: place, limit: Math.min(FEW, known - place) })
    if (few._tag === 'Left') return few
    for (const { event, revision } of few.right) {
      const isAfter = isDecidedAfter(event, on)
      if (isAfter !== undefined) return right({ revision, isAfter })
    }
  }
  return right({ revision: known, isAfter: true })
}

/** Back from the end of the day to where it may begin. */
const readFromBeginning = async (read: ReadPart, end: number, on: LocalDate): Promise<Read> => {
  const events: Array<Recorded> = []
  for (let from = end - 1; from >= 0; from -= PAGE) {
    const page = await read({ from, limit: Math.min(PAGE, from + 1), direction: 'backward' })
    if (page._tag === 'Left') return page
    for (const recorded of page.right) {
      events.push(recorded)
      if (isBeginningFor(recorded.event, on)) return right(events.toReversed())
    }
  }
  return right(events.toReversed())
}
