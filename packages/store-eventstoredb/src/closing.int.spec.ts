/** Closing ends what is open, and then nothing keeps the process alive. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createAuthority } from '@lovebank/eventstoredb-testserver'
import { expect, it } from 'vitest'
import { clusterOf, fileWith, nodeOf, storeOn, textsOf, write } from '../test/scene.ts'
import { rightOf, streamOf, town } from '../test/values.ts'

/** Later processes start faster with what the first one compiled. */
const COMPILED = join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled')

/** What a process says, also where its client is debugged, and how long it lived on after its last word. */
const lifeOf = async (name: string, connectionString: string) => {
  const script = join(import.meta.dirname, '..', 'test', name)
  const child = spawn(process.execPath, ['--conditions=lovebank-source', script, connectionString], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBUG: 'esdb:*', NODE_COMPILE_CACHE: COMPILED },
  })
  const [words, log] = [text(child.stdout), text(child.stderr)]
  await once(child.stdout, 'data')
  const closed = performance.now()
  const [code] = await once(child, 'close')
  return { code, words: await words, log: await log, millis: performance.now() - closed }
}

it('point 18: a process that has closed its stores ends by itself, within a second; its log has no secret', async () => {
  const authority = createAuthority()
  const users = { admin: 'gongyi-2026' }
  const cluster = await clusterOf({ security: { authority, users, requiresUserCertificate: true } })
  const { certificate, key } = authority.issue('admin')
  const files = [authority.certificate, certificate, key].map((pem) => encodeURIComponent(fileWith(pem)))
  const query = `tlsCAFile=${files[0]}&userCertFile=${files[1]}&userKeyFile=${files[2]}`
  const hosts = cluster.nodes.map(({ address }) => address).join(',')
  const { code, words, log, millis } = await lifeOf(
    'open-use-close.ts',
    `esdb://admin:${users.admin}@${hosts}?${query}`,
  )
  expect(code, log).toBe(0)
  expect(millis).toBeLessThan(1_000)
  for (const closing of JSON.parse(words)) expect(closing).toBeLessThan(1_000)
  expect(log).toContain('Using secure channel')
  const inTheKey = Buffer.from(key).subarray(28, 48)
  const secrets = [
    users.admin,
    Buffer.from(`admin:${users.admin}`).toString('base64'),
    inTheKey.toString(),
    inTheKey.toString('hex').replace(/..(?=.)/g, '$& '),
  ]
  for (const secret of secrets) expect(log).not.toContain(secret)
})

it('point 18: a process that finds no node ends by itself, within a second, also where the hosts are silent', async () => {
  const cluster = await clusterOf()
  for (const { faults } of cluster.nodes) faults.inject('gossip', { kind: 'hold' }, { times: 100 })
  const { words, millis } = await lifeOf('open-in-vain.ts', `${cluster.connectionString}&gossipTimeout=20`)
  expect(words).toBe('DeadlineExceeded')
  expect(millis).toBeLessThan(1_000)
})

it('point 18: closing lets go of reads in the middle and of subscriptions, at every node', async () => {
  const cluster = await clusterOf()
  const store = await storeOn(`${cluster.connectionString}&nodePreference=random`)
  for (let n = 0; n < 20; n += 1) rightOf(await write(store, 'a', `${n}`))
  const { signal } = new AbortController()
  const reads = [
    store.readStream(streamOf('a'), { pageSize: 1 }),
    store.readAll(town, { pageSize: 1 }),
    store.subscribe(town, { signal, pageSize: 1 }),
  ].map((pages) => pages[Symbol.asyncIterator]())
  for (const read of reads) await read.next()
  await store.close()
  await expect.poll(() => cluster.nodes.map(({ openCalls }) => openCalls())).toEqual([0, 0, 0])
  for (const read of reads) await read.return?.()
})

it('point 20: of two adapters in one process, one loses its server, and the other does not notice', async () => {
  const [left, right] = [await clusterOf({ nodes: 1 }), await clusterOf({ nodes: 1 })]
  const unlucky = await storeOn(left.connectionString)
  const lucky = await storeOn(right.connectionString)
  const holds = [left, right].map((each) => nodeOf(each, 0).faults.inject('append', { kind: 'hold' }, { times: 10 }))
  const texts = Array.from({ length: 10 }, (_, n) => `${n}`)
  const lost = texts.map((said) => write(unlucky, said, said, { timeoutMillis: 800 }))
  const kept = texts.map((said) => write(lucky, said, said))
  await expect.poll(nodeOf(left, 0).openCalls).toBe(10)
  await expect.poll(nodeOf(right, 0).openCalls).toBe(10)
  nodeOf(left, 0).kill()
  rightOf(await write(lucky, 'meanwhile', 'meanwhile'))
  holds[1]?.release()
  for (const answer of await Promise.all(kept)) expect(rightOf(answer).isRepeat).toBe(false)
  expect([...(await textsOf(lucky.readAll(town)))].sort()).toEqual([...texts, 'meanwhile'])
  for (const answer of await Promise.all(lost)) {
    expect(answer).toMatchObject({ left: { tag: 'Unavailable', isOutcomeUnknown: true } })
  }
})
