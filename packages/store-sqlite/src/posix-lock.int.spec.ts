/**
 * The system lets go of all locks of a process on a file as soon as that process closes any descriptor of it
 * (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_). Without its
 * lock the file of an open store looks unused: an SQLite before 3.51 then takes the log away while the store writes into it.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { freshPath, opened } from '../test/opened.ts'
import { openSqliteStore } from './open.ts'

const LOCKS = '/proc/locks'

const locksOn = (path: string): number => {
  const { ino } = statSync(path)
  return readFileSync(LOCKS, 'utf8')
    .split('\n')
    .filter((line) => line.includes(`:${ino} `)).length
}

describe.skipIf(!existsSync(LOCKS))('the lock on the file of an open store', () => {
  it('is held', async () => {
    const path = freshPath()
    await opened(path)
    expect(locksOn(path)).toBeGreaterThan(0)
  })

  it('is held after a second writer was refused', async () => {
    const path = freshPath()
    await opened(path)
    expect(await openSqliteStore(path)()).toMatchObject({ left: { tag: 'StoreLocked' } })
    expect(locksOn(path)).toBeGreaterThan(0)
  })

  it('is held beside a reader in the same process', async () => {
    const path = freshPath()
    await opened(path)
    await (await opened(path, { readOnly: true })).close()
    expect(locksOn(path)).toBeGreaterThan(0)
  })
})
