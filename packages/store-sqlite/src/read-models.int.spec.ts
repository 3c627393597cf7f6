/** Read models on a disk: under the contract, kept by the file, refused politely where the file is another. */
import { chmodSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Position } from '@lovebank/core'
import { describeReadModelContract } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { freshPath, opened, refusal } from '../test/opened.ts'
import { freshReadModelPath, openedReadModels, readModelRefusal } from '../test/read-models.ts'
import type { SqliteReadModels } from './read-models.ts'

describeReadModelContract({ name: 'sqlite', open: () => openedReadModels() })

const spec = { name: 'town/works@1', tables: [{ name: 'works', indices: [{ name: 'taskId', field: 'taskId' }] }] }

const tablesIn = async (store: SqliteReadModels) => {
  const tables = await store.openGeneration(spec)()
  return tables._tag === 'Left' ? expect.fail(tables.left.message) : tables.right
}

const changeByHand = (path: string, sql: string): void => {
  const db = new DatabaseSync(path)
  db.exec(sql)
  db.close()
}

const change = (key: string, text: string) => ({ table: 'works', key, text })

describe('read models on a disk', () => {
  it('have their rows and their position when they are opened again', async () => {
    const path = freshReadModelPath()
    const store = await openedReadModels(path)
    await (await tablesIn(store)).commit(4 as Position, [change('王', '{"taskId":"扫雪"}')])()
    await store.close()
    const tables = await tablesIn(await openedReadModels(path))
    expect(tables.position()).toMatchObject({ right: 4 })
    const found = tables.rows('works', { index: { name: 'taskId', equals: '扫雪' }, limit: 1 })
    expect(found).toMatchObject({ right: [{ key: '王' }] })
  })

  it('finish what is being committed before they close', async () => {
    const path = freshReadModelPath()
    const store = await openedReadModels(path)
    const tables = await tablesIn(store)
    const rows = Array.from({ length: 2_000 }, (_, n) => change(`w${n}`, '1'))
    const committing = tables.commit(4 as Position, rows)()
    await store.close()
    expect(await committing).toMatchObject({ _tag: 'Right' })
    expect((await tablesIn(await openedReadModels(path))).count('works')).toMatchObject({ right: 2_000 })
  })

  it('are read beside their writer, who alone writes', async () => {
    const path = freshReadModelPath()
    const store = await openedReadModels(path)
    expect(await readModelRefusal(path)).toMatchObject({ tag: 'StoreLocked' })
    await (await tablesIn(store)).commit(1 as Position, [change('w', '1')])()
    const reading = await openedReadModels(path, { readOnly: true })
    const tables = await tablesIn(reading)
    expect(tables.row('works', 'w')).toMatchObject({ right: '1' })
    await (await tablesIn(store)).commit(2 as Position, [change('w', '2')])()
    // Whoever only reads has one moment in each turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve))
    expect(tables.row('works', 'w')).toMatchObject({ right: '2' })
    const readOnly = { left: { tag: 'ReadOnlyStore' } }
    expect(await tables.commit(3 as Position, [])()).toMatchObject(readOnly)
    expect(await reading.openGeneration({ ...spec, name: 'new' })()).toMatchObject(readOnly)
    expect(await reading.dropGeneration(spec.name)()).toMatchObject(readOnly)
  })

  it('have an index that is used, in the order of the keys', async () => {
    const path = freshReadModelPath()
    const store = await openedReadModels(path)
    await (await tablesIn(store)).commit(1 as Position, [change('w', '{"taskId":"t"}')])()
    await store.close()
    const db = new DatabaseSync(path)
    const sql = "EXPLAIN QUERY PLAN SELECT key FROM rows_1_0 WHERE index_0 = 't' AND key > 'a' ORDER BY key LIMIT 5"
    const plan = JSON.stringify(db.prepare(sql).all())
    db.close()
    expect(plan).toContain('rows_1_0_by_0')
    expect(plan).not.toContain('TEMP B-TREE')
  })
})

describe('a file that is no file of read models', () => {
  it('is left alone: a log, a text, a newer format, one that may not be written, a folder', async () => {
    const log = freshPath()
    await (await opened(log)).close()
    expect(await readModelRefusal(log)).toMatchObject({ tag: 'NotAStore', message: expect.stringMatching(/own/u) })
    const text = freshReadModelPath()
    writeFileSync(text, 'a letter, and no database at all'.repeat(200))
    expect(await readModelRefusal(text)).toMatchObject({ tag: 'NotAStore' })
    const newer = freshReadModelPath()
    await (await openedReadModels(newer)).close()
    expect(await refusal(newer)).toMatchObject({ tag: 'NotAStore' })
    changeByHand(newer, 'PRAGMA user_version = 2')
    expect(await readModelRefusal(newer)).toMatchObject({ tag: 'StoreTooNew' })
    changeByHand(newer, 'PRAGMA user_version = 1')
    chmodSync(newer, 0o444)
    expect(await readModelRefusal(newer)).toMatchObject({ tag: 'ReadOnlyStore' })
    expect(await readModelRefusal(newer, { readOnly: true })).toBe(undefined)
    expect(await readModelRefusal('/')).toMatchObject({ tag: 'NotAStore' })
    expect(await readModelRefusal(freshReadModelPath(), { readOnly: true })).toMatchObject({ tag: 'NotAStore' })
  })
})

describe('a full disk', () => {
  it('answers DiskFull, with rows and position as they were, and goes on when there is room again', async () => {
    const path = freshReadModelPath()
    const store = await openedReadModels(path, { maxFileBytes: 400_000 })
    const tables = await tablesIn(store)
    await tables.commit(1 as Position, [change('w', '1')])()
    const rows = Array.from({ length: 1_200 }, (_, n) => change(`w${n}`, JSON.stringify('x'.repeat(1_000))))
    const full = await tables.commit(2 as Position, [change('w', '2'), ...rows])()
    expect(full).toMatchObject({ left: { tag: 'DiskFull', message: expect.stringContaining('free some space') } })
    expect(tables.position()).toMatchObject({ right: 1 })
    expect(tables.rows('works', { limit: 9 })).toMatchObject({ right: [{ key: 'w', text: '1' }] })
    await store.close()
    const roomier = await tablesIn(await openedReadModels(path))
    expect(await roomier.commit(2 as Position, rows)()).toMatchObject({ _tag: 'Right' })
    expect(roomier.count('works')).toMatchObject({ right: 1_201 })
  })
})
