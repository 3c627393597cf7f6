/** Policies over the whole domain: work becomes points, a redemption runs to its end, and no crash changes what comes of it. */
import { balances, holderBalance, type Instant } from '@lovebank/core'
import { left } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  clockAtNoon,
  countedIds,
  doAll,
  eventsOf,
  founding,
  noon,
  redeemRice,
  tenant,
  twoHoursOfCare,
  volunteerId,
} from '../../test/town-scene.ts'
import { type Bank, type MemoryStore, memoryStore, openBank, type StoreError } from '../index.ts'

const bankOver = (store: MemoryStore): Bank => openBank({ tenant, store, clock: clockAtNoon, ids: countedIds() })

const settled = async (bank: Bank, at: Instant = noon): Promise<void> => {
  const done = await bank.tick(at)()
  if (done._tag === 'Left') throw new Error(done.left.message)
}

const balanceOf = async (bank: Bank) => {
  const state = await bank.query(balances)()
  return state._tag === 'Right' ? holderBalance(state.right, volunteerId, noon) : undefined
}

const typesOf = async (store: MemoryStore): Promise<ReadonlyArray<string>> =>
  (await eventsOf(store)).map((event) => event.type)

describe('the policies', () => {
  it('turn accepted work into points, and points into rice', async () => {
    const store = memoryStore({ clock: clockAtNoon })
    const bank = bankOver(store)
    await doAll(bank, [...founding, ...twoHoursOfCare])
    await settled(bank)
    expect(await balanceOf(bank)).toMatchObject({ available: 120, held: 0 })
    await doAll(bank, [redeemRice(20, 2)])
    await settled(bank)
    expect(await balanceOf(bank)).toMatchObject({ available: 40, held: 0 })
    expect(await typesOf(store)).toEqual(expect.arrayContaining(['RedemptionFulfilled', 'HoldCaptured', 'StockIssued']))
  })

  it('let a redemption go where the points do not suffice', async () => {
    const store = memoryStore({ clock: clockAtNoon })
    const bank = bankOver(store)
    await doAll(bank, [...founding, ...twoHoursOfCare])
    await settled(bank)
    await doAll(bank, [redeemRice(20, 4)])
    await settled(bank)
    expect(await balanceOf(bank)).toMatchObject({ available: 120, held: 0 })
    expect(await typesOf(store)).toContain('RedemptionRefused')
  })
})

const lost: StoreError = { tag: 'StoreClosed', message: 'the process died' }

/** Dies at the `step`-th write, before or after it was done, and answers nothing more. */
const dyingAt = (
  store: MemoryStore,
  step: number,
  isWritten: boolean,
): { readonly store: MemoryStore; hasDied: () => boolean } => {
  let writes = 0
  const passes = async <A>(write: () => Promise<A>): Promise<A | ReturnType<typeof left<StoreError>>> => {
    writes += 1
    if (writes < step) return write()
    if (writes === step && isWritten) await write()
    return left(lost)
  }
  return {
    hasDied: () => writes >= step,
    store: {
      ...store,
      append: (request, options) => () =>
        passes(store.append(request, options)) as ReturnType<ReturnType<MemoryStore['append']>>,
      saveCheckpoint: (checkpoint, options) => () =>
        passes(store.saveCheckpoint(checkpoint, options)) as ReturnType<ReturnType<MemoryStore['saveCheckpoint']>>,
    },
  }
}

describe.each([
  { quantity: 2, outcome: 'RedemptionFulfilled', available: 40 },
  { quantity: 4, outcome: 'RedemptionRefused', available: 120 },
])('a redemption that ends as $outcome', ({ quantity, outcome, available }) => {
  it.each([true, false])('ends the same wherever the process dies (write done: %s)', async (isWritten) => {
    let step = 0
    for (;;) {
      step += 1
      const store = memoryStore({ clock: clockAtNoon })
      const before = bankOver(store)
      await doAll(before, [...founding, ...twoHoursOfCare])
      await settled(before)
      await doAll(before, [redeemRice(20, quantity)])
      const dying = dyingAt(store, step, isWritten)
      await bankOver(dying.store).tick(noon)()
      const after = bankOver(store)
      await settled(after)
      expect(await balanceOf(after)).toMatchObject({ available, held: 0 })
      const types = await typesOf(store)
      for (const once of [outcome, 'HoldPlaced', 'HoldCaptured', 'StockIssued'])
        expect(types.filter((type) => type === once).length).toBeLessThanOrEqual(1)
      expect(types).toContain(outcome)
      if (!dying.hasDied()) break
    }
    expect(step).toBeGreaterThan(5)
  })
})
