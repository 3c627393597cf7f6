/** Clusters and adapters for the tests of connections; what is opened is closed when the test ends. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTestCluster, type TestCluster, type TestClusterOptions } from '@lovebank/eventstoredb-testserver'
import type { Appended, CallOptions, EventStore, Pages, StoreError } from '@lovebank/runtime'
import type { Either } from 'fp-ts/lib/Either.js'
import { onTestFinished } from 'vitest'
import type { ConnectionOptions } from '../src/connection-options.ts'
import { type EventStoreDbStore, openEventStoreDb } from '../src/open.ts'
import { eventSaying, rightOf, streamOf, textOf } from './values.ts'

export const clusterOf = async (options?: TestClusterOptions): Promise<TestCluster> => {
  const cluster = await openTestCluster(options)
  onTestFinished(() => cluster.close())
  return cluster
}

/** The one node of a cluster by its number. */
export const nodeOf = (cluster: TestCluster, index: number) => {
  const node = cluster.nodes[index]
  if (node === undefined) throw new Error(`no node ${index}`)
  return node
}

/** The text of a file for one test. */
export const fileWith = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'love bank 爱心-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'file.pem')
  writeFileSync(path, text)
  return path
}

export const storeOn = async (said: string | ConnectionOptions): Promise<EventStoreDbStore> => {
  const store = rightOf(await openEventStoreDb(said)())
  onTestFinished(() => store.close())
  return store
}

export const write = (
  store: EventStore,
  id: string,
  text: string,
  options?: CallOptions,
): Promise<Either<StoreError, Appended>> =>
  store.append({ stream: streamOf(id), expected: { kind: 'any' }, events: [eventSaying(text)] }, options)()

/** The texts of a read; fails where it does. */
export const textsOf = async (pages: Pages): Promise<ReadonlyArray<string>> => {
  const texts: Array<string> = []
  for await (const page of pages) texts.push(...rightOf(page).events.map(textOf))
  return texts
}

/** What ended a read. */
export const errorOf = async (pages: Pages): Promise<StoreError | undefined> => {
  let error: StoreError | undefined
  for await (const page of pages) error = page._tag === 'Left' ? page.left : undefined
  return error
}
