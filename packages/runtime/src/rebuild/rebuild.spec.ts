/** A read model is rebuilt beside the one that serves. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import {
  bankOver,
  mustQuery,
  numbersOf,
  registerAll,
  roll,
  rollWith,
  tagsOf,
  townOf,
} from '../../test/rebuild-scene.ts'
import { registerVolunteer, tenant } from '../../test/town-scene.ts'
import { identityOf } from '../project/identity.ts'

const FIRST = `${tenant}/${identityOf(roll)}`

describe('a rebuild', () => {
  it('builds, catches up, compares and switches, and keeps what served', async () => {
    const { store, bank } = await townOf(5)
    await mustQuery(bank, roll)
    const run = bank.rebuild(roll, { force: true })
    expect(await tagsOf(run)).toEqual(['capturing', 'building', 'catchingUp', 'comparing', 'switched'])
    expect(await run.result()).toMatchObject({
      right: {
        generation: { identity: identityOf(roll), number: 2 },
        before: { number: 1 },
        events: 5,
        comparison: { tag: 'Compared', differing: 0, serving: { entries: 6 }, rebuilt: { entries: 6 } },
      },
    })
    expect(numbersOf(await mustQuery(bank, roll))).toHaveLength(5)
    for (const name of [FIRST, `${FIRST}/2`])
      expect(await store.loadCheckpoint(name)()).toMatchObject({ right: { name, position: 6 } })
  })

  it('tells the same checksum on both sides exactly where every row is the same', async () => {
    const { bank } = await townOf(3)
    await mustQuery(bank, roll)
    const done = await bank.rebuild(roll, { force: true }).result()
    if (done._tag === 'Left' || done.right.tag !== 'switched' || done.right.comparison.tag !== 'Compared')
      return expect.fail('not compared')
    expect(done.right.comparison.rebuilt.checksum).toBe(done.right.comparison.serving.checksum)
    expect(done.right.comparison.rebuilt.checksum).not.toBe('0'.repeat(16))
  })

  it('says that there is nothing to do where this version serves and has everything', async () => {
    const { store, bank } = await townOf(3)
    await mustQuery(bank, roll)
    await registerAll(bank, 200, 1)
    expect(await bank.rebuild(roll).result()).toMatchObject({
      right: { tag: 'alreadyCurrent', generation: { number: 1 }, position: 5 },
    })
    expect(await store.loadCheckpoint(`${FIRST}/2`)()).toMatchObject({ right: undefined })
  })

  it('builds where nothing served before, and says that there was nothing to compare with', async () => {
    const { bank } = await townOf(3)
    expect(await bank.rebuild(roll).result()).toMatchObject({
      right: { tag: 'switched', comparison: { tag: 'NotCompared', rebuilt: { entries: 4 } } },
    })
    expect(numbersOf(await mustQuery(bank, roll))).toHaveLength(3)
  })

  it('takes in what happens while it builds', async () => {
    const { bank } = await townOf(20)
    await mustQuery(bank, roll)
    const run = bank.rebuild(roll, { force: true, pageSize: 1 })
    let more = 0
    for await (const { tag } of run)
      if (tag === 'building' || tag === 'catchingUp' || tag === 'comparing') await registerAll(bank, 300 + more++, 1)
    expect(more).toBeGreaterThan(0)
    expect(await run.result()).toMatchObject({ right: { tag: 'switched', comparison: { differing: 0 } } })
    expect(numbersOf(await mustQuery(bank, roll))).toHaveLength(20 + more)
  })

  it('loses no query and answers none by half, through a switch and a roll-back', async () => {
    const { bank } = await townOf(40)
    await mustQuery(bank, roll)
    let isOver = false
    let [asked, written] = [0, 40]
    const asking = (async () => {
      while (!isOver) {
        const least = written
        const { count, people } = await mustQuery(bank, roll)
        expect(count).toBe(Object.keys(people).length)
        expect(count).toBeGreaterThanOrEqual(least)
        asked += 1
        // In memory nothing waits for a disk: without this nobody else would have a turn.
        await nextTurn()
      }
    })()
    const writing = (async () => {
      for (let n = 500; !isOver; n += 1) {
        await registerAll(bank, n, 1)
        written += 1
        await nextTurn()
      }
    })()
    for (let round = 0; round < 3; round += 1) {
      expect(await bank.rebuild(roll, { force: true, pageSize: 5 }).result()).toMatchObject({
        right: { tag: 'switched' },
      })
      expect(await bank.rollBack(roll)()).toMatchObject({ _tag: 'Right' })
    }
    isOver = true
    await Promise.all([asking, writing])
    expect(asked).toBeGreaterThan(20)
    expect((await mustQuery(bank, roll)).count).toBe(written)
  })

  it('is one for all who ask for it in a process', async () => {
    const { bank } = await townOf(3)
    await mustQuery(bank, roll)
    const [one, other] = [bank.rebuild(roll, { force: true }), bank.rebuild(rollWith(), { force: true })]
    expect(other).toBe(one)
    expect(bank.rebuild(rollWith({ version: 2 })).state()).toMatchObject({ tag: 'capturing' })
    expect(await bank.rebuild(rollWith({ version: 2 })).result()).toMatchObject({ left: { tag: 'BeingRebuilt' } })
    await one.result()
  })

  it('is refused to another process while its owner is alive, with how far it is', async () => {
    const { store, bank } = await townOf(20)
    const run = bank.rebuild(roll, { pageSize: 1 })
    for await (const { tag } of run) if (tag === 'building') break
    expect(await bankOver(store).rebuild(roll).result()).toMatchObject({
      left: {
        tag: 'BeingRebuilt',
        by: expect.stringContaining(`:${process.pid}:`),
        message: expect.stringMatching(/\d %/u),
      },
    })
    expect(await run.result()).toMatchObject({ right: { tag: 'switched' } })
  })

  it('drops what is older than the one it keeps', async () => {
    const { store, bank } = await townOf(3)
    await mustQuery(bank, roll)
    for (let round = 0; round < 3; round += 1) await bank.rebuild(roll, { force: true }).result()
    const isThere = async (name: string) => (await store.loadCheckpoint(name)()) as { readonly right?: unknown }
    for (const name of [FIRST, `${FIRST}/2`]) expect(await isThere(name)).toMatchObject({ right: undefined })
    for (const name of [`${FIRST}/3`, `${FIRST}/4`]) expect(await isThere(name)).toMatchObject({ right: { name } })
  })
})

describe('a rebuild that is cancelled', () => {
  const cancelledHalfway = async (onCancel: 'keep' | 'drop') => {
    const scene = await townOf(30)
    const stop = new AbortController()
    const run = scene.bank.rebuild(roll, { pageSize: 1, signal: stop.signal, onCancel })
    for await (const { tag } of run) if (tag === 'building') stop.abort()
    return { ...scene, cancelled: await run.result() }
  }

  it('is gone on with where it was', async () => {
    const { bank, cancelled } = await cancelledHalfway('keep')
    expect(cancelled).toMatchObject({ left: { tag: 'Cancelled', isKept: true } })
    const done = await bank.rebuild(roll).result()
    if (done._tag === 'Left' || done.right.tag !== 'switched') return expect.fail('not switched')
    expect(done.right.events).toBeLessThan(32)
    expect(numbersOf(await mustQuery(bank, roll))).toHaveLength(30)
  })

  it('begins anew where what was built was dropped', async () => {
    const { bank, cancelled } = await cancelledHalfway('drop')
    expect(cancelled).toMatchObject({ left: { tag: 'Cancelled', isKept: false } })
    expect(await bank.rebuild(roll).result()).toMatchObject({ right: { tag: 'switched', events: 30 } })
  })

  it('ends with its bank, and is gone on with by the next', async () => {
    const { store, bank } = await townOf(30)
    const run = bank.rebuild(roll, { pageSize: 1 })
    for await (const { tag } of run) if (tag === 'building') break
    await bank.close()
    expect(run.state()).toEqual({ tag: 'cancelled', isKept: true })
    expect(await bankOver(store).rebuild(roll).result()).toMatchObject({ right: { tag: 'switched' } })
  })
})

describe('a raised version', () => {
  const raised = rollWith({ version: 2 })

  it('is answered from its rebuild, without being folded again', async () => {
    const { store, bank } = await townOf(5)
    await mustQuery(bank, roll)
    expect(await bankOver(store).rebuild(raised).result()).toMatchObject({
      right: {
        before: { identity: identityOf(roll), number: 1 },
        comparison: { tag: 'VersionRaised', before: identityOf(roll), differing: 0 },
      },
    })
    let folds = 0
    const next = bankOver(store)
    expect(numbersOf(await mustQuery(next, rollWith({ version: 2, onFold: () => folds++ })))).toHaveLength(5)
    expect(folds).toBe(0)
  })

  it('leaves the code of before its generation, which goes on', async () => {
    const { store, bank } = await townOf(5)
    await mustQuery(bank, roll)
    await bankOver(store).rebuild(raised).result()
    let folds = 0
    const former = bankOver(store)
    await former.execute(registerVolunteer(400, 'V-400'))()
    expect(numbersOf(await mustQuery(former, rollWith({ onFold: () => folds++ })))).toHaveLength(6)
    expect(folds).toBe(1)
    expect(await former.rollBack(raised)()).toMatchObject({
      left: { tag: 'OtherVersion', generation: { identity: identityOf(roll) } },
    })
  })

  it('says at which event it first differs, where the fold of before is given', async () => {
    const { bank } = await townOf(5)
    const before = rollWith({ loses: ['V-102'] })
    await mustQuery(bank, before)
    expect(await bank.rebuild(raised, { before }).result()).toMatchObject({
      right: {
        tag: 'switched',
        comparison: {
          isExpected: true,
          differing: 2,
          differences: [
            { table: '', key: 'count', serving: '4', rebuilt: '5' },
            {
              table: 'people',
              serving: undefined,
              first: { tag: 'AtEvent', why: 'folds differ', event: { position: 4 } },
            },
          ],
        },
      },
    })
  })
})
