/** What keeps an adapter from its server is a typed error in bounded time, and where it passes, the adapter recovers by itself. */
import { createServer } from 'node:net'
import { inspect } from 'node:util'
import { createAuthority, statusError } from '@lovebank/eventstoredb-testserver'
import type { StoreError } from '@lovebank/runtime'
import { expect, it, onTestFinished } from 'vitest'
import { clusterOf, fileWith, nodeOf, storeOn, textsOf, write } from '../test/scene.ts'
import { leftOf, rightOf, streamOf, town } from '../test/values.ts'
import { openEventStoreDb } from './open.ts'

const PASSWORD = 'gongyi-2026'

/** How long an error may take that comes after one second at the latest: generous, for a busy machine. */
const BOUND_MILLIS = 5_000

const UNKNOWN = 2
const INTERNAL = 13

const refusalAt = async (connectionString: string): Promise<StoreError> => {
  const began = performance.now()
  const error = leftOf(await openEventStoreDb(connectionString, { timeoutMillis: 1_000 })())
  expect(performance.now() - began).toBeLessThan(BOUND_MILLIS)
  expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toContain(PASSWORD)
  return error
}

const secured = async (more: { readonly requiresUserCertificate?: boolean } = {}) => {
  const authority = createAuthority()
  const users = { admin: PASSWORD }
  const cluster = await clusterOf({ nodes: 1, security: { authority, users, ...more } })
  return { authority, users, port: nodeOf(cluster, 0).port, ca: encodeURIComponent(fileWith(authority.certificate)) }
}

it('point 19: a server that is down is Unavailable, and is reached when it is back', async () => {
  const cluster = await clusterOf({ nodes: 1 })
  const store = await storeOn(cluster.connectionString)
  const node = nodeOf(cluster, 0)
  node.kill()
  const [opening, lost] = await Promise.all([
    refusalAt(cluster.connectionString),
    write(store, 'a', 'lost', { timeoutMillis: 300 }),
  ])
  expect(opening).toMatchObject({ tag: 'Unavailable', message: expect.stringContaining('nothing listens there') })
  expect(leftOf(lost).tag).toBe('Unavailable')
  await node.restart()
  rightOf(await write(store, 'a', 'kept'))
  expect((await textsOf(store.readStream(streamOf('a')))).at(-1)).toBe('kept')
})

it('point 19: TLS on one side only is Unavailable, either way', async () => {
  const { port } = await secured()
  const plain = await clusterOf({ nodes: 1 })
  const [noTls, noTlsThere] = await Promise.all([
    refusalAt(`esdb://admin:${PASSWORD}@localhost:${port}?tls=false`),
    refusalAt(`esdb://admin:${PASSWORD}@localhost:${nodeOf(plain, 0).port}`),
  ])
  expect(noTls).toMatchObject({ tag: 'Unavailable', message: expect.stringContaining('both sides use TLS') })
  expect(noTlsThere).toMatchObject({ tag: 'Unavailable', message: expect.stringContaining('speaks no TLS') })
})

it('point 19: a CA that is not known is Unavailable, and the words say which file to name', async () => {
  const { port, ca } = await secured()
  const other = encodeURIComponent(fileWith(createAuthority().certificate))
  const address = `esdb://admin:${PASSWORD}@localhost:${port}`
  const strings = [address, `${address}?tlsCAFile=${other}`]
  for (const error of await Promise.all(strings.map(refusalAt))) {
    expect(error).toMatchObject({ tag: 'Unavailable', message: expect.stringContaining('tlsCAFile') })
  }
  const store = await storeOn(`${address}?tlsCAFile=${ca}`)
  rightOf(await write(store, 'a', 'over TLS'))
  expect(await textsOf(store.readAll(town))).toEqual(['over TLS'])
})

it('point 19: a wrong password, or none, is refused at once, and the right one enters', async () => {
  const { port, ca, users } = await secured()
  for (const user of ['', 'admin:wrong@', `somebody:${PASSWORD}@`]) {
    const error = await refusalAt(`esdb://${user}localhost:${port}?tlsCAFile=${ca}`)
    expect(error).toMatchObject({ tag: 'InvalidRequest', message: expect.stringContaining('check name and password') })
  }
  const store = await storeOn(`esdb://admin:${PASSWORD}@localhost:${port}?tlsCAFile=${ca}`)
  expect(store.description).toContain('user admin')
  users.admin = 'changed meanwhile'
  const refused = leftOf(await write(store, 'a', 'refused'))
  expect(refused).toMatchObject({ tag: 'InvalidRequest', message: expect.not.stringContaining(PASSWORD) })
  users.admin = PASSWORD
  rightOf(await write(store, 'a', 'taken'))
  expect(inspect(store, { depth: 9, showHidden: true })).not.toContain(PASSWORD)
})

