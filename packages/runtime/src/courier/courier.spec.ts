/** A courier goes between two banks, and both towns' books say the same of what passed. */
import { left, right } from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { clockAtNoon, doAll } from '../../test/town-scene.ts'
import { bankIn, found, give, here, standing, there } from '../../test/two-towns.ts'
import { type Bank, createCourier, type MemoryStore, memoryStore } from '../index.ts'

const clock = clockAtNoon

/** Banks and courier in turn until none has anything left to do. */
const settle = async (one: MemoryStore, other: MemoryStore): Promise<void> => {
  const courier = createCourier({ tenant: here, store: one, clock }, { tenant: there, store: other, clock })
  const banks: ReadonlyArray<Bank> = [bankIn(here, one), bankIn(there, other)]
  for (let moved = 1; moved > 0; ) {
    moved = 0
    for (const part of [...banks.map((bank) => bank.settle()), courier.carry()]) {
      const done = await part()
      if (done._tag === 'Left') throw new Error(done.left.message)
      moved += done.right
    }
  }
}

it('brings points to another town, at the rate that was agreed', async () => {
  const one = memoryStore({ clock })
  const other = memoryStore({ clock })
  const bank = await found(here, one)
  await found(there, other)
  await doAll(bank, [give(30, 31)])
  await settle(one, other)
  expect(await standing(here, one)).toEqual({ available: 19, held: 0, between: 31 })
  expect(await standing(there, other)).toEqual({ available: 65, held: 0, between: -15 })
})

it('goes between two towns of one store, and brings nothing twice', async () => {
  const store = memoryStore({ clock })
  const bank = await found(here, store)
  await found(there, store)
  await doAll(bank, [give(30, 10)])
  await settle(store, store)
  await settle(store, store)
  expect(await standing(here, store)).toEqual({ available: 40, held: 0, between: 10 })
  expect(await standing(there, store)).toEqual({ available: 55, held: 0, between: -5 })
})

it('gives back what is above the month, not agreed there, or for nobody', async () => {
  const one = memoryStore({ clock })
  const other = memoryStore({ clock })
  const bank = await found(here, one)
  await found(there, other)
  await doAll(bank, [give(30, 41), give(31, 2, { toAccountId: 'nobody' }), give(32, 4)])
  await settle(one, other)
  expect(await standing(here, one)).toEqual({ available: 50 - 4, held: 0, between: 4 })
  const stranger = memoryStore({ clock })
  await found(there, stranger, false)
  const again = memoryStore({ clock })
  await doAll(await found(here, again), [give(30, 10)])
  await settle(again, stranger)
  expect(await standing(here, again)).toEqual({ available: 50, held: 0, between: 0 })
  expect(await standing(there, stranger)).toEqual({ available: 50, held: 0, between: 0 })
})

it('tells there only what is durable here', async () => {
  const kept = memoryStore({ clock })
  const other = memoryStore({ clock })
  const bank = await found(here, kept)
  await found(there, other)
  await doAll(bank, [give(30, 10)])
  await bank.settle()()
  let isDiskStuck = true
  const stuck: MemoryStore['flush'] = (options) =>
    isDiskStuck
      ? () => Promise.resolve(left({ tag: 'Unavailable', message: 'the disk does not answer' } as never))
      : kept.flush(options)
  const asked: Array<string | undefined> = []
  const durabilities: MemoryStore['append'] = (request, options) => {
    asked.push(options?.durability)
    return other.append(request, options)
  }
  const courier = createCourier(
    { tenant: here, store: { ...kept, flush: stuck }, clock },
    { tenant: there, store: { ...other, append: durabilities }, clock },
  )
  expect(await courier.carry()()).toMatchObject({ left: { tag: 'PolicyStoreFailed' } })
  expect(asked).toEqual([])
  isDiskStuck = false
  expect(await courier.carry()()).toMatchObject({ _tag: 'Right' })
  expect(asked).toEqual(['now'])
})

it('follows both logs until it is told to stop', async () => {
  const one = memoryStore({ clock })
  const other = memoryStore({ clock })
  const bank = await found(here, one)
  const elsewhere = await found(there, other)
  const stop = new AbortController()
  const courier = createCourier({ tenant: here, store: one, clock }, { tenant: there, store: other, clock })
  const following = courier.follow({ signal: stop.signal })()
  await doAll(bank, [give(30, 10)])
  for (let turn = 0; (await standing(here, one)).between === 0; turn++) {
    if (turn > 200) throw new Error('the courier does not come')
    await bank.settle()()
    await elsewhere.settle()()
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  stop.abort()
  expect(await following).toMatchObject(right(expect.any(Number)))
})

it('does not go from a town to itself', () => {
  const end = { tenant: here, store: memoryStore(), clock }
  expect(() => createCourier(end, end)).toThrow('both ends are hetoudian')
})
