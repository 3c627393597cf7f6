/** Erasure of personal data on a real disk: what is in the files before it, and what can be read after it. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ERASED, everyProjection, publicityBoard, volunteerRecords } from '@lovebank/core'
import { type Bank, keyOwner, sealedStore } from '@lovebank/runtime'
import { describe, expect, it, onTestFinished } from 'vitest'
import { freshKeyringPath, openedKeyring } from '../test/keyrings.ts'
import { freshPath, opened } from '../test/opened.ts'
import {
  accountOfOuyang,
  bankOver,
  done,
  erasing,
  liveThrough,
  othersSecret,
  ouyang,
  registering,
  secrets,
  settled,
  sima,
  tenant,
  wishOf,
} from '../test/personal-scene.ts'
import type { SqliteKeyring } from './keyring.ts'
import type { SqliteStore } from './sqlite-store.ts'

interface Opened {
  readonly bank: Bank
  readonly store: SqliteStore
  readonly keyring: SqliteKeyring
}

const openAt = async (path: string, keys: string): Promise<Opened> => {
  const store = await opened(path)
  const keyring = await openedKeyring(keys)
  return { bank: bankOver(store, keyring), store, keyring }
}

const scene = async () => {
  const path = freshPath()
  const keys = freshKeyringPath()
  const parts = await openAt(path, keys)
  await liveThrough(parts.bank, parts.store)
  return { path, keys, ...parts }
}

/** What is told of the secrets in all files of the log, its write-ahead log included. */
const secretsIn = (path: string): ReadonlyArray<string> => {
  const folder = dirname(path)
  const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))
  return [...Object.values(secrets), othersSecret].filter((secret) => bytes.includes(Buffer.from(secret)))
}

/** Every read model is asked for, so that each saves what it has. */
const askAll = async (bank: Bank): Promise<void> => {
  for (const projection of everyProjection) {
    const answer = await bank.query(projection)()
    if (answer._tag === 'Left') throw new Error(answer.left.message)
  }
}

const maskedNameOf = async (bank: Bank, volunteerId: string): Promise<string | undefined> => {
  const records = await bank.query(volunteerRecords)()
  return records._tag === 'Left' ? expect.fail(records.left.message) : records.right.volunteers[volunteerId]?.maskedName
}

/** Everything that the bank can still read, as one text. */
const allThatIsRead = async ({ store, keyring }: Opened): Promise<string> => {
  const texts: Array<string> = []
  for await (const page of sealedStore(tenant, store, keyring).readAll(tenant)) {
    if (page._tag === 'Left') throw new Error(page.left.message)
    texts.push(JSON.stringify(page.right.events))
  }
  return texts.join('')
}

describe('the files of the log', () => {
  it('hold no personal text at any time, in events, read models, policies or snapshots', async () => {
    const { path, bank, store } = await scene()
    await askAll(bank)
    await store.flush()()
    expect(secretsIn(path)).toEqual([])
    await done(bank, erasing)
    await settled(bank)
    await askAll(bank)
    await bank.close()
    expect(secretsIn(path)).toEqual([])
  })

  it('hold all of it where the bank has no keyring, so that the test above can fail', async () => {
    const path = freshPath()
    const store = await opened(path)
    await liveThrough(bankOver(store, undefined), store)
    await store.flush()()
    expect(secretsIn(path)).toEqual([...Object.values(secrets), othersSecret])
  })

  it('hold none in the snapshot of a long stream either', async () => {
    const { path, bank, store } = await scene()
    for (let n = 0; n < 520; n++) {
      const wish = wishOf(1_000 + n, n % 2 === 0 ? 'SuspendVolunteer' : 'ReinstateVolunteer', {
        volunteerId: sima,
        ...(n % 2 === 0 ? { reason: secrets.suspicion } : {}),
      })
      await bank.execute(wish, { durability: 'soon' })()
    }
    await store.flush()()
    const snapshot = await store.loadSnapshot(`${tenant}.volunteer-${sima}` as never)()
    if (snapshot._tag === 'Left' || snapshot.right === undefined) expect.fail('no snapshot was taken')
    expect(snapshot.right.state).not.toContain(othersSecret)
    expect(secretsIn(path)).toEqual([])
  })
})

