/** What may lie at a path, and what is answered where it is not a store that this process may write. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { appendTexts, eventSaying, readToEnd, streamOf, textOf, town } from '../test/events.ts'
import { freshPath, opened, refusal } from '../test/opened.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { logFormat } from './migrations.ts'

const changeByHand = (path: string, sql: string): void => {
  const db = new DatabaseSync(path)
  db.exec(sql)
  db.close()
}

describe('opening a store', () => {
  it('begins a new store where nothing lies, and finds it again', async () => {
    const path = freshPath()
    const first = await opened(path)
    await appendTexts(first, 'a', ['one'])
    await first.close()
    const again = await opened(path)
    expect((await readToEnd(again.readAll(town))).events.map(textOf)).toEqual(['one'])
  })

  it('begins a new store in an empty file', async () => {
    const path = freshPath()
    writeFileSync(path, '')
    expect(await refusal(path)).toBe(undefined)
  })

  it('refuses a directory', async () => {
    const path = freshPath()
    mkdirSync(path)
    expect(await refusal(path)).toMatchObject({ tag: 'NotAStore', message: expect.stringContaining('is a directory') })
  })

  it('refuses a file in a folder that does not exist', async () => {
    const path = join(temporaryFolder(), 'no', 'such', 'books.db')
    expect(await refusal(path)).toMatchObject({ tag: 'NotAStore' })
  })

  it('refuses a file that is not a database, and leaves it as it was', async () => {
    const path = freshPath()
    writeFileSync(path, '姓名,积分\n'.repeat(1_000))
    expect(await refusal(path)).toMatchObject({ tag: 'NotAStore', message: expect.stringContaining('not a database') })
    expect(readFileSync(path, 'utf8')).toBe('姓名,积分\n'.repeat(1_000))
  })

  it('refuses a database of another application, and leaves it as it was', async () => {
    const path = freshPath()
    changeByHand(path, 'CREATE TABLE phones (number TEXT)')
    const before = readFileSync(path)
    expect(await refusal(path)).toMatchObject({ tag: 'NotAStore', message: expect.stringContaining('application') })
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('refuses politely a store that a newer version wrote', async () => {
    const path = freshPath()
    await (await opened(path)).close()
    changeByHand(path, `PRAGMA user_version = ${logFormat.steps.length + 1}`)
    expect(await refusal(path)).toMatchObject({ tag: 'StoreTooNew', message: expect.stringContaining('newer') })
    expect(await refusal(path, { readOnly: true })).toMatchObject({ tag: 'StoreTooNew' })
  })

  it('refuses to write a file that is marked read-only, and reads it', async () => {
    const path = freshPath()
    const store = await opened(path)
    await appendTexts(store, 'a', ['one'])
    await store.close()
    chmodSync(path, 0o444)
    expect(await refusal(path)).toMatchObject({ tag: 'ReadOnlyStore' })
    const reader = await opened(path, { readOnly: true })
    expect((await readToEnd(reader.readAll(town))).events).toHaveLength(1)
  })

  it('refuses to read where nothing lies, and creates nothing', async () => {
    const path = freshPath()
    expect(await refusal(path, { readOnly: true })).toMatchObject({ tag: 'NotAStore' })
    expect(existsSync(path)).toBe(false)
  })

  it('reports a damaged header as damage, not as a crash', async () => {
    const path = freshPath()
    await (await opened(path)).close()
    const bytes = readFileSync(path)
    bytes.fill(0xff, 100, 400)
    writeFileSync(path, bytes)
    expect(await refusal(path)).toMatchObject({ tag: 'CorruptStore' })
  })
})

describe('the lock of the one writer', () => {
  it('refuses a second writer, by whatever name, and lets it in after the first has closed', async () => {
    const path = freshPath()
    const store = await opened(path)
    const other = join(temporaryFolder(), 'link.db')
    symlinkSync(path, other)
    expect(await refusal(path)).toMatchObject({ tag: 'StoreLocked' })
    expect(await refusal(other)).toMatchObject({ tag: 'StoreLocked' })
    await store.close()
    expect(await refusal(path)).toBe(undefined)
  })

  it('is held against other processes, and falls with a process that is killed', async () => {
    const path = freshPath()
    await (await opened(path)).close()
    const script = join(import.meta.dirname, '..', 'test', 'crash-writer.ts')
    const child = spawn(process.execPath, ['--conditions=lovebank-source', script, path, '0'])
    await once(child.stdout, 'data')
    expect(await refusal(path)).toMatchObject({ tag: 'StoreLocked' })
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await refusal(path)).toBe(undefined)
  })
})

describe('a reader beside the writer', () => {
  it('sees what is written, lives on what comes, and refuses to write', async () => {
    const path = freshPath()
    const writer = await opened(path)
    await appendTexts(writer, 'a', ['one'])
    const reader = await opened(path, { readOnly: true, pollMillis: 5 })
    const stop = new AbortController()
    const texts: Array<string> = []
    for await (const page of reader.subscribe(town, { signal: stop.signal })) {
      if (page._tag === 'Right') texts.push(...page.right.events.map(textOf))
      if (texts.length === 1) await appendTexts(writer, 'b', ['two'])
      if (texts.length === 2) stop.abort()
    }
    expect(texts).toEqual(['one', 'two'])
    const request = { stream: streamOf('a'), expected: { kind: 'any' as const }, events: [eventSaying('three')] }
    expect(await reader.append(request)()).toMatchObject({ left: { tag: 'ReadOnlyStore' } })
    expect(await reader.saveCheckpoint({ name: 'x', position: undefined, state: '' })()).toMatchObject({
      left: { tag: 'ReadOnlyStore' },
    })
  })
})
