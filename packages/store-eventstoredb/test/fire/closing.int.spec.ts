import { performance } from 'node:perf_hooks'
import { expect, it } from 'vitest'
import { event, openScene, requestAfter } from './scene.ts'

const BOUND_MILLIS = 8_000

it('closes within the time of what is under way, also where the server is dead, and answers it', async () => {
  const { server, store, close } = await openScene()
  server.faults.inject('append', { kind: 'hold' })
  const held = store.append(requestAfter(0, event()), { timeoutMillis: 1_000 })()
  const refused = store.append({ ...requestAfter(0, event()) }, { timeoutMillis: 1_000 })()
  server.kill()
  const begun = performance.now()
  await store.close()
  expect(performance.now() - begun).toBeLessThan(BOUND_MILLIS)
  for (const answer of await Promise.all([held, refused])) {
    expect(answer).toMatchObject({ _tag: 'Left', left: { tag: expect.stringMatching(/DeadlineExceeded|Unavailable/) } })
  }
  await close()
})
