/** Copies taken while the books are being written. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appendTexts, readToEnd, town } from '../test/events.ts'
import { opened } from '../test/opened.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'

describe('an online backup', () => {
  it('is a whole store as of one moment, taken while others write', async () => {
    const store = await opened()
    for (let n = 0; n < 200; n += 1) await appendTexts(store, `s${n % 7}`, ['x'.repeat(2_000), 'y'])
    const target = join(temporaryFolder(), 'backup.db')
    let isDone = false
    const writing = (async () => {
      let n = 0
      while (!isDone || n < 10) {
        await appendTexts(store, `s${n % 7}`, ['x', 'y', 'z'])
        n += 1
      }
    })()
    expect(await store.backup(target)()).toMatchObject({ _tag: 'Right' })
    isDone = true
    await writing
    const copy = await opened(target)
    const copied = (await readToEnd(copy.readAll(town))).events
    const original = (await readToEnd(store.readAll(town))).events
    expect(copied.length).toBeGreaterThanOrEqual(400)
    expect(original.length).toBeGreaterThan(copied.length)
    expect(copied).toEqual(original.slice(0, copied.length))
    expect((copied.length - 400) % 3).toBe(0)
    expect(await copy.verify()()).toMatchObject({ right: { isSound: true } })
    await appendTexts(copy, 'new', ['the copy is a store of its own'])
  })

  it('never overwrites, and leaves nothing behind where it fails', async () => {
    const store = await opened()
    const taken = join(temporaryFolder(), 'taken.db')
    writeFileSync(taken, 'mine')
    expect(await store.backup(taken)()).toMatchObject({ left: { tag: 'InvalidRequest' } })
    const nowhere = join(temporaryFolder(), 'no', 'folder', 'backup.db')
    expect(await store.backup(nowhere)()).toMatchObject({ left: { tag: 'Unavailable' } })
    expect(existsSync(`${nowhere}.partial`)).toBe(false)
  })

  it('is finished before the store closes', async () => {
    const store = await opened()
    await appendTexts(store, 'a', ['one'])
    const target = join(temporaryFolder(), 'backup.db')
    const copying = store.backup(target)()
    await store.close()
    expect(await copying).toMatchObject({ _tag: 'Right' })
    expect(await store.backup(`${target}2`)()).toMatchObject({ left: { tag: 'StoreClosed' } })
  })
})
