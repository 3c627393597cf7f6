/** A reader asks with everything there is, with their own writes, or as it stands; and a read model tells how it is. */
import type { Instant, Position } from '@lovebank/core'
import { describe, expect, it } from 'vitest'
import { bankOver, mustQuery, registerAll, roll, staysOpen, townOf } from '../../test/rebuild-scene.ts'
import { foundTown, noon, tenant } from '../../test/town-scene.ts'
import { memoryStore, openBank } from '../index.ts'
import { identityOf } from '../project/identity.ts'

describe('a query', () => {
  it('gives at least what a command wrote', async () => {
    const { bank } = await townOf(1)
    await mustQuery(bank, roll)
    const position = await registerAll(bank, 200, 1)
    expect(bank.asItStands(roll)).toMatchObject({ state: { count: 1 }, position: 2 })
    expect(await bank.query(roll, { atLeast: position })()).toMatchObject({ right: { count: 2 } })
  })

  it('reads nothing where the position is there already', async () => {
    const { store, bank } = await townOf(1)
    let reads = 0
    const readAll: typeof store.readAll = (...given) => {
      reads += 1
      return store.readAll(...given)
    }
    const reading = bankOver({ ...store, readAll })
    await mustQuery(reading, roll)
    const before = reads
    await registerAll(bank, 200, 1)
    expect(await reading.query(roll, { atLeast: 2 as Position })()).toMatchObject({ right: { count: 1 } })
    expect(reads).toBe(before)
  })

  it('says in time that a position is not yet there, and where it stands', async () => {
    const { bank } = await townOf(1)
    const asked = await bank.query(roll, { atLeast: 3 as Position, timeoutMillis: 30 })()
    expect(asked).toMatchObject({ left: { tag: 'NotYetThere', wanted: 3, reached: 2 } })
  })

  it('is given the position as soon as somebody writes it', async () => {
    const { bank } = await townOf(1)
    const asked = bank.query(roll, { atLeast: 3 as Position })()
    await registerAll(bank, 200, 1)
    expect(await asked).toMatchObject({ right: { count: 2 } })
  })
})

describe('a read model that is kept current', () => {
  it('stands where the log ends without being asked, through a switch', async () => {
    const { bank } = await townOf(2)
    const end = new AbortController()
    const kept = bank.keepCurrent(roll, { signal: end.signal })
    await bank.query(roll, { atLeast: 3 as Position })()
    expect(await bank.rebuild(roll, { force: true }).result()).toMatchObject({ right: { tag: 'switched' } })
    const position = await registerAll(bank, 200, 1)
    while (bank.asItStands(roll)?.position !== position) await new Promise((resolve) => setImmediate(resolve))
    expect(bank.asItStands(roll)).toMatchObject({ state: { count: 3 } })
    end.abort()
    await kept
  })

  it('ends with its bank', async () => {
    const { bank } = await townOf(1)
    const kept = bank.keepCurrent(roll, { signal: new AbortController().signal })
    await bank.close()
    await kept
  })
})

describe('the health of a read model', () => {
  it('tells how far behind it is, in positions and in seconds, and how large', async () => {
    const store = staysOpen(memoryStore({ clock: { now: () => noon } }))
    const later = () => new Date(Date.parse(noon) + 90_000).toISOString() as Instant
    const bank = openBank({ tenant, store, clock: { now: later }, policies: [] })
    await bank.execute(foundTown)()
    await mustQuery(bank, roll)
    expect(await bank.health()()).toMatchObject({ right: [{ lag: { positions: 0, seconds: 0 } }] })
    await registerAll(bank, 100, 2)
    expect(await bank.health()()).toEqual({
      _tag: 'Right',
      right: [
        {
          name: 'roll',
          version: 1,
          generation: { identity: identityOf(roll), number: 1 },
          position: 1,
          lag: { positions: 2, seconds: 90 },
          lastError: undefined,
          size: { entries: 1, bytes: 23 },
          rebuild: undefined,
        },
      ],
    })
  })

  it('tells of a rebuild under way', async () => {
    const { bank } = await townOf(9)
    await mustQuery(bank, roll)
    const run = bank.rebuild(roll, { force: true, pageSize: 1 })
    for await (const { tag } of run) if (tag === 'building') break
    expect(await bank.health()()).toMatchObject({ right: [{ rebuild: { tag: 'building' } }] })
    await run.result()
    expect(await bank.health()()).toMatchObject({ right: [{ generation: { number: 2 }, rebuild: undefined }] })
  })
})
