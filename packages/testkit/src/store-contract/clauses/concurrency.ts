/** Clauses on many writers at once. */
import type { EventStore } from '@lovebank/runtime'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import { append, eventsOf, numberOf, numbersOf, requestOf, upTo } from '../answers.ts'
import { type Clause, clause } from '../clause.ts'
import { any, at, freshTenant, noStream, sampleEvent, sampleEvents, streamOf } from '../samples.ts'

export const concurrency: ReadonlyArray<Clause<EventStore>> = [
  clause('lets exactly one of many concurrent appends to a fresh stream win', async (store) => {
    const tenant = freshTenant()
    const answers = await Promise.all(
      upTo(20).map((n) => store.append(requestOf(tenant, [sampleEvent(n)], noStream))()),
    )
    const winners = upTo(20).filter((n) => answers[n] !== undefined && isRight(answers[n]))
    expect(winners).toHaveLength(1)
    expect(answers.filter(isLeft).map((answer) => answer.left)).toEqual(
      upTo(19).map(() => expect.objectContaining({ tag: 'Conflict', actual: { kind: 'at', revision: 0 } })),
    )
    expect(await numbersOf(store.readStream(streamOf(tenant)))).toEqual(winners)
  }),

  clause('lets exactly one of many concurrent appends at one revision win', async (store) => {
    const tenant = freshTenant()
    await append(store, tenant, sampleEvents(3), noStream)
    const answers = await Promise.all(
      upTo(20, 3).map((n) => store.append(requestOf(tenant, [sampleEvent(n)], at(2)))()),
    )
    expect(answers.filter(isRight)).toHaveLength(1)
    expect(await eventsOf(store.readStream(streamOf(tenant)))).toHaveLength(4)
  }),

  clause('keeps every one of many concurrent appends that expect nothing', async (store) => {
    const tenant = freshTenant()
    const ids = ['a', 'b', 'c']
    await Promise.all(upTo(60).map((n) => append(store, tenant, [sampleEvent(n)], any, ids[n % ids.length])))
    const all = await eventsOf(store.readAll(tenant))
    expect(all.map(numberOf).toSorted((one, other) => one - other)).toEqual(upTo(60))
    const revisions = await Promise.all(
      ids.map(async (id) => (await eventsOf(store.readStream(streamOf(tenant, id)))).map((event) => event.revision)),
    )
    expect(revisions).toEqual(ids.map(() => upTo(20)))
  }),

  clause('keeps the events of one append together', async (store) => {
    const tenant = freshTenant()
    await Promise.all(upTo(10).map((n) => append(store, tenant, sampleEvents(5, n * 5))))
    const numbers = await numbersOf(store.readStream(streamOf(tenant)))
    const firsts = numbers.filter((_, index) => index % 5 === 0)
    expect(numbers).toEqual(firsts.flatMap((first) => upTo(5, first)))
  }),

  clause('answers those who come together each for themselves', async (store) => {
    const tenant = freshTenant()
    const [good, conflicting, tooMany, other] = await Promise.all([
      store.append(requestOf(tenant, sampleEvents(1), noStream, 'a'))(),
      store.append(requestOf(tenant, sampleEvents(1), at(7), 'b'))(),
      store.append(requestOf(tenant, [], any, 'c'))(),
      store.append(requestOf(tenant, sampleEvents(2), noStream, 'd'))(),
    ])
    expect([good, other]).toMatchObject([{ right: { lastRevision: 0 } }, { right: { lastRevision: 1 } }])
    expect([conflicting, tooMany]).toMatchObject([{ left: { tag: 'Conflict' } }, { left: { tag: 'InvalidRequest' } }])
    expect(await eventsOf(store.readAll(tenant))).toHaveLength(3)
  }),
]
