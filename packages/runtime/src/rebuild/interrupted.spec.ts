/** A rebuild dies between any two of its writes; whoever comes next is answered, goes on, and comes to the same end. */
import { expect, it } from 'vitest'
import { bankOver, dyingAt, mustQuery, roll, townOf } from '../../test/rebuild-scene.ts'
import type { MemoryStore } from '../index.ts'

const VOLUNTEERS = 12

const undisturbed = async () => {
  const { bank } = await townOf(VOLUNTEERS)
  return mustQuery(bank, roll)
}

/** The owner who died was of this process, which is alive: its lease has to be taken for over. */
const endLease = async (store: MemoryStore): Promise<void> => {
  const found = await store.loadCheckpoint('hetoudian/roll/rebuild')()
  if (found._tag === 'Left' || found.right === undefined) return
  const { owner: _, ...record } = JSON.parse(found.right.state)
  await store.saveCheckpoint({ ...found.right, state: JSON.stringify(record) })()
}

/** A rebuild that dies at its n-th write, and what comes after it; whether it died at all. */
const dieAt = async (n: number, expected: unknown): Promise<boolean> => {
  const { store, bank } = await townOf(VOLUNTEERS)
  await mustQuery(bank, roll)
  const dying = dyingAt(store, n)
  await bankOver(dying.store).rebuild(roll, { force: true, pageSize: 2, saveEvery: 4 }).result()
  // One generation or the other answers, never a half.
  expect(await mustQuery(bankOver(store), roll)).toEqual(expected)
  await endLease(store)
  const next = bankOver(store)
  const run = next.rebuild(roll, { force: true })
  const done = await run.result()
  if (done._tag === 'Left' || done.right.tag !== 'switched') return expect.fail(JSON.stringify(done))
  expect(done.right.generation).not.toEqual(done.right.before)
  expect(await mustQuery(next, roll)).toEqual(expected)
  expect(await next.rollBack(roll)()).toMatchObject({ _tag: 'Right' })
  expect(await mustQuery(bankOver(store), roll)).toEqual(expected)
  return dying.isDead()
}

it('comes to the same end wherever it died', async () => {
  const expected = await undisturbed()
  let n = 1
  while (await dieAt(n, expected)) n += 1
  expect(n).toBeGreaterThan(8)
})
