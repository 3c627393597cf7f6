import type { EventId, TenantId } from '@lovebank/core'
import { left, right } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  append,
  copied,
  copy,
  disturbed,
  eventOf,
  eventsIn,
  fill,
  keptIn,
  outage,
  streamOf,
} from '../../test/copy-scene.ts'
import { clockAtNoon, tenant, uuid } from '../../test/town-scene.ts'
import { type Appended, type CopyProgress, copyLog, digestLog, type EventStore, memoryStore } from '../index.ts'

const digestOf = async (store: EventStore) => {
  const digest = await digestLog(store, tenant)
  if (digest._tag === 'Left') throw new Error(digest.left.message)
  return digest.right
}

describe('a copied log', () => {
  it('has the same events in the same order, at the same revisions', async () => {
    const [source, target] = [memoryStore(), memoryStore({ clock: clockAtNoon })]
    await fill(source, [1, 1, 2, 1, 3, 3, 3, 2, 1])
    const answer = await copied(source, target)
    expect(answer).toMatchObject({ copied: 9, events: 9, isSourceAhead: false })
    expect({ events: 9, digest: answer.digest }).toEqual(await digestOf(target))
    expect(await digestOf(source)).toEqual(await digestOf(target))
  })

  it('keeps appends of a thousand events and events of a megabyte', async () => {
    const [source, target] = [memoryStore(), memoryStore()]
    const many = Array.from({ length: 1_000 }, (_, n) => eventOf(n + 1))
    await append(source, streamOf(1), many)
    for (const n of [2_001, 2_002, 2_003]) await append(source, streamOf(1), [eventOf(n, 'x'.repeat(999_000))])
    await append(source, streamOf(1), [eventOf(2_004, '爱'.repeat(170_000)), eventOf(2_005, '\u0001'.repeat(80_000))])
    expect(await copied(source, target)).toMatchObject({ events: 1_005 })
  })

  it('has nothing of other tenants', async () => {
    const [source, target] = [memoryStore(), memoryStore()]
    await fill(source, [1, 2])
    await append(source, 'laixi.account-1' as ReturnType<typeof streamOf>, [eventOf(3)])
    expect(await copied(source, target)).toMatchObject({ events: 2 })
    const others = await digestLog(target, 'laixi' as TenantId)
    expect(others).toMatchObject({ right: { events: 0 } })
  })

  it('of nothing is nothing', async () => {
    expect(await copied(memoryStore(), memoryStore())).toMatchObject({ copied: 0, events: 0 })
  })

  it('is not written twice', async () => {
    const [source, target] = [memoryStore(), memoryStore()]
    await fill(source, [1, 2, 1])
    await copied(source, target)
    expect(await copied(source, target)).toMatchObject({ copied: 0, events: 3 })
  })

  it('takes in what the source got since', async () => {
    const [source, target] = [memoryStore(), memoryStore()]
    await fill(source, [1, 2, 1])
    await copied(source, target)
    await fill(source, [2, 4], 4)
    expect(await copied(source, target)).toMatchObject({ copied: 2, events: 5 })
  })

  it('tells its progress, to the end', async () => {
    const [source, target] = [memoryStore(), memoryStore()]
    await fill(
      source,
      Array.from({ length: 250 }, (_, n) => n % 7),
    )
    const told: Array<CopyProgress> = []
    await copyLog({ source, target, tenant, onProgress: (progress) => told.push(progress) })()
    expect(told.map(({ stage, events, portion }) => [stage, events, Number(portion.toFixed(1))])).toEqual([
      ['copying', 100, 0.4],
      ['copying', 200, 0.8],
      ['copying', 250, 1],
      ['comparing', 100, 0.4],
      ['comparing', 200, 0.8],
    ])
  })
})

describe('while a source is written to', () => {
  it('copies what it held at the beginning, and tells that it went on', async () => {
    const [source, target] = [memoryStore(), memoryStore()]
    await fill(source, [1, 2, 3])
    const before = await digestOf(source)
    const growing = disturbed(target, async (appends) => {
      if (appends < 5) await fill(source, [1, 5], 100 + 2 * appends)
    })
    expect(await copy(source, growing)).toMatchObject({ right: { ...before, copied: 3, isSourceAhead: true } })
    expect(await copied(source, target)).toMatchObject({ copied: 6, isSourceAhead: false })
  })
})

