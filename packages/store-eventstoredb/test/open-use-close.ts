/**
 * A process that opens a store, uses it in every way, closes it, and does the same once more, but leaves reads in the middle and
 * subscriptions that wait. It says how long the two took to close; then nothing may keep it alive.
 */
import type { Pages } from '@lovebank/runtime'
import { openEventStoreDb } from '../src/open.ts'
import { eventSaying, rightOf, streamOf, town } from './values.ts'

const [connectionString = ''] = process.argv.slice(2)

const firstPageOf = async (pages: Pages): Promise<void> => {
  for await (const page of pages) {
    rightOf(page)
    return
  }
}

/** Milliseconds that it took to close. */
const useAndClose = async (isTidy: boolean): Promise<number> => {
  const store = rightOf(await openEventStoreDb(connectionString)())
  const events = Array.from({ length: 50 }, (_, n) => eventSaying(`${n}`))
  rightOf(await store.append({ stream: streamOf('a'), expected: { kind: 'any' }, events })())
  rightOf(await store.saveCheckpoint({ name: 'a', position: undefined, state: 'a' })())
  const stop = new AbortController()
  const open: Array<AsyncIterator<unknown>> = []
  const leaveOpen = async (pages: Pages): Promise<void> => {
    const left = pages[Symbol.asyncIterator]()
    await left.next()
    open.push(left)
  }
  const take = isTidy ? firstPageOf : leaveOpen
  for (let times = 0; times < 5; times += 1) {
    await take(store.subscribe(town, { signal: stop.signal }))
    await take(store.readStream(streamOf('a'), { pageSize: 10 }))
    await take(store.readAll(town, { pageSize: 10 }))
  }
  const waiting = open.map((pages) => pages.next())
  const began = performance.now()
  await store.close()
  await Promise.all(waiting)
  return performance.now() - began
}

const tidy = await useAndClose(true)
const untidy = await useAndClose(false)
process.stdout.write(JSON.stringify([tidy, untidy]))
