/** What a command rests on may grow in the moment in which it is judged; its answer must not rest on both halves. */
import type { Command } from '@lovebank/core'
import { left } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  by,
  clockAtNoon,
  countedIds,
  doAll,
  eventsOf,
  founding,
  keeper,
  redeemRice,
  registerVolunteer,
  tenant,
  townId,
  uuid,
} from '../../test/town-scene.ts'
import { type Domain, type EventStore, memoryStore, type Pages, townDomain, type Wish } from '../index.ts'
import { createExecutor } from './executor.ts'

const executorOver = (store: EventStore) => createExecutor({ tenant, store, clock: clockAtNoon, ids: countedIds() })

const listItem = (n: number, itemId: string): Wish => ({
  type: 'ListItem',
  commandId: uuid(n),
  actor: keeper,
  shopId: 'shop',
  itemId,
  name: '菜油',
  measure: 'bottle',
  pointsEach: 30,
})

const soon = () => new Promise((resolve) => setTimeout(resolve, 5))

/** The town's domain, and a word after each decision. */
const decidingWith = (after: (command: Command) => void): Domain => ({
  ...townDomain,
  deciderOf: (aggregate) => {
    const decider = townDomain.deciderOf(aggregate)
    const decide: typeof decider.decide = (command, state) => {
      const decision = decider.decide(command, state)
      after(command)
      return decision
    }
    return { ...decider, decide }
  },
})

type Result = IteratorResult<Pages extends AsyncIterable<infer P> ? P : never>

/** Reads at once, and hands the first page over when it is told to. */
const heldPages = (pages: Pages): { readonly pages: Pages; readonly release: () => void } => {
  const iterator = pages[Symbol.asyncIterator]()
  const first = iterator.next()
  let release: () => void = () => undefined
  const held = new Promise<Result>((resolve) => {
    void first.then((page) => {
      release = () => resolve(page)
    })
  })
  let isFirst = true
  const next = (): Promise<Result> => {
    if (!isFirst) return iterator.next()
    isFirst = false
    return held
  }
  return { pages: { [Symbol.asyncIterator]: () => ({ next }) }, release: () => release() }
}

describe('a stream that another process wrote to', () => {
  it('is appended to at the revision that was decided upon, although news of it come in that very moment', async () => {
    const store = memoryStore()
    const other = executorOver(store)
    await doAll(other, founding)
    let isHolding = false
    let release: () => void = () => undefined
    const readStream: EventStore['readStream'] = (stream, options) => {
      const pages = store.readStream(stream, options)
      if (!isHolding || !stream.includes('.shop-')) return pages
      isHolding = false
      const held = heldPages(pages)
      release = held.release
      return held.pages
    }
    const executor = createExecutor({
      tenant,
      store: { ...store, readStream },
      clock: clockAtNoon,
      ids: countedIds(),
      limits: { freshMillis: 0 },
      domain: decidingWith(({ commandId }) => {
        if (commandId === uuid(501)) release()
      }),
    })
    // The shop is warm here as it stood before the other process listed oil.
    await doAll(executor, [listItem(499, 'salt')])
    await doAll(other, [listItem(500, 'oil')])
    // Whoever redeems asks for news of the shop, to see its prices.
    isHolding = true
    const redeemed = executor.execute(redeemRice(502, 1))()
    await soon()
    const listed = await executor.execute(listItem(501, 'oil'))()
    await redeemed
    const oils = (await eventsOf(store)).filter((event) => event.type === 'ItemListed' && event.itemId === 'oil')
    expect(oils).toHaveLength(1)
    // Listed at the same price already: nothing is left to be done.
    expect(listed).toMatchObject({ right: { events: [] } })
  })

  it('is judged as it stood when the command came, although somebody else here learns its news first', async () => {
    const store = memoryStore()
    const other = executorOver(store)
    await doAll(other, founding)
    let onVolunteerRead: (() => Promise<unknown>) | undefined
    const readStream: EventStore['readStream'] = (stream, options) => {
      const pages = store.readStream(stream, options)
      const meanwhile = stream.includes('.volunteer-') ? onVolunteerRead : undefined
      if (meanwhile === undefined) return pages
      onVolunteerRead = undefined
      return (async function* () {
        await meanwhile()
        yield* pages
      })()
    }
    const executor = createExecutor({
      tenant,
      store: { ...store, readStream },
      clock: clockAtNoon,
      ids: countedIds(),
      limits: { freshMillis: 60_000 },
    })
    await doAll(executor, [registerVolunteer(600, 'V-002'), listItem(601, 'salt')])
    // An office that the keeper of the other process has by now.
    await doAll(other, [
      {
        type: 'AppointStaff',
        commandId: uuid(602),
        actor: by('mayor'),
        personId: 'helper',
        role: 'social-worker',
        unitId: townId,
        name: '孙社工',
      },
    ])
    const volunteerId = (await eventsOf(store)).flatMap((event) =>
      event.type === 'VolunteerRegistered' && event.number === 'V-002' ? [event.volunteerId] : [],
    )[0]
    // In the moment in which the news of the volunteer are read, another command here asks for those of the organisation.
    onVolunteerRead = () => executor.execute({ ...listItem(603, 'tea'), actor: by('helper') })()
    const moved = await executor.execute({
      type: 'MoveToUnit',
      commandId: uuid(604),
      actor: by('helper'),
      volunteerId: volunteerId ?? '',
      unitId: townId,
    })()
    expect(moved).not.toMatchObject({ left: { tag: 'Refused', refusal: { tag: 'NotEntitled' } } })
  })
})

describe('a command that stands in its stream already', () => {
  it('is never said not to have happened, although it cannot be read back', async () => {
    const store = memoryStore()
    await doAll(executorOver(store), [...founding, listItem(700, 'oil')])
    let isDown = false
    const readStream: EventStore['readStream'] = (stream, options) =>
      isDown && stream.includes('.shop-')
        ? (async function* () {
            yield left({ tag: 'Unavailable' as const, isOutcomeUnknown: false, message: 'down' })
          })()
        : store.readStream(stream, options)
    const executor = executorOver({ ...store, readStream })
    await doAll(executor, [listItem(701, 'salt')])
    isDown = true
    const again = await executor.execute(listItem(700, 'oil'))()
    expect(again).not.toMatchObject({ left: { tag: 'StoreFailed', isOutcomeUnknown: false } })
  })
})
