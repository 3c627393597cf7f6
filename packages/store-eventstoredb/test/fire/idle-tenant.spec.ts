import { expect, it } from 'vitest'
import { createBufferedReading } from '../../src/buffered-reading.ts'
import { subscribe } from '../../src/subscribe.ts'
import type { Wire, WireFailure, WireMessage, WireRead } from '../../src/wire.ts'
import { tenant } from './scene.ts'

const flow = { pause: () => undefined, resume: () => undefined }

const event: WireMessage = {
  tag: 'event',
  event: {
    id: '00000000-0000-4000-8000-000000000001',
    type: 'Happened',
    stream: `${tenant}.account-a`,
    revision: 0,
    position: 100,
    created: 0,
    data: Buffer.from('{"type":"Happened"}'),
    metadata: Buffer.from('{}'),
  },
}

/** A server that has told one event, and how far it has looked since among events of others; then it is silent. */
const quietServer = () => {
  const { promise: asked, resolve } = Promise.withResolvers<WireRead>()
  const read: Wire['read'] = (request) => {
    const { reading, take, finish } = createBufferedReading<WireMessage, WireFailure>()
    if (request.isSubscription === true) {
      take(event, flow)
      take({ tag: 'caught-up' }, flow)
      take({ tag: 'checkpoint', position: 9_000n }, flow)
    } else {
      finish({ tag: 'ended' })
      resolve(request)
    }
    return reading
  }
  return { asked, read }
}

it('who follows an idle tenant asks, in the silence, for what came after the server looked, and not for all before', async () => {
  const { asked, read } = quietServer()
  const wire: Wire = {
    read,
    append: () => Promise.reject(new Error('nothing is written')),
    close: () => Promise.resolve(),
  }
  const leaving = new AbortController()
  const parts = { wire, dice: () => 0, silenceMillis: 20 }
  const pages = subscribe(parts, {}, tenant, { signal: leaving.signal })
  expect(await pages.next()).toMatchObject({ value: { right: { isLive: true } } })
  const waiting = pages.next()
  expect(await asked).toEqual({ of: { prefix: `${tenant}.` }, from: 9_000 })
  leaving.abort()
  expect(await waiting).toMatchObject({ done: true })
})
