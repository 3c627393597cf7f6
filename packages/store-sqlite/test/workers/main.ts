/**
 * Builds read models over workers in a process of its own, which loads what is built and no sources, and prints what came of it:
 * node main.ts SCENE FILE
 */
import { balances, decodeRecorded, type Position, type TenantId } from '@lovebank/core'
import { buildInParallel, createProjector, type ReaderSource } from '@lovebank/runtime'
import { openSqliteStore, sqliteReaders } from '@lovebank/store-sqlite'

const tenant = 'hetoudian' as TenantId

const oddReader = (kind: string): ReaderSource => ({
  module: new URL('./odd-reader.ts', import.meta.url),
  options: { kind },
})

let started = 0
let ended = 0
process.on('worker', (worker) => {
  started += 1
  worker.on('exit', () => {
    ended += 1
  })
})

const [scene = '', file = ''] = process.argv.slice(2)

const openReader = scene === 'file' ? sqliteReaders(file) : oddReader(scene)
const cancelling = new AbortController()

const store = await openSqliteStore(file, { readOnly: true })()
if (store._tag === 'Left') throw new Error(store.left.message)
const head = await store.right.head(tenant)()

const built = await buildInParallel({
  tenant,
  projection: balances,
  openReader,
  workers: 2,
  upTo: head._tag === 'Right' && head.right !== undefined ? head.right : (0 as Position),
  silenceMillis: scene === 'silent' ? 1_500 : 20_000,
  signal: cancelling.signal,
  onProgress: () => {
    if (scene === 'cancelled') cancelling.abort()
  },
})()

const checkpoints = {
  loadCheckpoint: () => () => Promise.resolve({ _tag: 'Right', right: undefined } as const),
  saveCheckpoint: () => () => Promise.resolve({ _tag: 'Right', right: undefined } as const),
  deleteCheckpoint: () => () => Promise.resolve({ _tag: 'Right', right: undefined } as const),
}
const alone = createProjector({ tenant, projection: balances, store: store.right, checkpoints, decodeRecorded })
if (scene === 'file') await alone.catchUp()()
await store.right.close()
process.stdout.write(
  JSON.stringify({ built, alone: alone.state(), started, ended, loaded: import.meta.resolve('@lovebank/runtime') }),
)
