/** Commands that wait for the same stream take their turn together, and none of them notices the others. */
import { describe, expect, it } from 'vitest'
import { by, clockAtNoon, countedIds, doAll, foundTown, keeper, tenant, townId, uuid } from '../../test/town-scene.ts'
import { type AppendRequest, type EventStore, memoryStore, townDomain, type Wish } from '../index.ts'
import { createExecutor, type ExecutorParts } from './executor.ts'

const establish = (n: number, actor: ReturnType<typeof by> = by('mayor'), code = `V${n}`): Wish => ({
  type: 'EstablishUnit',
  commandId: uuid(100 + n),
  actor,
  code,
  kind: 'station',
  name: `第${n}站`,
  parentId: townId,
})

const upTo = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, n) => n)

/** A founded town, and every append that was asked of its store since. */
const watched = async (
  over: (store: EventStore) => EventStore = (store) => store,
  parts: Partial<ExecutorParts> = {},
) => {
  const store = memoryStore()
  await doAll(createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() }), [foundTown])
  const appends: Array<AppendRequest> = []
  const beneath = over(store)
  const watching: EventStore = {
    ...beneath,
    append: (request, options) => {
      appends.push(request)
      return beneath.append(request, options)
    },
  }
  const executor = createExecutor({ tenant, store: watching, clock: clockAtNoon, ids: countedIds(), ...parts })
  return { store, appends, executor }
}

describe('commands for one stream in the same moment', () => {
  it('are written by one append, in the order in which they were asked for, each with its own answer', async () => {
    const { appends, executor } = await watched()
    const done = await Promise.all(upTo(20).map((n) => executor.execute(establish(n))()))
    expect(appends.map(({ events }) => events.length)).toEqual([20])
    expect(done).toMatchObject(
      upTo(20).map((n) => ({ right: { commandId: uuid(100 + n), revision: n + 2, isRepeat: false } })),
    )
  })

  it('are decided one upon the other', async () => {
    const { executor } = await watched()
    const twice = [establish(1), establish(2, by('mayor'), 'V1')]
    expect(await Promise.all(twice.map((wish) => executor.execute(wish)()))).toMatchObject([
      { _tag: 'Right' },
      { left: { tag: 'Refused', refusal: { tag: 'UnitCodeTaken' } } },
    ])
  })

  it('are refused one by one, and the others held', async () => {
    const { executor } = await watched()
    const wishes = [establish(1), establish(2, keeper), establish(3), establish(4, keeper), establish(5)]
    const done = await Promise.all(wishes.map((wish) => executor.execute(wish)()))
    expect(done.map((each) => each._tag)).toEqual(['Right', 'Left', 'Right', 'Left', 'Right'])
  })

  it('happen once where one is asked for twice', async () => {
    const { executor, appends } = await watched()
    const done = await Promise.all([1, 2, 1].map((n) => executor.execute(establish(n))()))
    expect(done).toMatchObject([{ right: { isRepeat: false } }, { right: {} }, { right: { isRepeat: true } }])
    expect(appends.flatMap(({ events }) => events)).toHaveLength(2)
  })

  it('leave out whoever gave up while waiting', async () => {
    const { executor } = await watched()
    const stop = new AbortController()
    const all = [
      executor.execute(establish(1))(),
      executor.execute(establish(2), { signal: stop.signal })(),
      executor.execute(establish(3))(),
    ]
    stop.abort()
    expect(await Promise.all(all)).toMatchObject([
      { _tag: 'Right' },
      { left: { tag: 'StoreFailed', isOutcomeUnknown: false, error: { tag: 'Aborted' } } },
      { _tag: 'Right' },
    ])
  })

  it('share an append only under the same deadline and the same durability', async () => {
    const { executor, appends } = await watched()
    await Promise.all([
      executor.execute(establish(1))(),
      executor.execute(establish(2), { durability: 'soon' })(),
      executor.execute(establish(3), { durability: 'soon' })(),
      executor.execute(establish(4), { durability: 'soon', timeoutMillis: 900 })(),
    ])
    expect(appends.map(({ events }) => events.length)).toEqual([1, 2, 1])
  })

  it('find no place beyond the end of the queue', async () => {
    const { executor } = await watched((store) => store, { limits: { mostWaiting: 3 } })
    const done = await Promise.all(upTo(5).map((n) => executor.execute(establish(n))()))
    expect(done.slice(0, 3).every((each) => each._tag === 'Right')).toBe(true)
    expect(done.slice(3)).toMatchObject([{ left: { tag: 'QueueFull', limit: 3 } }, { left: { tag: 'QueueFull' } }])
  })
})

describe('what happens to one of them', () => {
  const isNamed = (request: AppendRequest, n: number): boolean =>
    request.events.some(({ data }) => JSON.stringify(data).includes(`第${n}站`))

  it('does not happen to the others where it is too large for the store', async () => {
    const { executor } = await watched((store) => ({
      ...store,
      append: (request, options) =>
        isNamed(request, 2)
          ? () =>
              Promise.resolve({ _tag: 'Left', left: { tag: 'TooLarge', limit: 1, actual: 2, message: 'too large' } })
          : store.append(request, options),
    }))
    const done = await Promise.all([1, 2, 3].map((n) => executor.execute(establish(n))()))
    expect(done).toMatchObject([{ _tag: 'Right' }, { left: { error: { tag: 'TooLarge' } } }, { _tag: 'Right' }])
  })

  it('meets all of them where the store could not be reached, and each may be sent again', async () => {
    let isReachable = false
    const { executor, store } = await watched((beneath) => ({
      ...beneath,
      append: (request, options) =>
        isReachable
          ? beneath.append(request, options)
          : async () => {
              await beneath.append(request, options)()
              return { _tag: 'Left', left: { tag: 'Unavailable', isOutcomeUnknown: true, message: 'the line broke' } }
            },
    }))
    const ask = () => Promise.all([1, 2, 3].map((n) => executor.execute(establish(n))()))
    expect(await ask()).toMatchObject(upTo(3).map(() => ({ left: { isOutcomeUnknown: true } })))
    isReachable = true
    expect(await ask()).toMatchObject(upTo(3).map(() => ({ right: { isRepeat: true } })))
    expect(await store.head(tenant)()).toMatchObject({ right: 4 })
  })

  it('crashes nobody else where it is a programmer’s mistake', async () => {
    const domain = {
      ...townDomain,
      factsNeeded: (command: Parameters<typeof townDomain.factsNeeded>[0]) => {
        if (command.commandId === uuid(102)) throw new Error('a mistake')
        return townDomain.factsNeeded(command)
      },
    }
    const { executor } = await watched((store) => store, { domain })
    const done = await Promise.allSettled([1, 2, 3].map((n) => executor.execute(establish(n))()))
    expect(done.map((each) => each.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('is decided anew with the others where somebody else wrote first', async () => {
    const { store, executor } = await watched()
    const other = createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() })
    await executor.execute(establish(1))()
    await other.execute(establish(50))()
    const done = await Promise.all([2, 3].map((n) => executor.execute(establish(n))()))
    expect(done).toMatchObject([{ right: { revision: 4 } }, { right: { revision: 5 } }])
  })
})
