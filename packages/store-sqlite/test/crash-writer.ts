/**
 * A process that writes until it is killed. Every acknowledged append is told on its output, one line each, after the
 * acknowledgement and before anything else is done.
 */
import { randomUUID } from 'node:crypto'
import type { EventId, Revision } from '@lovebank/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { openSqliteStore } from '../src/open.ts'
import { streamOf, town } from './events.ts'

const WRITERS = 16

const [path = '', round = ''] = process.argv.slice(2)

const opened = await openSqliteStore(path)()
if (isLeft(opened)) throw new Error(opened.left.message)
const store = opened.right

const write = async (writer: number): Promise<never> => {
  const stream = streamOf(`round${round}-writer${writer}`)
  let next = 0
  for (let batch = 0; ; batch += 1) {
    const size = 1 + ((batch + writer) % 5)
    const events = Array.from({ length: size }, (_, index) => ({
      eventId: randomUUID() as EventId,
      type: 'SampleHappened',
      data: { type: 'SampleHappened', batch, index, size },
      metadata: {},
    }))
    const expected =
      next === 0 ? { kind: 'no-stream' as const } : { kind: 'at' as const, revision: (next - 1) as Revision }
    const answer = await store.append({ stream, expected, events })()
    if (isLeft(answer)) throw new Error(answer.left.message)
    process.stdout.write(`${JSON.stringify({ stream, first: next, ids: events.map((event) => event.eventId) })}\n`)
    next += size
  }
}

/** A reader beside the writers, whose state is the number of events up to its position. */
const project = async (): Promise<never> => {
  const name = `${town}/count@1`
  for (;;) {
    const before = await store.loadCheckpoint(name)()
    if (isLeft(before)) throw new Error(before.left.message)
    let count = Number(before.right?.state ?? 0)
    let position = before.right?.position
    for await (const page of store.readAll(town, { from: position, pageSize: 50 })) {
      if (isLeft(page)) throw new Error(page.left.message)
      count += page.right.events.length
      position = page.right.events.at(-1)?.position
      const saved = await store.saveCheckpoint({ name, position, state: String(count) })()
      if (isLeft(saved)) throw new Error(saved.left.message)
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
}

await Promise.all([project(), ...Array.from({ length: WRITERS }, (_, writer) => write(writer))])
