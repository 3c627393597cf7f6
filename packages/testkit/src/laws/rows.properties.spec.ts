/** A read model that lies as rows is the same read model: whatever its batches, its restarts and the size of its cache. */
import { type DomainEvent, type Projection, projections, type RecordedEvent, type TenantId } from '@lovebank/core'
import { createRowBook, memoryReadModels, memoryStore, type ReadModelStore, type StoredEvent } from '@lovebank/runtime'
import fc from 'fast-check'
import { right } from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { type History, validHistory } from '../town/town.ts'
import { everyAnswer } from './every-answer.ts'

const NAME = 'town/rows@1'
const waiters = { waitFor: () => expect.fail('nobody waits'), reached: () => undefined }

/** The runner decodes what it is given; here that was decoded before. */
const asStored = (events: ReadonlyArray<RecordedEvent<DomainEvent>>) =>
  events.map((recorded) => ({ ...recorded, type: recorded.event.type })) as unknown as ReadonlyArray<StoredEvent>

const bookOf = (projection: Projection<unknown>, readModels: ReadModelStore, cacheSize: number) => {
  const store = memoryStore()
  const decodeRecorded = (stored: StoredEvent) => right(stored as unknown as RecordedEvent<DomainEvent>)
  const parts = { tenant: 'town' as TenantId, projection, store, checkpoints: store, decodeRecorded }
  return createRowBook(parts, NAME, waiters, { readModels, cacheSize })
}

const doing = async (done: Promise<{ readonly message: string } | undefined>): Promise<void> => {
  const failure = await done
  if (failure !== undefined) expect.fail(failure.message)
}

const life = fc.record({
  /** how many events each batch has, and whether it is saved and whether the process begins anew after it */
  batches: fc.array(
    fc.record({ size: fc.integer({ min: 1, max: 40 }), isSaved: fc.boolean(), isRestart: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 12,
    },
  ),
  cacheSize: fc.constantFrom(0, 2_000, 1_000_000),
})

type Life = typeof life extends fc.Arbitrary<infer L> ? L : never

/** Folds through rows, batch by batch; a restart without a save goes on from the save before it. */
const lived = async (projection: Projection<unknown>, { recorded }: History, { batches, cacheSize }: Life) => {
  const readModels = memoryReadModels()
  let book = bookOf(projection, readModels, cacheSize)
  await doing(book.load({}))
  for (let turn = 0; book.position() !== recorded.at(-1)?.position; turn += 1) {
    const { size, isSaved, isRestart } = batches[turn % batches.length] ?? { size: 9, isSaved: true, isRestart: true }
    const next = recorded.findIndex(({ position }) => position > (book.position() ?? -1))
    const failure = book.applyBatch(asStored(recorded.slice(next, next + size)))
    if (failure !== undefined) expect.fail(failure.message)
    if (isSaved || turn > 200) await doing(book.save())
    if (isRestart && turn <= 200) {
      book = bookOf(projection, readModels, cacheSize)
      await doing(book.load({}))
    }
  }
  return { book, readModels }
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null')

it.each(Object.keys(projections) as Array<keyof typeof projections>)(
  '%s as rows is the same as in one piece, and answers alike',
  async (name) => {
    const projection = projections[name] as Projection<unknown>
    const answer = everyAnswer[name] as (state: unknown, now: History['now']) => unknown
    await fc.assert(
      fc.asyncProperty(validHistory(15), life, async (history, ways) => {
        const whole = asJson(history.recorded.reduce(projection.apply, projection.initialState()))
        const { book, readModels } = await lived(projection, history, ways)
        expect(asJson(book.state())).toEqual(whole)
        expect(asJson(answer(book.state(), history.now))).toEqual(asJson(answer(whole, history.now)))
        await doing(book.save())
        const again = bookOf(projection, readModels, 1_000)
        await doing(again.load({}))
        expect([...again.entries()]).toEqual([...book.entries()])
        expect(asJson(again.state())).toEqual(whole)
      }),
      { numRuns: 5 },
    )
  },
)
