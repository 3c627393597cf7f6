/** What the memory store promises beyond a glance; the whole contract runs from `@lovebank/testkit`. */
import type { EventId, StreamName, TenantId } from '@lovebank/core'
import { describe, expect, it } from 'vitest'
import type { AppendRequest, ExpectedVersion, Page, Pages } from '../ports/event-store.ts'
import { memoryStore } from './memory-store.ts'

const tenant = 'town' as TenantId
const stream = 'town.account-a' as StreamName
const id = (n: number): EventId => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}` as EventId

const request = (expected: ExpectedVersion, ...ids: ReadonlyArray<number>): AppendRequest => ({
  stream,
  expected,
  events: ids.map((n) => ({ eventId: id(n), type: 'T', data: { type: 'T', n }, metadata: {} })),
})

const numbersOf = async (pages: Pages<Page>): Promise<ReadonlyArray<unknown>> => {
  const numbers: Array<unknown> = []
  for await (const page of pages)
    numbers.push(
      ...(page._tag === 'Left' ? [page.left.tag] : page.right.events.map((event) => Number(event.eventId.slice(-4)))),
    )
  return numbers
}

describe('the memory store', () => {
  it('lets exactly one of many appends to a fresh stream win', async () => {
    const store = memoryStore()
    const results = await Promise.all([1, 2, 3, 4].map((n) => store.append(request({ kind: 'no-stream' }, n))()))
    expect(results.map((result) => (result._tag === 'Right' ? 'won' : result.left.tag))).toEqual([
      'won',
      'Conflict',
      'Conflict',
      'Conflict',
    ])
  })

  it('answers a repeated append as the first time and writes nothing', async () => {
    const store = memoryStore()
    const first = await store.append(request({ kind: 'no-stream' }, 1, 2))()
    const again = await store.append(request({ kind: 'no-stream' }, 1, 2))()
    expect(first).toMatchObject({ right: { firstRevision: 0, lastRevision: 1, isRepeat: false } })
    expect(again).toMatchObject({ right: { firstRevision: 0, lastRevision: 1, isRepeat: true } })
    expect(await numbersOf(store.readStream(stream))).toEqual([1, 2])
  })

  it('reads in pages, forward and backward, from a place and up to a limit', async () => {
    const store = memoryStore()
    await store.append(request({ kind: 'any' }, 1, 2, 3, 4, 5))()
    expect(await numbersOf(store.readStream(stream, { pageSize: 2 }))).toEqual([1, 2, 3, 4, 5])
    expect(await numbersOf(store.readStream(stream, { direction: 'backward', pageSize: 2, limit: 3 }))).toEqual([
      5, 4, 3,
    ])
    const [, second] = await Array.fromAsync(store.readAll(tenant, { pageSize: 2 }))
    const from = second?._tag === 'Right' ? second.right.events.at(-1)?.position : undefined
    expect(await numbersOf(store.readAll(tenant, { from }))).toEqual([5])
    expect(await numbersOf(store.readAll(tenant, { from, direction: 'backward', pageSize: 2 }))).toEqual([3, 2, 1])
  })

  it('goes from catching up to live without gap or repeat', async () => {
    const store = memoryStore()
    await store.append(request({ kind: 'any' }, 1, 2, 3))()
    const end = new AbortController()
    const seen: Array<number> = []
    for await (const page of store.subscribe(tenant, { signal: end.signal, pageSize: 2 })) {
      if (page._tag === 'Left') throw new Error(page.left.message)
      seen.push(...page.right.events.map((event) => Number(event.eventId.slice(-4))))
      if (page.right.isLive && seen.length < 5) await store.append(request({ kind: 'any' }, seen.length + 1))()
      if (seen.length === 5) end.abort()
    }
    expect(seen).toEqual([1, 2, 3, 4, 5])
  })

  it('answers nothing but its closing once it is closed', async () => {
    const store = memoryStore()
    await store.close()
    expect(await store.append(request({ kind: 'any' }, 1))()).toMatchObject({ left: { tag: 'StoreClosed' } })
    expect(await numbersOf(store.readStream(stream))).toEqual(['StoreClosed'])
  })

  it('begins nothing for a caller who gave up or has no time left', async () => {
    const store = memoryStore()
    const aborted = await store.append(request({ kind: 'any' }, 1), { signal: AbortSignal.abort() })()
    const late = await store.append(request({ kind: 'any' }, 1), { timeoutMillis: 0 })()
    expect(aborted).toMatchObject({ left: { tag: 'Aborted', isOutcomeUnknown: false } })
    expect(late).toMatchObject({ left: { tag: 'DeadlineExceeded', isOutcomeUnknown: false } })
    expect(await numbersOf(store.readStream(stream))).toEqual([])
  })
})