it('point 19: a server that asks for the certificate of a user takes that of its authority', async () => {
  const { authority, port, ca } = await secured({ requiresUserCertificate: true })
  const address = `esdb://admin:${PASSWORD}@localhost:${port}?tlsCAFile=${ca}`
  const withCertificateOf = ({ issue }: typeof authority): string => {
    const { certificate, key } = issue('admin')
    const files = [fileWith(certificate), fileWith(key)].map(encodeURIComponent)
    return `${address}&userCertFile=${files[0]}&userKeyFile=${files[1]}`
  }
  const strings = [address, withCertificateOf(createAuthority())]
  for (const error of await Promise.all(strings.map(refusalAt))) expect(error.tag).toBe('Unavailable')
  rightOf(await write(await storeOn(withCertificateOf(authority)), 'a', 'let in'))
})

it('point 19: a hung server ends appends and reads in bounded time, and recovers', async () => {
  const cluster = await clusterOf({ nodes: 1 })
  const store = await storeOn(`${cluster.connectionString}&tryTimeout=200&defaultDeadline=500`)
  const { faults } = nodeOf(cluster, 0)
  expect(await textsOf(store.readStream(streamOf('a')))).toEqual([])
  const appends = faults.inject('append', { kind: 'hold' }, { times: 100 })
  const reads = faults.inject('read', { kind: 'hold' }, { times: 100 })
  const began = performance.now()
  expect(leftOf(await write(store, 'a', 'held'))).toMatchObject({ tag: 'DeadlineExceeded', isOutcomeUnknown: true })
  for await (const page of store.readStream(streamOf('a'))) expect(leftOf(page).tag).toBe('Unavailable')
  expect(performance.now() - began).toBeLessThan(BOUND_MILLIS)
  appends.release()
  reads.release()
  rightOf(await write(store, 'b', 'free'))
  expect(await textsOf(store.readStream(streamOf('b')))).toEqual(['free'])
})

it('point 19: what the server says of its features is never asked for, so that it cannot hang or fail us', async () => {
  const cluster = await clusterOf({ nodes: 1 })
  const { faults } = nodeOf(cluster, 0)
  faults.inject('server-features', { kind: 'fail', error: statusError(INTERNAL, 'no features today') })
  faults.inject('server-features', { kind: 'hold' }, { times: 100 })
  const store = await storeOn(cluster.connectionString)
  rightOf(await write(store, 'a', 'written'))
  expect(await textsOf(store.readStream(streamOf('a')))).toEqual(['written'])
})

it('point 19: a status that says nothing is tried again, and what the server said is repeated nowhere', async () => {
  const cluster = await clusterOf({ nodes: 1 })
  const store = await storeOn(cluster.connectionString)
  const { faults } = nodeOf(cluster, 0)
  for (const code of [UNKNOWN, INTERNAL]) {
    const error = statusError(code, `said with ${PASSWORD}`)
    faults.inject('append', { kind: 'fail', error })
    rightOf(await write(store, 'a', `after ${code}`))
    const failing = faults.inject('append', { kind: 'fail', error }, { times: 1_000 })
    const told = leftOf(await write(store, 'a', 'refused', { timeoutMillis: 200 }))
    failing.release()
    expect(told).toMatchObject({ tag: 'Unavailable', isOutcomeUnknown: true })
    expect(inspect(told, { depth: 9, showHidden: true })).not.toContain(PASSWORD)
  }
  expect(cluster.log().recordsOf(streamOf('a'))).toHaveLength(2)
})

it('point 19: hung discovery ends in bounded time, and the cluster is found when it has passed', async () => {
  const cluster = await clusterOf()
  const quick = `${cluster.connectionString}&gossipTimeout=1&maxDiscoverAttempts=1`
  const holds = cluster.nodes.map(({ faults }) => faults.inject('gossip', { kind: 'hold' }, { times: 100 }))
  expect(['DeadlineExceeded', 'Unavailable']).toContain((await refusalAt(quick)).tag)
  for (const { release } of holds) release()
  rightOf(await write(await storeOn(quick), 'a', 'found'))
})

it('point 19: one host that hangs keeps nobody from the cluster', async () => {
  const cluster = await clusterOf()
  nodeOf(cluster, 1).faults.inject('gossip', { kind: 'hold' }, { times: 100 })
  const store = await storeOn(`${cluster.connectionString}&gossipTimeout=1`)
  rightOf(await write(store, 'a', 'found'))
})

it('point 19: a host that nobody knows, and one that never speaks, end in bounded time', async () => {
  const mute = createServer(() => undefined)
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void mute.close())
  const address = mute.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const [unknown, silent] = await Promise.all([
    refusalAt(`esdb://admin:${PASSWORD}@nowhere.invalid:2113`),
    refusalAt(`esdb://admin:${PASSWORD}@127.0.0.1:${port}?tls=false`),
  ])
  expect(unknown).toMatchObject({ tag: 'Unavailable', message: expect.stringContaining('no host has that name') })
  expect(['DeadlineExceeded', 'Unavailable']).toContain(silent.tag)
})
