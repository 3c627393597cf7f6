/** Law 11: snapshot + tail = replay, wherever the snapshot was taken. */
import { type StreamKey, THE_TOWN } from '@lovebank/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { by, clockAtNoon, countedIds, doAll, foundTown, tenant, townId, uuid } from '../../test/town-scene.ts'
import { createLoader } from '../execute/loader.ts'
import { createExecutor, memoryStore, townDomain, type Wish } from '../index.ts'
import { createSnapshots } from './snapshots.ts'

const organisation: StreamKey = { aggregate: 'organisation', id: THE_TOWN }

const appoint = (n: number): Wish => ({
  type: 'AppointStaff',
  commandId: uuid(100 + n),
  actor: by('mayor'),
  personId: `person-${n}`,
  role: 'auditor',
  unitId: townId,
  name: '审计员',
})

it('a snapshot and the events after it give the same state, and know the same commands, as all events', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), async (before, after) => {
      const store = memoryStore()
      const executor = createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() })
      const wishes = Array.from({ length: before + after }, (_, n) => appoint(n))
      const load = async (isSnapshotted: boolean) => {
        const snapshots = isSnapshotted ? createSnapshots(store, townDomain, 1) : undefined
        const loader = createLoader({ tenant, domain: townDomain, store, snapshots, mostCached: 1_000 })
        const loaded = await loader.load(organisation, {})
        if (loaded._tag === 'Left') throw new Error(loaded.left.message)
        const { state, revision, position, commands } = loaded.right
        return { state, revision, position, commands: [...commands] }
      }
      await doAll(executor, [foundTown, ...wishes.slice(0, before)])
      await load(true)
      const snapshot = await store.loadSnapshot(`${tenant}.organisation-${THE_TOWN}` as never)()
      expect(snapshot).toMatchObject({ right: { revision: before + 1 } })
      await doAll(executor, wishes.slice(before))
      expect(await load(true)).toEqual(await load(false))
    }),
    { numRuns: 50 },
  )
})
