/** What every keyring promises, as a suite: an adapter's spec gives its name and how an empty one is opened. */
import { KEY_BYTES, type KeyOrDestroyed, type Keyring } from '@lovebank/runtime'
import { describe, expect, test } from 'vitest'

export interface KeyringUnderTest {
  readonly name: string
  readonly open: () => Promise<Keyring>
}

const WANG = 'town/wang'
const LI = 'town/li'
const DERIVED = 'town/#derived'

const keyOf = async (keyring: Keyring, owner: string): Promise<KeyOrDestroyed | undefined> => {
  const keys = await keyring.keysFor([owner])()
  return keys._tag === 'Left' ? expect.fail(keys.left.message) : keys.right.get(owner)
}

const found = async (keyring: Keyring, ...owners: ReadonlyArray<string>) => {
  const keys = await keyring.find(owners)()
  return keys._tag === 'Left' ? expect.fail(keys.left.message) : keys.right
}

const clauses: Readonly<Record<string, (keyring: Keyring) => Promise<void>>> = {
  'has one key of 32 bytes an owner, whoever asks at once': async (keyring) => {
    const [one, other, li] = await Promise.all([keyOf(keyring, WANG), keyOf(keyring, WANG), keyOf(keyring, LI)])
    expect(one).toHaveLength(KEY_BYTES)
    expect(other).toEqual(one)
    expect(li).not.toEqual(one)
    expect(await keyOf(keyring, WANG)).toEqual(one)
  },
  'makes no key where it is only asked': async (keyring) => {
    const li = await keyOf(keyring, LI)
    expect(await found(keyring, WANG, LI)).toEqual(new Map([[LI, li]]))
  },
  'never has a key again for whom it was destroyed, nor for whom it never had one': async (keyring) => {
    await keyOf(keyring, WANG)
    expect(await keyring.destroy([WANG, LI], [])()).toEqual({ _tag: 'Right', right: true })
    expect([await keyOf(keyring, WANG), await keyOf(keyring, LI)]).toEqual(['destroyed', 'destroyed'])
    expect(await found(keyring, WANG)).toEqual(new Map([[WANG, 'destroyed']]))
  },
  'leaves the keys of others alone': async (keyring) => {
    const li = await keyOf(keyring, LI)
    await keyring.destroy([WANG], [])()
    expect(await keyOf(keyring, LI)).toEqual(li)
  },
  'renews the keys it is told with the first destruction, and not with its repeat': async (keyring) => {
    const before = await keyOf(keyring, DERIVED)
    await keyring.destroy([WANG], [DERIVED])()
    const after = await keyOf(keyring, DERIVED)
    expect(after).toHaveLength(KEY_BYTES)
    expect(after).not.toEqual(before)
    expect(await keyring.destroy([WANG], [DERIVED])()).toEqual({ _tag: 'Right', right: false })
    expect(await keyOf(keyring, DERIVED)).toEqual(after)
  },
  'lets a destruction win over who asks at the same time': async (keyring) => {
    await Promise.all([keyring.keysFor([WANG])(), keyring.destroy([WANG], [])(), keyring.keysFor([WANG])()])
    expect(await keyOf(keyring, WANG)).toBe('destroyed')
  },
}

export const describeKeyringContract = ({ name, open }: KeyringUnderTest): void => {
  describe(`the keyring contract: ${name}`, () => {
    for (const [clause, run] of Object.entries(clauses)) {
      test(clause, async () => {
        const keyring = await open()
        await run(keyring)
        await keyring.close()
      })
    }
  })
}
