/** A folder in which a run is at work belongs to that run: another one touches nothing. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Flags } from './flags.ts'
import { type Home, openHome } from './home.ts'
import { run } from './run.ts'
import type { Screen } from './screen.ts'

const silent: Screen = {
  say: () => undefined,
  report: () => undefined,
  progress: () => undefined,
  rebuilding: () => undefined,
  endProgress: () => undefined,
}

const flagsFor = (data: string, isFresh: boolean): Flags => ({
  seed: 1,
  volunteers: 10,
  days: 20,
  books: undefined,
  data,
  isFresh,
  isSameTown: false,
  stopAfter: 'import',
  shows: 'the town',
})

describe('beside a run that is at work', () => {
  let folder = ''
  let home: Home | undefined

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'one-at-a-time-'))
    const opened = openHome(flagsFor(folder, false))
    if (opened._tag === 'Left') throw new Error(opened.left.message)
    home = opened.right
    writeFileSync(home.bankFile, 'books')
  })
  afterEach(() => home?.leave())

  it('another that begins again is refused, and the bank stays where it is', async () => {
    expect(await run(flagsFor(folder, true), silent)).toMatchObject({ tag: 'FolderInUse' })
    expect(readFileSync(join(folder, 'bank.sqlite'), 'utf8')).toBe('books')
  })

  it('another is refused before it writes the books that are being read', async () => {
    expect(await run(flagsFor(folder, false), silent)).toMatchObject({ tag: 'FolderInUse' })
    expect(existsSync(join(folder, 'books'))).toBe(false)
  })

  it('another has its turn once that has left', async () => {
    home?.leave()
    expect(await run(flagsFor(folder, true), silent)).toBeUndefined()
    expect(existsSync(join(folder, 'books'))).toBe(true)
  })
})
