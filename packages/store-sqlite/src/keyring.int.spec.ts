/** The keyring on a disk: a key that was given out is there, one that was destroyed is nowhere. */
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { KeyOrDestroyed, Keyring, Keys } from '@lovebank/runtime'
import { describeKeyringContract } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { freshKeyringPath, keyringRefusal, openedKeyring } from '../test/keyrings.ts'
import { freshPath, opened } from '../test/opened.ts'

const WANG = 'town/wang'
const LI = 'town/li'

const keysOf = async (keyring: Keyring, ...owners: ReadonlyArray<string>): Promise<Keys> => {
  const keys = await keyring.keysFor(owners)()
  return keys._tag === 'Left' ? expect.fail(keys.left.message) : keys.right
}

const keyOf = async (keyring: Keyring, owner: string): Promise<KeyOrDestroyed | undefined> =>
  (await keysOf(keyring, owner)).get(owner)

/** Everything that lies in the folder of the keyring. */
const bytesBeside = (path: string): Buffer =>
  Buffer.concat(readdirSync(dirname(path)).map((name) => readFileSync(join(dirname(path), name))))

describeKeyringContract({ name: 'sqlite', open: () => openedKeyring() })

describe('a keyring on a disk', () => {
  it('has a key on the disk before it gives it out', async () => {
    const path = freshKeyringPath()
    const key = await keyOf(await openedKeyring(path), WANG)
    // As a crash would leave it: the file alone, not closed.
    const left = freshKeyringPath()
    copyFileSync(path, left)
    expect(existsSync(`${path}-journal`)).toBe(false)
    expect(await keyOf(await openedKeyring(left), WANG)).toEqual(key)
  })

  it('remembers after it was closed whose keys were destroyed', async () => {
    const path = freshKeyringPath()
    const keyring = await openedKeyring(path)
    await keyOf(keyring, WANG)
    await keyring.destroy([WANG, LI], [])()
    await keyring.close()
    const again = await openedKeyring(path)
    expect([...(await keysOf(again, WANG, LI)).values()]).toEqual(['destroyed', 'destroyed'])
  })

  it('is read beside the process that writes it, and changed by that one only', async () => {
    const path = freshKeyringPath()
    const writer = await openedKeyring(path)
    const key = await keyOf(writer, WANG)
    const reader = await openedKeyring(path, { readOnly: true })
    expect(await keyOf(reader, WANG)).toEqual(key)
    expect(await reader.keysFor([WANG, LI])()).toMatchObject({ left: { tag: 'ReadOnlyStore' } })
    expect(await reader.destroy([WANG], [])()).toMatchObject({ left: { tag: 'ReadOnlyStore' } })
    await writer.destroy([WANG], [])()
    expect(await keyOf(reader, WANG)).toBe('destroyed')
  })

  it('leaves nothing of destroyed keys in its file or beside it', async () => {
    const path = freshKeyringPath()
    const keyring = await openedKeyring(path)
    const keys = await keysOf(keyring, ...Array.from({ length: 300 }, (_, n) => `town/person-${n}`))
    const gone = [...keys].filter((_, n) => n % 3 === 0)
    const inBytes = () => {
      const bytes = bytesBeside(path)
      return [...keys]
        .filter(([, key]) => key !== 'destroyed' && bytes.includes(Buffer.from(key)))
        .map(([owner]) => owner)
    }
    expect(inBytes()).toEqual([...keys.keys()])
    await keyring.destroy(
      gone.map(([owner]) => owner),
      [],
    )()
    expect(inBytes()).toEqual([...keys].filter((_, n) => n % 3 !== 0).map(([owner]) => owner))
  })

  it('copies itself, also while it is in use', async () => {
    const keyring = await openedKeyring()
    const key = await keyOf(keyring, WANG)
    const target = freshKeyringPath()
    expect(await keyring.backup(target)()).toMatchObject({ _tag: 'Right' })
    expect(await keyOf(await openedKeyring(target), WANG)).toEqual(key)
  })
})

describe('the file of a keyring', () => {
  it('is for its owner’s eyes alone', async () => {
    const path = freshKeyringPath()
    await openedKeyring(path)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('is never the file of a log', async () => {
    const path = freshPath()
    await (await opened(path)).close()
    expect(await keyringRefusal(path)).toMatchObject({ tag: 'NotAStore', message: expect.stringContaining('keyring') })
    expect(await keyringRefusal(freshKeyringPath(), { readOnly: true })).toMatchObject({ tag: 'NotAStore' })
  })

  it('is opened by one process at a time', async () => {
    const path = freshKeyringPath()
    const keyring = await openedKeyring(path)
    expect(await keyringRefusal(path)).toMatchObject({ tag: 'StoreLocked' })
    await keyring.close()
    expect(await keyringRefusal(path)).toBeUndefined()
    expect(await keyring.find([WANG])()).toMatchObject({ left: { tag: 'StoreClosed' } })
    expect(await keyring.keysFor([WANG])()).toMatchObject({ left: { tag: 'StoreClosed' } })
    expect(await keyring.destroy([WANG], [])()).toMatchObject({ left: { tag: 'StoreClosed' } })
    expect(await keyring.backup(freshKeyringPath())()).toMatchObject({ left: { tag: 'StoreClosed' } })
  })
})
