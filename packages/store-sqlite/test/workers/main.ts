/**
 * Builds balances over workers in a process of its own, which loads what is built and no sources, and prints what came of each
 * scene: node main.ts FILE SCENE …
 */
import { balances, decodeRecorded, type Position, type TenantId } from '@lovebank/core'
import { buildInParallel, createProjector, memoryStore, type ReaderSource } from '@lovebank/runtime'
import { openSqliteStore, sqliteReaders } from '@lovebank/store-sqlite'

const tenant = 'hetoudian' as TenantId

const oddReader = (kind: string): ReaderSource => ({
  module: new URL('./odd-reader.ts', import.meta.url),
  options: { kind },
})

const threads = { started: 0, ended: 0 }
process.on('worker', (worker) => {
  threads.started += 1
  worker.on('exit', () => {
    threads.ended += 1
  })
})

const [file = '', ...scenes] = process.argv.slice(2)

const store = await openSqliteStore(file, { readOnly: true })()
if (store._tag === 'Left') throw new Error(store.left.message)
const head = await store.right.head(tenant)()
const upTo = head._tag === 'Right' && head.right !== undefined ? head.right : (0 as Position)

const play = async (scene: string): Promise<unknown> => {
  const cancelling = new AbortController()
  return buildInParallel({
    tenant,
    projection: balances,
    openReader: scene === 'file' ? sqliteReaders(file) : oddReader(scene),
    workers: 2,
    upTo,
    silenceMillis: scene === 'silent' ? 500 : 20_000,
    signal: cancelling.signal,
    onProgress: () => {
      if (scene === 'cancelled') cancelling.abort()
    },
  })()
}

const outcomes: Record<string, unknown> = {}
for (const scene of scenes) outcomes[scene] = { built: await play(scene), ...threads }

const checkpoints = memoryStore()
const alone = createProjector({ tenant, projection: balances, store: store.right, checkpoints, decodeRecorded })
await alone.catchUp()()
await store.right.close()
const loaded = import.meta.resolve('@lovebank/runtime')
process.stdout.write(JSON.stringify({ outcomes, alone: alone.state(), loaded }))
