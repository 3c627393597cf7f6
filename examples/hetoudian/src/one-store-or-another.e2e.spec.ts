/** One store or another is a configuration: the same town, the same report, also after it has moved. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventId, StreamName, TenantId } from '@lovebank/core'
import { openTestServer, type TestServer } from '@lovebank/eventstoredb-testserver'
import { copyLog } from '@lovebank/runtime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { command } from '../test/command.ts'
import { hearingScreen } from '../test/hearing-screen.ts'
import { openStore } from './bank/open-store.ts'
import type { StorePlace } from './bank/store-place.ts'
import type { Flags } from './flags.ts'
import { run } from './run.ts'

const PATIENCE = 170_000
const TENANT = 'hetoudian' as TenantId

let folder: string
let server: TestServer
let first: Awaited<ReturnType<typeof start>>

const small = { seed: 5, volunteers: 10, days: 20, books: undefined, stopAfter: undefined, shows: 'the town' } as const

const start = async (store: StorePlace | undefined, flags: Partial<Flags> = {}) => {
  const screen = hearingScreen()
  const data = join(folder, 'town')
  const failure = await run({ ...small, data, isFresh: false, isSameTown: false, ...flags }, screen, { store })
  return { failure, said: screen.said(), report: screen.reported() }
}

const clusterAt = (): StorePlace => ({ kind: 'eventstoredb', connectionString: server.connectionString })
const clusterUrl = (): string => server.connectionString.replace('esdb:', 'eventstoredb:')

const storeAt = async (place: StorePlace) => {
  const store = await openStore(place)
  if (store._tag === 'Left') throw new Error(store.left.message)
  return store.right
}

const copy = (from: string, to: string) => command('moving/main.ts', [from, to, '--tenant', 'hetoudian'])

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'one-store-'))
  server = await openTestServer()
  first = await start(undefined)
}, PATIENCE)
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

it('has the same report in memory', async () => {
  const { said, report } = await start({ kind: 'memory' }, { data: join(folder, 'in memory') })
  expect(said).toContain('导入完成 imported: ')
  expect(report).toBe(first.report)
})

describe('a town that moves', () => {
  const log = () => `sqlite:${join(folder, 'town', 'bank.sqlite')}`
  const back = (): StorePlace => ({ kind: 'sqlite', path: join(folder, 'back.sqlite') })

  it(
    'is copied to the cluster, opened there at once with the same report, and copied back',
    async () => {
      const there = await copy(log(), clusterUrl())
      expect(there).toMatchObject({ code: 0, errors: '' })
      expect(there.out).not.toContain('tls=false')
      const opened = await start(clusterAt())
      expect(opened.said).toContain('直接打开')
      expect(opened.report).toBe(first.report)
      const [source, target] = [await storeAt(clusterAt()), await storeAt(back())]
      const returned = await copyLog({ source, target, tenant: TENANT })()
      await Promise.all([source.close(), target.close()])
      expect(returned).toMatchObject({ right: { digest: there.out.trim().split(' · ').at(-1) } })
      expect((await start(back())).report).toBe(first.report)
    },
    PATIENCE,
  )

  it(
    'is not copied over another town',
    async () => {
      const path = join(folder, 'another.sqlite')
      const another = await storeAt({ kind: 'sqlite', path })
      const data = { type: 'SampleHappened' }
      const event = { eventId: '00000000-0000-4000-8000-000000000001' as EventId, type: data.type, data, metadata: {} }
      const stream = 'hetoudian.shop-1' as StreamName
      await another.append({ stream, expected: { kind: 'no-stream' }, events: [event] })()
      await another.close()
      const ended = await copy(log(), `sqlite:${path}`)
      expect(ended).toMatchObject({ code: 3, errors: expect.stringContaining('TargetDiffers: ') })
    },
    PATIENCE,
  )

  it(
    'is not copied from where there is none',
    async () => {
      const ended = await copy(`sqlite:${join(folder, 'nowhere.sqlite')}`, clusterUrl())
      expect(ended).toMatchObject({ code: 1, errors: expect.stringContaining('NotAStore: FROM: ') })
    },
    PATIENCE,
  )

  it(
    'is not mixed with what another folder brought there',
    async () => {
      const { failure, report } = await start(clusterAt(), { seed: 6, data: join(folder, 'elsewhere') })
      expect(failure).toMatchObject({ tag: 'StoreNotEmpty', message: expect.stringContaining('--same-town') })
      expect(report).toBe('')
    },
    PATIENCE,
  )

  it(
    'is gone on with from another folder where it is said to be this very town',
    async () => {
      const { said, failure } = await start(back(), { data: join(folder, 'found again'), isSameTown: true })
      expect(failure).toBe(undefined)
      expect(said).toMatch(/导入完成 imported: [\d,]+ 行 rows · \d+ 处问题 problems · [\d.]+ s/u)
    },
    PATIENCE,
  )

  it(
    'is never taken away from a store that was named',
    async () => {
      expect((await start(clusterAt(), { isFresh: true })).failure).toMatchObject({ tag: 'StoreNotOurs' })
      expect((await start(clusterAt())).report).toBe(first.report)
    },
    PATIENCE,
  )
})

it('is refused where LOVEBANK_STORE names none, and its secrets are not told', async () => {
  const ended = await command('main.ts', ['--help'], {
    environment: { LOVEBANK_STORE: 'postgres://admin:changeit@host/db' },
  })
  expect(ended).toMatchObject({ code: 2, out: '', errors: expect.stringContaining('eventstoredb+discover://') })
  expect(ended.errors).not.toContain('changeit')
})

it('tells a connection string that cannot be read without repeating it', async () => {
  const place: StorePlace = { kind: 'eventstoredb', connectionString: 'esdb://admin:changeit@host?tls=changeit' }
  const { failure, said } = await start(place, { data: join(folder, 'unread') })
  expect(failure).toMatchObject({ tag: 'InvalidRequest' })
  expect(`${failure?.message}${said}`).not.toContain('changeit')
})
