/** Point 19, as far as it can be had of any server: one that cannot be reached is told in time, and keeps nobody from another. */
import { createServer } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { leftOf, storedOf } from '../../test/adapter-answers.ts'
import { openSubject, streamOf } from '../../test/subject.ts'
import { openEventStoreDb } from '../open.ts'

const { name, store, freshTenant, fill } = await openSubject()

const BOUND_MILLIS = 10_000

/** A port where somebody listens who never speaks. */
const mutePort = async (): Promise<number> => {
  const mute = createServer(() => undefined)
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void mute.close())
  const address = mute.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

describe(`conformance of ${name}`, () => {
  test.each([
    ['where nobody listens', () => Promise.resolve(1)],
    ['where somebody listens and never speaks', mutePort],
  ] as const)('point 19, A: opening %s ends in time, and another store is read meanwhile', async (_where, portOf) => {
    const stream = streamOf(freshTenant())
    await fill(stream, 3)
    const began = performance.now()
    const unreached = openEventStoreDb(`esdb://127.0.0.1:${await portOf()}?tls=false`, { timeoutMillis: 500 })
    const [error, events] = await Promise.all([leftOf(unreached), storedOf(store.readStream(stream))])
    expect(['Unavailable', 'DeadlineExceeded']).toContain(error.tag)
    expect(events).toHaveLength(3)
    expect(performance.now() - began).toBeLessThan(BOUND_MILLIS)
  })
})
