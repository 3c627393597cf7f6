import { expect, test } from 'vitest'
import { createBufferedReading } from './buffered-reading.ts'

const checkpoint = (position: bigint) => ({ tag: 'checkpoint' as const, position })

const flowThatNotes = () => {
  const noted: Array<string> = []
  return { noted, pause: () => noted.push('pause'), resume: () => noted.push('resume') }
}

test('who waits is woken by a message that comes alone', async () => {
  const { reading, take } = createBufferedReading()
  const next = reading.next(10)
  take(checkpoint(1n), flowThatNotes())
  expect(await next).toEqual([checkpoint(1n)])
})

test('who waits gets all that came together', async () => {
  const { reading, take } = createBufferedReading()
  const next = reading.next(10)
  for (const position of [1n, 2n, 3n]) {
    take(checkpoint(position), flowThatNotes())
    await Promise.resolve()
  }
  expect(await next).toHaveLength(3)
})

test('no more is handed over than was asked for, and the rest stays in order', async () => {
  const { reading, take, finish } = createBufferedReading()
  for (const position of [1n, 2n, 3n]) take(checkpoint(position), flowThatNotes())
  finish({ tag: 'ended' })
  expect(await reading.next(2)).toEqual([checkpoint(1n), checkpoint(2n)])
  expect(await reading.next(2)).toEqual([checkpoint(3n)])
  expect(await reading.next(2)).toEqual({ tag: 'ended' })
})

test('the server is held back while many wait, and goes on when few do', async () => {
  const { reading, take } = createBufferedReading()
  const flow = flowThatNotes()
  for (let position = 0n; position < 2_048n; position += 1n) take(checkpoint(position), flow)
  expect(flow.noted).toEqual(['pause'])
  await reading.next(1_000)
  expect(flow.noted).toEqual(['pause'])
  await reading.next(1_000)
  expect(flow.noted).toEqual(['pause', 'resume'])
})

test('a reader that leaves before the call has begun ends it as soon as it has', async () => {
  const { reading, onCancel } = createBufferedReading()
  const waiting = reading.next(1)
  reading.cancel()
  let isCancelled = false
  onCancel(() => {
    isCancelled = true
  })
  expect(isCancelled).toBe(true)
  expect(await waiting).toEqual({ tag: 'ended' })
})
