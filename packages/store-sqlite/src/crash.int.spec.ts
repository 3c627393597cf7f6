/** Durable means durable: a writer is killed in the middle of load, again and again, and nothing acknowledged is lost. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { StoredEvent } from '@lovebank/runtime'
import { expect, it } from 'vitest'
import { readToEnd, town } from '../test/events.ts'
import { freshPath, opened } from '../test/opened.ts'

/** Milliseconds of load before each kill. */
const KILLS = [5, 40, 15, 140, 25, 80]

interface Acknowledged {
  readonly stream: string
  readonly first: number
  readonly ids: ReadonlyArray<string>
}

const script = join(import.meta.dirname, '..', 'test', 'crash-writer.ts')

/** Lets a writer run for a while, kills it, and gives back what it had acknowledged. */
const runAndKill = async (path: string, round: number, millis: number): Promise<ReadonlyArray<Acknowledged>> => {
  const child = spawn(process.execPath, ['--conditions=lovebank-source', script, path, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Later writers start faster with what the first one compiled.
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(path), 'compiled') },
  })
  const lines: Array<string> = []
  const output = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  await once(output, 'line')
  await pause(millis)
  child.kill('SIGKILL')
  const [, signal] = await once(child, 'close')
  expect(signal).toBe('SIGKILL')
  return lines.map((line) => JSON.parse(line))
}

interface Batch {
  readonly batch: number
  readonly index: number
  readonly size: number
}

const inStreams = (events: ReadonlyArray<StoredEvent>): ReadonlyMap<string, ReadonlyArray<StoredEvent>> =>
  Map.groupBy(events, (event) => event.stream)

/** A batch begins where `index` is 0 and is whole where the events after it count up to its size. */
const halfBatches = (events: ReadonlyArray<StoredEvent>): ReadonlyArray<StoredEvent> =>
  events.filter((event, place) => {
    const { batch, index, size } = event.data as Batch
    const last = events[place - index + size - 1]?.data as Batch | undefined
    return last?.batch !== batch || last.index !== size - 1
  })

it('keeps every acknowledged append exactly once, and no half batch, through kill after kill', async () => {
  const path = freshPath()
  const acknowledged: Array<Acknowledged> = []
  for (const [round, millis] of KILLS.entries()) {
    acknowledged.push(...(await runAndKill(path, round, millis)))
    const store = await opened(path)
    const { events, error } = await readToEnd(store.readAll(town))
    expect(error).toBe(undefined)
    const streams = inStreams(events)
    for (const { stream, first, ids } of acknowledged) {
      const stood = streams.get(stream)?.slice(first, first + ids.length)
      expect(stood?.map((event) => event.eventId)).toEqual(ids)
    }
    expect(new Set(events.map((event) => event.eventId)).size).toBe(events.length)
    expect([...streams.values()].flatMap(halfBatches)).toEqual([])
    const checkpoint = await store.loadCheckpoint(`${town}/count@1`)()
    if (checkpoint._tag === 'Right' && checkpoint.right !== undefined) {
      const { position, state } = checkpoint.right
      expect(Number(state)).toBe(events.filter((event) => event.position <= (position ?? -1)).length)
    }
    expect(await store.verify()()).toMatchObject({ right: { isSound: true, events: events.length } })
    await store.close()
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS.length)
}, 120_000)
