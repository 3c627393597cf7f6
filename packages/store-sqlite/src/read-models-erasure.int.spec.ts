/** Read models as rows undo no erasure: personal rows are sealed, and what was sealed before an erasure is gone with its key. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ERASED, membersSeen, publicityBoard, redemptionQueue } from '@lovebank/core'
import { generationOf, keyOwner, readModelOf, sealedReadModels, sealedStore } from '@lovebank/runtime'
import { describe, expect, it } from 'vitest'
import { openedKeyring } from '../test/keyrings.ts'
import { freshPath, opened } from '../test/opened.ts'
import {
  bankOver,
  done,
  erasing,
  liveThrough,
  othersSecret,
  ouyang,
  secrets,
  settled,
  tenant,
} from '../test/personal-scene.ts'
import { freshReadModelPath, openedReadModels } from '../test/read-models.ts'
import { rowBookOf } from '../test/row-books.ts'

const bytesBeside = (path: string): Buffer =>
  Buffer.concat(readdirSync(dirname(path)).map((name) => readFileSync(join(dirname(path), name))))

const holds = (path: string, ...texts: ReadonlyArray<string>): ReadonlyArray<string> => {
  const bytes = bytesBeside(path)
  return texts.filter((text) => bytes.includes(Buffer.from(text)))
}

const scene = async () => {
  const store = await opened(freshPath())
  const keyring = await openedKeyring()
  const bank = bankOver(store, keyring)
  await liveThrough(bank, store)
  const path = freshReadModelPath()
  const file = await openedReadModels(path)
  /** As a bank that begins now would have it. */
  const bookOf = () =>
    rowBookOf(
      tenant,
      publicityBoard,
      sealedStore(tenant, store, keyring),
      sealedReadModels(tenant, file, keyring),
      store,
    )
  return { store, keyring, bank, path, file, bookOf }
}

const everything = [...Object.values(secrets), othersSecret]

describe('read models of people, as rows', () => {
  it('know names, and no byte of their file does', async () => {
    const { path, file, bookOf } = await scene()
    const book = bookOf()
    await book.catchUp()
    expect(book.state().people[ouyang]?.name).toBe(secrets.name)
    expect(holds(path, ...everything)).toEqual([])
    // That the search would find them: the same rows without a seal.
    const plain = await file.openGeneration(generationOf('plain', publicityBoard))()
    if (plain._tag === 'Left') expect.fail(plain.left.message)
    const change = { table: 'people', key: ouyang, text: JSON.stringify(book.state().people[ouyang]) }
    if (plain._tag === 'Right') await plain.right.commit(book.position() ?? expect.fail('no position'), [change])()
    expect(holds(path, ...everything)).toEqual([secrets.name])
  })

  it('are built anew after an erasure, from a log that says so', async () => {
    const { bank, path, file, bookOf } = await scene()
    const before = bookOf()
    await before.catchUp()
    await done(bank, erasing)
    await settled(bank)
    const after = bookOf()
    await after.load({})
    expect(after.position()).toBe(undefined)
    await after.catchUp()
    expect(after.state().people[ouyang]?.name ?? ERASED).toBe(ERASED)
    expect(JSON.stringify(after.state())).not.toContain(secrets.name)
    expect(JSON.stringify(after.state())).toContain(othersSecret)
    expect(holds(path, ...everything)).toEqual([])
    expect(await file.generations(tenant)()).toMatchObject({ right: [{ position: after.position() }] })
  })

  it('are not overwritten by a reader that began before the erasure', async () => {
    const { bank, bookOf } = await scene()
    const late = bookOf()
    await late.catchUp()
    await done(bank, erasing)
    await settled(bank)
    const after = bookOf()
    await after.catchUp()
    const kept = [...after.entries()]
    const failure = await late.catchUp().catch((thrown: unknown) => thrown)
    expect(String(failure)).toMatch(/dropped/u)
    const again = bookOf()
    await again.catchUp()
    expect([...again.entries()]).toEqual(kept)
  })
})

describe('an index of sealed rows', () => {
  it('finds by a text that nobody can read in the file, and no more under another key', async () => {
    const { store, keyring, path, file } = await scene()
    const sealed = sealedReadModels(tenant, file, keyring)
    const book = rowBookOf(tenant, membersSeen, sealedStore(tenant, store, keyring), sealed, store)
    await book.catchUp()
    const unitId = Object.values(book.state().members)[0]?.unitId ?? expect.fail('nobody is a member')
    const foundBy = async () => {
      const tables = await sealedReadModels(tenant, file, keyring).openGeneration(
        generationOf(book.name, membersSeen),
      )()
      if (tables._tag === 'Left') return expect.fail(tables.left.message)
      return readModelOf(membersSeen, tables.right).byIndex('members', 'unitId', unitId, { limit: 9 })
    }
    expect(await foundBy()).toMatchObject({ right: [{ row: { unitId, name: othersSecret } }] })
    expect(holds(path, unitId)).toEqual([])
    await keyring.destroy([keyOwner(tenant, 'somebody')], [keyOwner(tenant, '#derived')])()
    expect(await foundBy()).toMatchObject({ right: [] })
  })
})

describe('a read model without personal data', () => {
  it('goes on after an erasure from where it was', async () => {
    const { store, keyring, bank, file } = await scene()
    const bookOf = () => rowBookOf(tenant, redemptionQueue, sealedStore(tenant, store, keyring), file, store)
    const before = bookOf()
    await before.catchUp()
    await done(bank, erasing)
    await settled(bank)
    const after = bookOf()
    await after.load({})
    expect(after.position()).toBe(before.position())
  })
})