describe('a target that is no beginning of the source', () => {
  const scene = async () => {
    const [source, target] = [memoryStore(), memoryStore()]
    await fill(source, [1, 2, 1, 3])
    return { source, target }
  }
  const differsAt = (stream: number, at: number) => ({
    left: {
      tag: 'TargetDiffers',
      stream: streamOf(stream),
      revision: at,
      message: expect.stringContaining('no events'),
    },
  })

  it('is refused where it is another town’s, and is not written to', async () => {
    const { source, target } = await scene()
    await fill(target, [1, 2], 50)
    const before = await keptIn(target)
    expect(await copy(source, target)).toMatchObject(differsAt(2, 0))
    expect(await keptIn(target)).toEqual(before)
  })

  it('is refused where it was written to after it was copied', async () => {
    const { source, target } = await scene()
    await copied(source, target)
    await fill(target, [1], 50)
    expect(await copy(source, target)).toMatchObject(differsAt(1, 2))
  })

  it('is refused where it is ahead of a source that was set back', async () => {
    const { source, target } = await scene()
    await copied(source, target)
    const setBack = memoryStore()
    await fill(setBack, [1, 2, 1])
    expect(await copy(setBack, target)).toMatchObject(differsAt(3, 0))
    expect(await copy(memoryStore(), target)).toMatchObject(differsAt(3, 0))
  })

  it('is refused where somebody writes a stream of the source meanwhile', async () => {
    const { source, target } = await scene()
    const disturbing = disturbed(target, (appends) => (appends === 2 ? fill(target, [1], 50) : Promise.resolve()))
    expect(await copy(source, disturbing)).toMatchObject(differsAt(1, 1))
  })

  it('is refused where somebody writes another stream meanwhile', async () => {
    const { source, target } = await scene()
    const disturbing = disturbed(target, (appends) => (appends === 2 ? fill(target, [9], 50) : Promise.resolve()))
    expect(await copy(source, disturbing)).toMatchObject(differsAt(9, 0))
  })

  it('is refused where it lost what it had acknowledged', async () => {
    const { source, target } = await scene()
    const appended = { firstRevision: 0, lastRevision: 0, position: 9, isRepeat: false } as Appended
    const forgetful: EventStore = {
      ...target,
      append: (request, options) =>
        request.stream === streamOf(3) ? async () => right(appended) : target.append(request, options),
    }
    expect(await copy(source, forgetful)).toMatchObject(differsAt(3, 0))
  })

  it('is refused where the same events say something else', async () => {
    const { source, target } = await scene()
    await append(target, streamOf(1), [eventOf(1, 'forged')])
    expect(await copy(source, target)).toMatchObject(differsAt(1, 0))
  })

  it('is refused where events between others are missing', async () => {
    const { source, target } = await scene()
    await append(target, streamOf(1), [eventOf(1), eventOf(3)])
    expect(await copy(source, target)).toMatchObject(differsAt(1, 1))
  })
})

describe('a store that fails', () => {
  it('is named: the source that cannot be read', async () => {
    const [source, target] = [memoryStore(), memoryStore()]
    await fill(source, [1, 2])
    const error = { tag: 'CorruptStore', message: 'position 2 is damaged' } as const
    const damaged: EventStore = {
      ...source,
      async *readAll(...call) {
        for await (const page of source.readAll(...call)) {
          if (page._tag === 'Right') yield { ...page, right: { events: page.right.events.slice(0, 1) } }
          yield left(error)
          return
        }
      },
    }
    expect(await copy(damaged, target)).toMatchObject({ left: { tag: 'StoreFailed', side: 'source', error } })
    expect(await eventsIn(target)).toHaveLength(1)
    expect(await copied(source, target)).toMatchObject({ copied: 1 })
  })

  it('is named: the target that cannot be reached, and the words say what to do', async () => {
    const source = memoryStore()
    await fill(source, [1, 2])
    const away: EventStore = { ...memoryStore(), append: () => async () => left(outage) }
    expect(await copy(source, away)).toMatchObject({
      left: { side: 'target', error: outage, message: expect.stringContaining('Copy again to go on from here') },
    })
  })

  it('is left alone as soon as the operator gives up', async () => {
    const [source, target] = [memoryStore(), memoryStore()]
    await fill(source, [1, 2, 1, 2])
    const stop = new AbortController()
    const stopping = disturbed(target, async (appends) => (appends === 2 ? stop.abort() : undefined))
    const answer = await copyLog({ source, target: stopping, tenant, signal: stop.signal })()
    expect(answer).toMatchObject({ left: { tag: 'StoreFailed', error: { tag: 'Aborted' } } })
    expect(await eventsIn(target)).toHaveLength(2)
    expect(await copied(source, target)).toMatchObject({ copied: 2 })
  })
})

describe('the digest of a log', () => {
  const logWith = async (event: Partial<ReturnType<typeof eventOf>>, stream = 1) => {
    const store = memoryStore({ clock: clockAtNoon })
    await append(store, streamOf(stream), [{ ...eventOf(1), ...event }])
    return (await digestOf(store)).digest
  }

  it('is the same whatever the order of fields, the position and the time of recording', async () => {
    const { data, metadata } = eventOf(1)
    const store = memoryStore()
    await append(store, 'laixi.account-1' as ReturnType<typeof streamOf>, [eventOf(7)])
    const turned = (object: object) => Object.fromEntries(Object.entries(object).toReversed())
    await append(store, streamOf(1), [{ ...eventOf(1), data: turned(data), metadata: turned(metadata) }])
    expect((await digestOf(store)).digest).toBe(await logWith({}))
  })

  it.each([
    ['id', { eventId: uuid(2) as EventId }],
    ['type', { type: 'OtherHappened', data: { ...eventOf(1).data, type: 'OtherHappened' } }],
    ['payload', eventOf(1, 'something else')],
    ['metadata', { metadata: { ...eventOf(1).metadata, schemaVersion: 2 } }],
    ['names of fields', { metadata: { ...eventOf(1).metadata, 'a=#1;b': 2 } }],
  ])('is another for another %s', async (_, change) => {
    expect(await logWith(change)).not.toBe(await logWith({}))
  })

  it('is another for another stream', async () => {
    expect(await logWith({}, 2)).not.toBe(await logWith({}))
  })

  it('tells a field whose name looks like two fields from those two', async () => {
    const { metadata } = eventOf(1)
    const two = await logWith({ metadata: { ...metadata, a: 1, b: 2 } })
    expect(await logWith({ metadata: { ...metadata, 'a=#1;b': 2 } })).not.toBe(two)
  })
})
