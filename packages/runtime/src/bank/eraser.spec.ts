import { ERASED, volunteerRecords } from '@lovebank/core'
import { left } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  by,
  clockAtNoon,
  countedIds,
  doAll,
  foundTown,
  registerVolunteer,
  tenant,
  uuid,
  volunteerId,
} from '../../test/town-scene.ts'
import { type Keyring, keyOwner, memoryKeyring, memoryStore, openBank, type Wish } from '../index.ts'

const self = by(volunteerId)
const leave: Wish = { type: 'WithdrawVolunteer', commandId: uuid(50), actor: self, volunteerId }
const erase: Wish = { type: 'ErasePersonalData', commandId: uuid(51), actor: self, volunteerId }
const owner = keyOwner(tenant, volunteerId)

const bankWith = (keyring: Keyring, store = memoryStore()) =>
  openBank({ tenant, store, keyring, clock: clockAtNoon, ids: countedIds() })

const shown = async (bank: ReturnType<typeof bankWith>) => {
  const records = await bank.query(volunteerRecords)()
  return records._tag === 'Right' ? records.right.volunteers[volunteerId]?.maskedName : records
}

describe('an erasure', () => {
  it('ends the key before the settling ends, and what was in memory with it', async () => {
    const keyring = memoryKeyring()
    const bank = bankWith(keyring)
    await doAll(bank, [foundTown, registerVolunteer(3), leave])
    expect(await shown(bank)).toBe('李*英')
    await doAll(bank, [erase])
    expect(await keyring.find([owner])()).not.toMatchObject({ right: new Map([[owner, 'destroyed']]) })
    expect(await bank.settle()()).toMatchObject({ _tag: 'Right' })
    expect(await keyring.find([owner])()).toMatchObject({ right: new Map([[owner, 'destroyed']]) })
    expect(await shown(bank)).toBe(ERASED)
    const again = await bank.execute(registerVolunteer(3))()
    expect(again).toMatchObject({ right: { isRepeat: true, events: [{ profile: { name: ERASED } }] } })
  })

  it('is completed by the next settling where the keyring was away', async () => {
    const keyring = memoryKeyring()
    let isAway = true
    const away = left({ tag: 'Unavailable', isOutcomeUnknown: true, message: 'the keyring is away' } as const)
    const destroy: Keyring['destroy'] = (owners, renewed) =>
      isAway ? () => Promise.resolve(away) : keyring.destroy(owners, renewed)
    const bank = bankWith({ ...keyring, destroy })
    await doAll(bank, [foundTown, registerVolunteer(3), leave, erase])
    const message = 'An erasure is not complete yet: the keyring is away'
    expect(await bank.settle()()).toMatchObject({ left: { tag: 'PolicyStoreFailed', message } })
    isAway = false
    expect(await bank.tick()()).toMatchObject({ _tag: 'Right' })
    expect(await keyring.find([owner])()).toMatchObject({ right: new Map([[owner, 'destroyed']]) })
  })

  it('waits for no policy that is stuck', async () => {
    const keyring = memoryKeyring()
    const store = memoryStore()
    await doAll(bankWith(keyring, store), [foundTown, registerVolunteer(3), leave])
    const stuck = left({ tag: 'DiskFull', message: 'no room is left' } as const)
    const saveCheckpoint: typeof store.saveCheckpoint = (checkpoint, options) =>
      checkpoint.name.includes('/policy-') ? () => Promise.resolve(stuck) : store.saveCheckpoint(checkpoint, options)
    const bank = bankWith(keyring, { ...store, saveCheckpoint })
    await doAll(bank, [erase])
    expect(await bank.settle()()).toMatchObject({ left: { tag: 'PolicyStoreFailed' } })
    expect(await keyring.find([owner])()).toMatchObject({ right: new Map([[owner, 'destroyed']]) })
  })

  it('asks nothing of the keyring at a settling without an order', async () => {
    const keyring = memoryKeyring()
    let asked = 0
    const destroy: Keyring['destroy'] = (owners, renewed) => {
      asked += 1
      return keyring.destroy(owners, renewed)
    }
    const bank = bankWith({ ...keyring, destroy })
    await doAll(bank, [foundTown, registerVolunteer(3)])
    await bank.settle()()
    await bank.settle()()
    expect(asked).toBe(0)
  })
})

describe('a bank opened without the keyring of its log', () => {
  it('does nothing at all, for it cannot read who is in office', async () => {
    const store = memoryStore()
    await doAll(bankWith(memoryKeyring(), store), [foundTown])
    const bank = openBank({ tenant, store, clock: clockAtNoon, ids: countedIds() })
    expect(await bank.execute(registerVolunteer(3))()).toMatchObject({ left: { tag: 'StreamUnreadable' } })
  })
})
