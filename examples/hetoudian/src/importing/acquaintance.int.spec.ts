/** What was noted of one log is not taken for the truth about another. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@lovebank/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventPlace } from '../bank/event-place.ts'
import { makeAcquaintance } from './acquaintance.ts'
import { noCounts, type Progress, saveProgress } from './progress.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'acquaintance-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const place = (revision: number): EventPlace =>
  ({
    stream: 'hetoudian.shop-1',
    revision,
    eventId: `00000000-0000-4000-8000-00000000000${revision}`,
  }) as EventPlace

const note = (log: Progress['log'], isFinished = true): void => {
  const finishedAt = isFinished ? ('2025-02-01T00:00:00.000Z' as Instant) : undefined
  const nothing = { digests: {}, rowsDone: {}, day: undefined, problemBytes: 0, counts: noCounts }
  saveProgress(directory, { version: 1, log, ...nothing, firstProblems: [], emptyBooks: [], finishedAt })
}

const meet = async (store: string, events: number, isOurs = false) => {
  const end = events === 0 ? undefined : place(events - 1)
  const acquaintance = await makeAcquaintance(directory, {
    store,
    isOurs,
    end: async () => end,
    holds: async ({ revision }) => revision < events,
  })
  return { acquaintance, isNoteKept: existsSync(join(directory, 'import-progress.json')) }
}

const asNoted = { acquaintance: 'as noted', isNoteKept: true }
const fromTheFirst = { acquaintance: 'from the first row', isNoteKept: false }

describe('a log of the store that was noted', () => {
  it('is gone on with where it holds the event that was noted', async () => {
    note({ store: 'cluster', last: place(2) }, false)
    expect(await meet('cluster', 5)).toEqual(asNoted)
  })

  it('is gone on with where it was begun here and nothing was noted yet', async () => {
    note({ store: 'cluster', last: undefined }, false)
    expect(await meet('cluster', 5)).toEqual(asNoted)
  })

  it('is begun anew where it was set back, or is empty, as memory is each time', async () => {
    note({ store: 'cluster', last: place(4) })
    expect(await meet('cluster', 3)).toEqual(fromTheFirst)
    note({ store: 'memory:', last: place(4) })
    expect(await meet('memory:', 0)).toEqual(fromTheFirst)
  })
})

describe('a log of another store', () => {
  it('is known where it ends as the whole import did: it was copied', async () => {
    note({ store: 'file', last: place(4) })
    expect(await meet('cluster', 5)).toEqual(asNoted)
  })

  it.each([
    ['was written to since', 6, true],
    ['lacks the end', 4, true],
    ['ends as an unfinished import', 5, false],
  ])('is strange where it %s, and the note stays', async (_, events, isFinished) => {
    note({ store: 'file', last: place(4) }, isFinished)
    expect(await meet('cluster', events)).toEqual({ acquaintance: 'strange', isNoteKept: true })
  })

  it('is strange where nothing was noted at all', async () => {
    expect(await meet('cluster', 1)).toEqual({ acquaintance: 'strange', isNoteKept: false })
  })

  it('is begun anew where it is ours', async () => {
    note({ store: 'file', last: place(4) })
    expect(await meet('cluster', 6, true)).toEqual(fromTheFirst)
  })

  it('is begun where it is empty', async () => {
    note({ store: 'file', last: place(4) })
    expect(await meet('cluster', 0)).toEqual(fromTheFirst)
  })
})

it('goes by a note from before there were stores to choose from, in its own folder only', async () => {
  note(undefined)
  expect(await meet('cluster', 3)).toEqual({ acquaintance: 'strange', isNoteKept: true })
  expect(await meet('in the data folder', 3, true)).toEqual(asNoted)
})
