import { expect, it } from 'vitest'
import { createBufferedReading } from '../../src/buffered-reading.ts'
import { beginCall } from '../../src/call.ts'
import { nextBatch } from '../../src/reading.ts'
import type { WireFailure, WireMessage } from '../../src/wire.ts'

const flow = { pause: () => undefined, resume: () => undefined }

it('gives the next who asks what comes after somebody gave up waiting', async () => {
  const { reading, take } = createBufferedReading<WireMessage, WireFailure>()
  const call = beginCall({ timeoutMillis: 1_000 }, {})
  expect(await nextBatch(reading, 10, call, 1)).toBe('silence')
  take({ tag: 'caught-up' }, flow)
  // The one who gave up would wake now.
  await new Promise((resolve) => setImmediate(resolve))
  expect(await nextBatch(reading, 10, call)).toEqual([{ tag: 'caught-up' }])
})

it('wakes nobody for what was taken before', async () => {
  const { reading, take } = createBufferedReading<WireMessage, WireFailure>()
  const call = beginCall({ timeoutMillis: 1_000 }, {})
  take({ tag: 'caught-up' }, flow)
  expect(await nextBatch(reading, 10, call)).toEqual([{ tag: 'caught-up' }])
  expect(await nextBatch(reading, 10, call, 20)).toBe('silence')
})
