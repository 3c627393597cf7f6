/** A projection in partitions: a checkpoint each, and a number that is not changed behind its back. */
import { defineProjection, type Position, type StreamName } from '@lovebank/core'
import { right } from 'fp-ts/lib/TaskEither.js'
import { describe, expect, it } from 'vitest'
import { clockAtNoon, countedIds, doAll, foundTown, registerVolunteer, tenant } from '../../test/town-scene.ts'
import {
  checkpointName,
  createExecutor,
  createProjector,
  forgetPartitions,
  type MemoryStore,
  memoryStore,
  type Partition,
  townDomain,
} from '../index.ts'
import { partitioned, partitionOf } from './partition.ts'

interface Seen {
  readonly positions: Array<Position>
}

const volunteersSeen = defineProjection<Seen, 'VolunteerRegistered'>({
  name: 'volunteers-seen',
  version: 1,
  handles: ['VolunteerRegistered'],
  initialState: () => ({ positions: [] }),
  apply: (state, { position }) => {
    state.positions.push(position)
    return state
  },
})

const NAME = checkpointName(tenant, volunteersSeen)

const over = (store: MemoryStore, partition: Partition | undefined) =>
  createProjector({
    tenant,
    projection: volunteersSeen,
    store,
    checkpoints: store,
    decodeRecorded: townDomain.decodeRecorded,
    batchSize: 3,
    partition,
  })

const town = async (): Promise<MemoryStore> => {
  const store = memoryStore()
  const executor = createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() })
  const volunteers = Array.from({ length: 12 }, (_, n) => registerVolunteer(100 + n, `V-${n}`))
  await doAll(executor, [foundTown, ...volunteers])
  return store
}

/** To whom nothing is on record yet when it looks for the first time. */
const lookingTooSoon = (store: MemoryStore): MemoryStore => {
  let looks = 0
  return {
    ...store,
    loadCheckpoint: (name, options) => {
      if (name === `${NAME}/partitions`) looks += 1
      return name === `${NAME}/partitions` && looks === 1 ? right(undefined) : store.loadCheckpoint(name, options)
    },
  }
}

const of3 = [1, 2, 3].map((partition) => ({ partition, partitions: 3 }))

describe('a projection in partitions', () => {
  it('sees in all of them together what one alone sees', async () => {
    const store = await town()
    const alone = over(store, undefined)
    await alone.catchUp()()
    const shares = of3.map((partition) => over(store, partition))
    for (const share of shares) expect(await share.catchUp()()).toMatchObject({ _tag: 'Right' })
    const seen = shares.flatMap((share) => share.state().positions).toSorted((a, b) => a - b)
    expect(seen).toEqual(alone.state().positions)
    expect(shares.every((share) => share.state().positions.length < seen.length)).toBe(true)
  })

  it('keeps a checkpoint for each, from which it goes on', async () => {
    const store = await town()
    for (const partition of of3) await over(store, partition).catchUp()()
    for (const name of [`${NAME}/1-of-3`, `${NAME}/2-of-3`, `${NAME}/3-of-3`])
      expect(await store.loadCheckpoint(name)()).toMatchObject({ right: { name, position: expect.any(Number) } })
    expect(await over(store, of3[0]).catchUp()()).toMatchObject({ right: { name: `${NAME}/1-of-3`, events: 0 } })
  })

  it('refuses another number of partitions, and says what to do', async () => {
    const store = await town()
    await over(store, of3[1]).catchUp()()
    const other = over(store, { partition: 2, partitions: 4 })
    for (const run of [other.catchUp(), other.follow({ signal: new AbortController().signal })])
      expect(await run()).toMatchObject({
        left: {
          tag: 'ProjectionStoreFailed',
          error: {
            tag: 'InvalidRequest',
            message: expect.stringMatching(/3 partitions.*in 4.*raise.*version.*forget/u),
          },
        },
      })
    expect(await store.loadCheckpoint(`${NAME}/2-of-4`)()).toMatchObject({ right: undefined })
  })

  it('is right in both numbers where two begin at one instant and neither sees the other, and goes on in one', async () => {
    const store = await town()
    const alone = over(store, undefined)
    await alone.catchUp()()
    const first = of3.map((partition) => over(store, partition))
    for (const each of first) expect(await each.catchUp()()).toMatchObject({ _tag: 'Right' })
    const second = [1, 2].map((partition) => over(lookingTooSoon(store), { partition, partitions: 2 }))
    for (const each of second) expect(await each.catchUp()()).toMatchObject({ _tag: 'Right' })
    for (const shares of [first, second])
      expect(shares.flatMap((share) => share.state().positions).toSorted((a, b) => a - b)).toEqual(
        alone.state().positions,
      )
    for (const partition of of3) expect(await over(store, partition).catchUp()()).toMatchObject({ _tag: 'Left' })
  })

  it('can be built anew in another number once its partitions are forgotten', async () => {
    const store = await town()
    for (const partition of of3) await over(store, partition).catchUp()()
    expect(await forgetPartitions(store, NAME)()).toMatchObject({ _tag: 'Right' })
    expect(await store.loadCheckpoint(`${NAME}/1-of-3`)()).toMatchObject({ right: undefined })
    const whole = over(store, { partition: 1, partitions: 1 })
    await whole.catchUp()()
    expect(whole.state().positions).toHaveLength(12)
  })

  it('refuses a partition that there cannot be', async () => {
    const store = await town()
    for (const partition of [0, 4, 1.5])
      expect(await over(store, { partition, partitions: 3 }).catchUp()()).toMatchObject({
        left: { error: { tag: 'InvalidRequest' } },
      })
    const pages = partitioned(store, { partition: 1, partitions: 0 }).readAll(tenant)
    for await (const page of pages) expect(page).toMatchObject({ left: { tag: 'InvalidRequest' } })
  })

  it('has its streams where they have always been', () => {
    const names = ['hetoudian.account-V-001', 'hetoudian.account-V-002', 'hetoudian.task-河头店'] as Array<StreamName>
    expect(names.map((name) => [partitionOf(name, 4), partitionOf(name, 7)])).toEqual([
      [4, 3],
      [3, 4],
      [4, 3],
    ])
  })

  it('gives no more events than a read is limited to', async () => {
    const store = await town()
    const reader = partitioned(store, { partition: 1, partitions: 1 })
    const counts: Array<number> = []
    for await (const page of reader.readAll(tenant, { limit: 5, pageSize: 3 }))
      counts.push(page._tag === 'Right' ? page.right.events.length : -1)
    expect(counts).toEqual([3, 2])
  })
})
