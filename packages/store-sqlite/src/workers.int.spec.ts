/** Read models built over real threads that read a real file: from the sources here, and from what is built of them. */
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { balances, decodeRecorded, type EventId, type Position, statements } from '@lovebank/core'
import { buildInParallel, createProjector, type ParallelProgress, type StoredEvent } from '@lovebank/runtime'
import { describe, expect, it } from 'vitest'
import { town } from '../test/events.ts'
import { opened } from '../test/opened.ts'
import { folderToRemove } from '../test/temporary-folder.ts'
import { openSqliteStore } from './open.ts'
import type { SqliteStore } from './sqlite-store.ts'
import { sqliteReaders } from './worker-source.ts'

const main = fileURLToPath(new URL('../test/workers/main.ts', import.meta.url))

/** Lives of towns that are kept with the core, written to a file one after the other. */
const writeLives = async (store: SqliteStore): Promise<ReadonlyArray<StoredEvent>> => {
  const file = new URL('../../core/fixtures/histories/1.ndjson', import.meta.url)
  const lines = readFileSync(file, 'utf8').split('\n')
  const lives: ReadonlyArray<StoredEvent> = lines.filter((line) => line !== '').map((line) => JSON.parse(line))
  for (const { type, data, metadata, stream } of lives) {
    const events = [{ eventId: randomUUID() as EventId, type, data: data as object, metadata: metadata as object }]
    const written = await store.append({ stream, expected: { kind: 'any' }, events }, { durability: 'soon' })()
    if (written._tag === 'Left') throw new Error(written.left.message)
  }
  return lives
}

const headOf = async (store: SqliteStore): Promise<Position> => {
  const head = await store.head(town)()
  if (head._tag === 'Left' || head.right === undefined) throw new Error('nothing was written')
  return head.right
}

const ODD_SCENES = ['dying', 'leaving', 'silent', 'cancelled'] as const

interface Outcome {
  readonly built: unknown
  /** threads, counted from the first scene on */
  readonly started: number
  readonly ended: number
}

interface Played {
  readonly outcomes: Readonly<Record<'file' | (typeof ODD_SCENES)[number], Outcome>>
  /** what one projector builds */
  readonly alone: unknown
  readonly loaded: string
}

/** All scenes in one process, which ends by itself only when no thread is left. */
const play = async (): Promise<Played> => {
  const { path, remove } = folderToRemove()
  try {
    const file = join(path, 'books.db')
    const store = await openSqliteStore(file)()
    if (store._tag === 'Left') throw new Error(store.left.message)
    await writeLives(store.right)
    const scenes = ['file', ...ODD_SCENES]
    const { stdout } = await promisify(execFile)(process.execPath, [main, file, ...scenes], { timeout: 25_000 })
    await store.right.close()
    return JSON.parse(stdout)
  } finally {
    remove()
  }
}

let playing: Promise<Played> | undefined

const played = (): Promise<Played> => {
  playing ??= play()
  return playing
}

describe('workers over a file', () => {
  it('build from the sources what one projector builds, while the file is open to be written', async () => {
    const store = await opened()
    await writeLives(store)
    const told: Array<ParallelProgress> = []
    const upTo = await headOf(store)
    const parts = { tenant: town, projection: balances, openReader: sqliteReaders(store.path), workers: 1, upTo }
    const built = await buildInParallel({ ...parts, onProgress: (progress) => told.push(progress) })()
    const alone = createProjector({ tenant: town, projection: balances, store, checkpoints: store, decodeRecorded })
    await alone.catchUp()()
    expect(built).toMatchObject({ right: { position: upTo, state: JSON.parse(JSON.stringify(alone.state())) } })
    expect(Object.keys(alone.state().accounts).length).toBeGreaterThan(3)
    expect(told.at(-1)?.events).toBe(built._tag === 'Right' ? built.right.events : 0)
  })

  it('build from what is built of them the same, and are gone when it is done', async () => {
    const { outcomes, alone, loaded } = await played()
    expect(outcomes.file).toMatchObject({ built: { _tag: 'Right', right: { state: alone } }, started: 2, ended: 2 })
    expect(loaded).toMatch(/dist\/index\.js$/)
  })

  it('read no row of a stream that belongs to another, nor of a type that nobody asked for', async () => {
    const store = await opened()
    const lives = await writeLives(store)
    const seen: Array<string> = []
    for (const partition of [1, 2, 3]) {
      const share = { partition, partitions: 3 }
      const streams = new Set<string>()
      const options = { share, types: balances.handles, upTo: await headOf(store) }
      for await (const page of store.readShare(town, options)) {
        if (page._tag === 'Left') throw new Error(page.left.message)
        for (const { stream, type } of page.right.events) {
          streams.add(stream)
          seen.push(`${stream} ${type}`)
        }
      }
      expect(streams.size).toBeGreaterThan(0)
    }
    const types: ReadonlySet<string> = new Set(balances.handles)
    const handled = lives.filter(({ type }) => types.has(type))
    expect(seen.toSorted()).toEqual(handled.map(({ stream, type }) => `${stream} ${type}`).toSorted())
  })

  it.each([
    ['dying', 'WorkerDied', /the module fell over/],
    ['leaving', 'WorkerDied', /exit code 7/],
    ['silent', 'WorkerSilent', /said nothing for 500 ms/],
    ['cancelled', 'BuildCancelled', /cancelled/],
  ] as const)('end all together where one is %s', async (scene, tag, message) => {
    const { built, started, ended } = (await played()).outcomes[scene]
    expect(built).toMatchObject({ _tag: 'Left', left: { tag, message: expect.stringMatching(message) } })
    expect(ended).toBe(started)
  })

  it('are not asked to part what does not say how', async () => {
    const store = await opened()
    const openReader = sqliteReaders(store.path)
    const parts = { tenant: town, openReader, upTo: 0 as Position }
    expect(await buildInParallel({ ...parts, projection: statements, workers: 2 })()).toMatchObject({
      left: { tag: 'NotParted' },
    })
    expect(await buildInParallel({ ...parts, projection: balances, workers: 0 })()).toMatchObject({
      left: { tag: 'NotParted' },
    })
  })
})
