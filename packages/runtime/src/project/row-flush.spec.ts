/** What is taken in while the log is made durable belongs to the next save, or it would be taken in twice after a crash. */
import type { EventType, Position, Projection } from '@lovebank/core'
import { right } from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { memoryReadModels, memoryStore, type StoredEvent } from '../index.ts'
import { createRowBook } from './row-book.ts'

const TYPE = 'SampleHappened' as EventType

const counting: Projection<{ count: number }> = {
  name: 'counting',
  version: 1,
  handles: [TYPE],
  initialState: () => ({ count: 0 }),
  apply: (state) => ({ count: state.count + 1 }),
}

const waiters = { waitFor: () => expect.fail('nobody waits'), reached: () => undefined }
const at = (position: number) => ({ type: TYPE, position: position as Position }) as unknown as StoredEvent

it('saves under a place the rows of that place, whatever comes while the log is flushed', async () => {
  const [checkpoints, readModels] = [memoryStore(), memoryReadModels()]
  const parts = { projection: counting, checkpoints, decodeRecorded: () => right({} as never) }
  const bookWith = (flush: () => void) =>
    createRowBook(parts, 'town/counting@1/1', waiters, {
      readModels,
      flush: () => async () => {
        await Promise.resolve()
        flush()
        return right(undefined)
      },
    })
  const book = bookWith(() => book.applyBatch([at(1), at(2)]))
  await book.load({})
  book.applyBatch([at(0), at(1)])
  expect(await book.save()).toBeUndefined()
  const afterCrash = bookWith(() => undefined)
  await afterCrash.load({})
  expect([afterCrash.position(), afterCrash.state()]).toEqual([1, { count: 2 }])
  afterCrash.applyBatch([at(2)])
  expect([book.state(), afterCrash.state()]).toEqual([{ count: 3 }, { count: 3 }])
})