describe('an erasure', () => {
  it('leaves what others have, and nothing of the person anywhere', async () => {
    const parts = await scene()
    const before = await allThatIsRead(parts)
    for (const secret of Object.values(secrets)) expect(before).toContain(secret)
    expect(await maskedNameOf(parts.bank, ouyang)).toBe('欧**英')
    await done(parts.bank, erasing)
    await settled(parts.bank)
    const after = await allThatIsRead(parts)
    for (const secret of Object.values(secrets)) expect(after).not.toContain(secret)
    expect(after).toContain(othersSecret)
    expect(after).toContain(ERASED)
    expect([await maskedNameOf(parts.bank, ouyang), await maskedNameOf(parts.bank, sima)]).toEqual([ERASED, '司**国'])
  })

  it('is complete also where the process died between its order and the end of the key', async () => {
    const { path, keys, bank, store, keyring } = await scene()
    await askAll(bank)
    await done(bank, erasing)
    expect(await keyring.find([keyOwner(tenant, ouyang)])()).toMatchObject({
      right: new Map([[keyOwner(tenant, ouyang), expect.any(Uint8Array)]]),
    })
    await store.close()
    await keyring.close()
    const again = await openAt(path, keys)
    await settled(again.bank)
    const owners = [ouyang, accountOfOuyang, 'x1'].map((subject) => keyOwner(tenant, subject))
    expect(await again.keyring.find(owners)()).toMatchObject({
      right: new Map(owners.map((one) => [one, 'destroyed'])),
    })
    expect(await maskedNameOf(again.bank, ouyang)).toBe(ERASED)
  })

  it('is made good at the next start where an old copy of the keyring came back', async () => {
    const { path, bank, keyring } = await scene()
    const copy = freshKeyringPath()
    await keyring.backup(copy)()
    await done(bank, erasing)
    await settled(bank)
    await bank.close()
    const again = await openAt(path, copy)
    expect(await allThatIsRead(again)).toContain(secrets.name)
    await settled(again.bank)
    expect(await allThatIsRead(again)).not.toContain(secrets.name)
  })

  it('asked for twice happens once', async () => {
    const { bank } = await scene()
    await done(bank, erasing)
    await settled(bank)
    expect(await done(bank, erasing)).toMatchObject({ isRepeat: true })
    const otherWish = wishOf(41, 'ErasePersonalData', { volunteerId: ouyang }, ouyang)
    expect(await done(bank, otherWish)).toMatchObject({ events: [] })
    await settled(bank)
  })

  it('answers the repeat of a command whose wording is gone as the first time', async () => {
    const { bank } = await scene()
    await done(bank, erasing)
    await settled(bank)
    const repeat = await done(bank, registering)
    expect(repeat).toMatchObject({
      isRepeat: true,
      events: [{ type: 'VolunteerRegistered', profile: { name: ERASED } }],
    })
  })

  it('is refused by a bank without keys, which could not keep its word', async () => {
    const store = await opened()
    const answer = await bankOver(store, undefined).execute(erasing)()
    expect(answer).toMatchObject({ left: { tag: 'InvalidCommand', message: expect.stringContaining('keyring') } })
  })
})

describe('what comes in late about an erased person', () => {
  it('is booked, and its personal part is not kept', async () => {
    const parts = await scene()
    const { path, bank } = parts
    await done(bank, erasing)
    await settled(bank)
    const late = '迟到的举报内容某某'
    const wish = wishOf(
      50,
      'ReturnRedemption',
      {
        redemptionId: 'x1',
        lines: [{ itemId: 'rice', quantity: 1 }],
        reason: late,
      },
      'keeper',
    )
    expect(await done(bank, wish)).toMatchObject({ events: [{ type: 'RedemptionReturned' }] })
    await settled(bank)
    const read = await allThatIsRead(parts)
    expect(read).toContain('RedemptionReturned')
    expect(read).not.toContain(late)
    expect(readFileSync(path).includes(Buffer.from(late))).toBe(false)
    expect(await done(bank, wish)).toMatchObject({ isRepeat: true })
  })
})

describe('a log whose keyring is not there', () => {
  it('says so, and takes nobody for erased', async () => {
    const { path, bank } = await scene()
    await bank.close()
    const store = await opened(path)
    const stranger = bankOver(store, await openedKeyring())
    onTestFinished(() => stranger.close())
    const answer = await stranger.query(publicityBoard)()
    expect(answer).toMatchObject({
      left: {
        tag: 'ProjectionStoreFailed',
        error: { tag: 'CorruptStore', message: expect.stringContaining('keyring') },
      },
    })
    expect(JSON.stringify(answer)).not.toContain(secrets.name)
  })
})
