/** Who waits for a stream waits no longer than they said. */
import { expect, it } from 'vitest'
import { by, clockAtNoon, countedIds, doAll, foundTown, tenant, townId, uuid } from '../../test/town-scene.ts'
import { type EventStore, memoryStore, type Wish, type WriteOptions } from '../index.ts'
import { createExecutor } from './executor.ts'

const establish = (n: number): Wish => ({
  type: 'EstablishUnit',
  commandId: uuid(100 + n),
  actor: by('mayor'),
  code: `V${n}`,
  kind: 'station',
  name: `第${n}站`,
  parentId: townId,
})

const SLOW = 300

it.each([
  ['a deadline', { timeoutMillis: 30 }],
  ['a signal', { signal: AbortSignal.timeout(30) }],
] as const)('is answered after %s, although a slow command goes before', async (_, options: WriteOptions) => {
  const store = memoryStore()
  await doAll(createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() }), [foundTown])
  const append: EventStore['append'] = (request, given) => async () => {
    await new Promise((resolve) => setTimeout(resolve, SLOW))
    return store.append(request, given)()
  }
  const executor = createExecutor({ tenant, store: { ...store, append }, clock: clockAtNoon, ids: countedIds() })
  const slow = executor.execute(establish(1))()
  await new Promise((resolve) => setTimeout(resolve, 5))
  const begunAt = performance.now()
  const hurried = await executor.execute(establish(2), options)()
  expect({ tag: hurried._tag, isLate: performance.now() - begunAt > SLOW / 2 }).toEqual({ tag: 'Left', isLate: false })
  await slow
})
