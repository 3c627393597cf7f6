/**
 * The check of a whole store: the file's structure, every event's checksum and JSON, revisions without a gap, event ids
 * that stand once. It reads on past damage and says where each piece of it lies.
 */
import type { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Position } from '@lovebank/core'
import type { StoreError } from '@lovebank/runtime'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { damagedCheckpoints } from './checkpoint.ts'
import { attempt, storeErrorOf } from './errors.ts'
import { EVENT_COLUMNS, type EventRow, type RowReader } from './rows.ts'

/** One thing that cannot be what was written, and where it lies. */
export interface Finding {
  readonly kind: 'file' | 'event' | 'revision' | 'event-id' | 'checkpoint'
  /** of the event concerned, where one is */
  readonly position?: Position | undefined
  readonly message: string
}

/** What a check of the whole store found. */
export interface Verification {
  /** no finding at all */
  readonly isSound: boolean
  /** events that were read and found whole */
  readonly events: number
  /** the first ones, at most `MAX_FINDINGS` */
  readonly findings: ReadonlyArray<Finding>
}

export const MAX_FINDINGS = 1_000
const ROWS_PER_TURN = 1_000

type Report = (finding: Finding) => void

const found = (kind: Finding['kind'], message: string, position?: number): Finding => ({
  kind,
  message,
  position: position as Position | undefined,
})

const checkFile = (db: DatabaseSync, report: Report): void => {
  for (const row of db.prepare('PRAGMA integrity_check(100)').all()) {
    const message = String(row['integrity_check'])
    if (message !== 'ok') report(found('file', message))
  }
}

const rowProblem = (row: EventRow, rowsOf: RowReader): Finding | undefined => {
  const { events, failure } = rowsOf([row])
  if (failure !== undefined) return found('event', failure.message, row[0])
  const stored = events[0]?.data
  const isOfItsType = typeof stored === 'object' && stored !== null && 'type' in stored && stored.type === row[4]
  return isOfItsType ? undefined : found('event', `The event at position ${row[0]} is not of its own type`, row[0])
}

type SelectRows = (beyond: number, count: number) => ReadonlyArray<EventRow>

/** The next positions as an index knows them, for where the table itself cannot be walked. */
const positionsAfter = (db: DatabaseSync, beyond: number): ReadonlyArray<number> =>
  db
    .prepare('SELECT rowid AS position FROM events INDEXED BY events_by_stream WHERE rowid > ? ORDER BY rowid LIMIT ?')
    .all(beyond, ROWS_PER_TURN)
    .map((row) => Number(row['position']))

/** Reads every event, a page at a time; where a page cannot be read, one by one. */
const checkEvents = async (db: DatabaseSync, path: string, rowsOf: RowReader, report: Report): Promise<number> => {
  const select = db.prepare(`SELECT ${EVENT_COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`)
  select.setReturnArrays(true)
  const selectRows: SelectRows = (beyond, count) => select.all(beyond, count) as unknown as ReadonlyArray<EventRow>
  let sound = 0
  const check = (rows: ReadonlyArray<EventRow>): void => {
    for (const row of rows) {
      const problem = rowProblem(row, rowsOf)
      if (problem === undefined) sound += 1
      else report(problem)
    }
  }
  const checkOne = (position: number): void => {
    const row = attempt(path, () => selectRows(position - 1, 1).filter((one) => one[0] === position))
    if (isLeft(row)) report(found('event', row.left.message, position))
    else if (row.right.length === 0) report(found('event', `The event at position ${position} is missing`, position))
    else check(row.right)
  }
  for (let beyond: number | undefined = -1; beyond !== undefined; await nextTurn()) {
    const after: number = beyond
    const page = attempt(path, () => selectRows(after, ROWS_PER_TURN))
    if (isRight(page)) {
      check(page.right)
      beyond = page.right.at(-1)?.[0]
      continue
    }
    const positions = attempt(path, () => positionsAfter(db, after))
    if (isLeft(positions)) report(found('file', `Nothing after position ${after} can be read: ${page.left.message}`))
    const known = isRight(positions) ? positions.right : []
    for (const position of known) checkOne(position)
    beyond = known.at(-1)
  }
  return sound
}

/** Walks the index in order: each stream from revision 0 without a gap, positions growing with revisions. */
const checkRevisions = (db: DatabaseSync, report: Report): void => {
  const walk = db.prepare('SELECT stream, revision, position FROM events ORDER BY stream, revision')
  let stream = -1
  let expected = 0
  let lastPosition = -1
  for (const row of walk.iterate()) {
    const [rowStream, revision, position] = [Number(row['stream']), Number(row['revision']), Number(row['position'])]
    if (rowStream !== stream) [stream, expected, lastPosition] = [rowStream, 0, -1]
    if (revision !== expected)
      report(found('revision', `Position ${position} has revision ${revision} where ${expected} must stand`, position))
    if (position < lastPosition)
      report(found('revision', `Position ${position} comes before the event that precedes it in its stream`, position))
    expected = revision + 1
    lastPosition = position
  }
}

const checkTenants = (db: DatabaseSync, report: Report): void => {
  const strays = db.prepare(
    'SELECT position FROM events JOIN streams ON streams.id = events.stream ' +
      'JOIN tenants ON tenants.id = streams.tenant ' +
      "WHERE events.tenant <> streams.tenant OR substr(streams.name, 1, length(tenants.name) + 1) <> tenants.name || '.' " +
      `LIMIT ${MAX_FINDINGS}`,
  )
  for (const { position } of strays.all())
    report(
      found('event', `The event at position ${position} stands under another tenant than its stream`, Number(position)),
    )
}

const checkEventIds = (db: DatabaseSync, report: Report): void => {
  const repeated = db.prepare(
    'SELECT event_id AS eventId, max(position) AS position FROM events GROUP BY event_id ' +
      `HAVING count(*) > 1 LIMIT ${MAX_FINDINGS}`,
  )
  for (const { eventId, position } of repeated.all())
    report(found('event-id', `Event id ${eventId} stands again at position ${position}`, Number(position)))
}

const checkCheckpoints = (db: DatabaseSync, report: Report): void => {
  for (const message of damagedCheckpoints(db)) report(found('checkpoint', message))
}

/** Runs every check; one that cannot be carried out at all is itself a finding. */
export const verify = async (db: DatabaseSync, path: string, rowsOf: RowReader): Promise<Verification> => {
  const findings: Array<Finding> = []
  const report: Report = (finding) => {
    if (findings.length < MAX_FINDINGS) findings.push(finding)
  }
  const events = await checkEvents(db, path, rowsOf, report)
  for (const check of [checkFile, checkRevisions, checkTenants, checkEventIds, checkCheckpoints]) {
    try {
      check(db, report)
    } catch (thrown) {
      const failure: StoreError = storeErrorOf(thrown, path)
      report(found('file', failure.message))
    }
  }
  return { isSound: findings.length === 0, events, findings }
}
