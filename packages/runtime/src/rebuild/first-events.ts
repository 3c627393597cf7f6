/**
 * Finds, for rows that differ, the first event at which they do: the log is folded once more, and after each event that touches one of
 * these rows it is looked at.
 *
 * With the fold as it was, both are folded, and the first event after which the two rows differ is the one. Without, there is
 * only the serving row as it is: the event looked for is the first after the last at which the log made just that of it, for
 * which a text for each row is all that is kept.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BadEvent, DomainEvent, Position, Projection, RecordedEvent } from '@lovebank/core'
import type { Either } from 'fp-ts/lib/Either.js'
import { textOf } from '../project/entries.ts'
import type { ProjectorParts } from '../project/projector-parts.ts'
import type { Difference, EventPlace, FirstDifference } from './comparison.ts'
import { REBUILD_PAGE_SIZE } from './rebuild-parts.ts'
import { createTouches } from './touches.ts'

export interface FirstEventsParts<State> {
  readonly parts: ProjectorParts<State>
  readonly before: Projection<State> | undefined
  readonly differences: ReadonlyArray<Difference>
  /** of the comparison: what came after is not looked at */
  readonly upTo: Position | undefined
  readonly signal: AbortSignal
}

type Recorded = RecordedEvent<DomainEvent>

/** A state that is folded on, and which rows it touched at the last event. */
const createFollowing = <State>(projection: Projection<State>) => {
  const touches = createTouches(projection)
  let state = projection.initialState()
  const rows = new Set<string>()
  const tables = new Set<string>()
  touches.tell((table, key) => (key === undefined ? tables.add(table) : rows.add(`${table}\u0000${key}`)))
  return {
    take: (recorded: Recorded): void => {
      rows.clear()
      tables.clear()
      state = touches.projection.apply(state, recorded)
    },
    hasTouched: ({ table, key }: Pick<Difference, 'table' | 'key'>): boolean =>
      rows.has(`${table}\u0000${key}`) || tables.has(table),
    textOf: ({ table, key }: Pick<Difference, 'table' | 'key'>): string | undefined => textOf(state, table, key),
  }
}

type Following = ReturnType<typeof createFollowing>

const placeOf = ({ position, stream, revision, event: { type } }: Recorded): EventPlace => ({
  position,
  stream,
  revision,
  type,
})

/** One row, on its way through the log. */
const createTrace = (difference: Difference, ours: Following, theirs: Following | undefined) => {
  let firstTouch: EventPlace | undefined
  let found: EventPlace | undefined
  // Before the first event there is no row; a serving row that is none was so from there on.
  let wasSo = difference.serving === undefined
  const lookAtBoth = (recorded: Recorded, other: Following): void => {
    if (found !== undefined || !(ours.hasTouched(difference) || other.hasTouched(difference))) return
    if (ours.textOf(difference) !== other.textOf(difference)) found = placeOf(recorded)
  }
  const lookAtOurs = (recorded: Recorded): void => {
    if (!ours.hasTouched(difference)) return
    firstTouch ??= placeOf(recorded)
    if (ours.textOf(difference) === difference.serving) {
      wasSo = true
      found = undefined
    } else if (wasSo) found ??= placeOf(recorded)
  }
  return {
    look: (recorded: Recorded): void => (theirs === undefined ? lookAtOurs(recorded) : lookAtBoth(recorded, theirs)),
    first: (): FirstDifference => {
      if (ours.textOf(difference) !== difference.rebuilt) return { tag: 'NotDeterministic' }
      if (found === undefined) return { tag: 'NeverSo', event: firstTouch }
      return { tag: 'AtEvent', event: found, why: theirs === undefined ? 'not taken in' : 'folds differ' }
    },
  }
}

/** The same differences, each with its first event. Where the log cannot be read to that end, they are given back as they were. */
export const findFirstEvents = async <State>({
  parts,
  before,
  differences,
  upTo,
  signal,
}: FirstEventsParts<State>): Promise<ReadonlyArray<Difference>> => {
  const ours = createFollowing(parts.projection)
  const theirs = before === undefined ? undefined : createFollowing(before)
  const traces = differences.map((difference) => createTrace(difference, ours, theirs))
  const takeOne = (decoded: Either<BadEvent, Recorded>): boolean => {
    if (decoded._tag === 'Left') return false
    ours.take(decoded.right)
    theirs?.take(decoded.right)
    for (const trace of traces) trace.look(decoded.right)
    return true
  }
  for await (const page of parts.store.readAll(parts.tenant, { pageSize: REBUILD_PAGE_SIZE, signal })) {
    if (page._tag === 'Left') return differences
    for (const stored of page.right.events) {
      if (stored.position > (upTo ?? -1)) break
      if (!takeOne(parts.decodeRecorded(stored))) return differences
    }
    await nextTurn()
  }
  return differences.map((difference, index) => ({ ...difference, first: traces[index]?.first() }))
}
