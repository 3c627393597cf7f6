/** Makes another generation serve: one write, after which readers are answered from it. */
import type { Position } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { projectorOfBook } from '../project/projector.ts'
import type { Comparison } from './comparison.ts'
import { dropBook } from './drop-book.ts'
import type { Generation } from './generation.ts'
import type { Opened } from './opened.ts'
import { cancelled, projectionStoreFailed, type RebuildError } from './rebuild-error.ts'
import type { RebuildParts, Serving } from './rebuild-parts.ts'
import type { RebuildRecords } from './rebuild-record.ts'
import type { Switched } from './rebuild-state.ts'
import { dropLeftovers, loadServing, saveServing, switchedTo } from './serving-record.ts'

/** Readers who have seen a position do not see an earlier one: between the last look and the switch nothing else happens. */
const beNoneBehind = async <State>(served: Serving<State>, { book, build }: Opened<State>): Promise<void> => {
  for (;;) {
    const position = served.projector.position()
    if (position === undefined || (book.position() ?? -1) >= position) return
    if ((await build.upTo(position, () => undefined))._tag === 'Left') return
  }
}

export interface SwitchParts<State> {
  readonly parts: RebuildParts<State>
  readonly opened: Opened<State>
  readonly records: RebuildRecords
  readonly served: Serving<State>
  readonly before: Generation
  readonly comparison: Comparison
}

/** Gives what a roll-back leads to. */
const writeRecord = async <State>(given: SwitchParts<State>): Promise<Either<RebuildError, Generation>> => {
  const { parts, opened, records, served, before } = given
  const { generation, book, build } = opened
  const { tenant, checkpoints, projection } = parts.projector
  const refused =
    (await build.save({ inTurns: true })) ??
    (await records.renew({ generation, stage: 'building', position: book.position(), upTo: book.position() }))
  if (refused !== undefined) return left(refused)
  const found = await loadServing(checkpoints, tenant, projection.name)
  if (found._tag === 'Left') return left(projectionStoreFailed(projection.name, found.left))
  if (parts.signal.aborted) return left(cancelled(projection.name, true))
  // Somebody may have rolled back meanwhile.
  const previous = found.right?.serving ?? before
  const record = switchedTo(generation, previous, served.generation, found.right)
  const unwritten = await saveServing(checkpoints, tenant, projection.name, record)
  return unwritten === undefined ? right(previous) : left(projectionStoreFailed(projection.name, unwritten))
}

export const switchOver = async <State>(given: SwitchParts<State>): Promise<Either<RebuildError, Switched>> => {
  const { parts, opened, records, served, comparison } = given
  const { generation, book, build } = opened
  const { tenant, checkpoints, projection } = parts.projector
  const written = await writeRecord(given)
  if (written._tag === 'Left') return written
  const before = written.right
  await beNoneBehind(served, opened)
  const position: Position | undefined = book.position()
  const projector = projectorOfBook(opened.parts, book, opened.waiters)
  parts.target.switchTo({ generation, projector })
  // It serves from here on: what now fails is put right by the next rebuild, and a roll-back takes in what was not saved.
  await served.projector.saveIfCheap()
  await dropLeftovers(checkpoints, tenant, projection.name, (one) => dropBook(parts, one))
  await records.release(undefined)
  return right({ tag: 'switched', generation, before, position, events: build.events(), comparison })
}
