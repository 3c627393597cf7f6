/** What policies ask for, at a store that answers in any order. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { foundTown, registerVolunteer, tenant } from '../../test/town-scene.ts'
import { memoryStore, openBank } from '../index.ts'

/** The most appends that were under way together while the policies reacted to many volunteers. */
const mostUnderWay = async (arePoliciesInTurn: boolean | undefined): Promise<number> => {
  const store = memoryStore()
  let [underWay, most] = [0, 0]
  const append: typeof store.append = (request, options) => async () => {
    most = Math.max(most, ++underWay)
    await nextTurn()
    underWay -= 1
    return store.append(request, options)()
  }
  const bank = openBank({ tenant, store: { ...store, append }, arePoliciesInTurn })
  for (const wish of [foundTown, ...[2, 3, 4].map((n) => registerVolunteer(n, `V-00${n}`))]) {
    expect(await bank.execute(wish)()).toMatchObject({ _tag: 'Right' })
  }
  expect(await bank.settle()()).toMatchObject({ _tag: 'Right' })
  return most
}

it('waits for what was asked before it, where policies go in turn', async () => {
  expect(await mostUnderWay(true)).toBe(1)
})

it('is under way together otherwise', async () => {
  expect(await mostUnderWay(undefined)).toBe(3)
})
