import type { StreamName } from '@lovebank/core'
import { expect, it } from 'vitest'
import { append, event, idsOf, openScene, requestAfter, rightOf, tenant } from './scene.ts'

const COUNT = 20

it('does not notice where another adapter of the process loses its server', async () => {
  const [dying, living] = await Promise.all([openScene(), openScene()])
  const leaving = new AbortController()
  const followed: Array<string> = []
  const following = (async () => {
    for await (const page of living.store.subscribe(tenant, { signal: leaving.signal })) {
      followed.push(...rightOf(page).events.map(({ eventId }) => eventId))
      if (followed.length >= COUNT) leaving.abort()
    }
  })()
  dying.server.faults.inject('append', { kind: 'hold' }, { times: COUNT })
  const lost = Array.from({ length: COUNT }, (_, index) =>
    dying.store.append(
      { ...requestAfter(0, event()), stream: `fire.account-l${index}` as StreamName },
      { timeoutMillis: 500 },
    )(),
  )
  dying.server.kill()
  for (let count = 0; count < COUNT; count += 1) await append(living.store, requestAfter(count, event()))
  await following
  expect(followed).toEqual(await idsOf(living.store))
  for (const answer of await Promise.all(lost)) expect(answer._tag).toBe('Left')
  await Promise.all([dying.close(), living.close()])
})
