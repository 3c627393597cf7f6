/** Whether an append may be written, was written before, or comes too late: the server's own order of questions. */
import type { Expected } from './expected.ts'
import type { IdCache } from './id-cache.ts'
import type { LogRecord, ProposedEvent } from './record.ts'

export interface StreamAtCommit {
  readonly name: string
  readonly records: ReadonlyArray<LogRecord>
  readonly isTombstoned: boolean
  readonly isSoftDeleted: boolean
  readonly hasMetastream: boolean
}

export type Verdict =
  | { readonly tag: 'write' }
  /** these very events stand there already; the last of them is this one */
  | { readonly tag: 'repeat'; readonly revision: number; readonly position: number }
  | { readonly tag: 'wrong-version' }
  | { readonly tag: 'stream-deleted' }

const write: Verdict = { tag: 'write' }
const wrong: Verdict = { tag: 'wrong-version' }
const deleted: Verdict = { tag: 'stream-deleted' }

/** With no revision to go by, the ids alone tell, as far as they are remembered. */
const byRememberedIds = ({ name }: StreamAtCommit, events: ReadonlyArray<ProposedEvent>, ids: IdCache): Verdict => {
  const places = events.map(({ id }) => ids.find(id, name))
  const last = places.at(-1)
  if (places[0] === undefined) return write
  if (last === undefined || places.includes(undefined)) return wrong
  return { tag: 'repeat', revision: last.revision, position: last.position }
}

/** The stream stands further on than the writer thinks: fine where exactly these events stand there. */
const byWhatFollows = (
  { records, isSoftDeleted }: StreamAtCommit,
  events: ReadonlyArray<ProposedEvent>,
  expected: number,
): Verdict => {
  const standing = records.slice(expected + 1, expected + 1 + events.length)
  const differs = events.findIndex(({ id }, index) => standing[index]?.id !== id)
  if (differs === 0 && expected < 0 && isSoftDeleted) return write
  const last = standing.at(-1)
  if (differs >= 0 || last === undefined) return wrong
  return { tag: 'repeat', revision: last.revision, position: last.position }
}

const byRevision = (stream: StreamAtCommit, events: ReadonlyArray<ProposedEvent>, expected: number): Verdict => {
  const current = stream.records.length - 1
  if (expected > current) return wrong
  // At the tip nothing is compared: the same id can be written twice.
  return expected === current ? write : byWhatFollows(stream, events, expected)
}

export const checkCommit = (
  stream: StreamAtCommit,
  expected: Expected,
  events: ReadonlyArray<ProposedEvent>,
  ids: IdCache,
): Verdict => {
  if (stream.isTombstoned) return deleted
  switch (expected.kind) {
    case 'any':
      return byRememberedIds(stream, events, ids)
    case 'exists':
      if (stream.isSoftDeleted) return deleted
      if (stream.records.length === 0 && !stream.hasMetastream) return wrong
      return byRememberedIds(stream, events, ids)
    case 'no-stream':
      return byRevision(stream, events, -1)
    case 'at':
      return byRevision(stream, events, expected.revision)
  }
}
