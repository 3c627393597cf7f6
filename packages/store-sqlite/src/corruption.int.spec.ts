/** Damage on the disk: found, and told where. */
import { readFileSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { appendTexts, readToEnd, streamOf, textOf, town } from '../test/events.ts'
import { freshPath, opened } from '../test/opened.ts'
import { eventChecksum } from './checksum.ts'

const EVENTS = 200

const needle = (n: number): string => `needle-${String(n).padStart(4, '0')}`

/** A closed store of 200 events, in two streams by turns; positions are 1 to 200. */
const writtenStore = async (): Promise<string> => {
  const path = freshPath()
  const store = await opened(path)
  const numbers = Array.from({ length: EVENTS }, (_, n) => n)
  await Promise.all(numbers.map((n) => appendTexts(store, n % 2 === 0 ? 'a' : 'b', [needle(n)])))
  await store.saveCheckpoint({ name: 'books', position: undefined, state: 'checkpoint-needle' })()
  await store.close()
  return path
}

const flipBitAt = (path: string, text: string): void => {
  const bytes = readFileSync(path)
  const at = bytes.indexOf(text)
  expect(at).toBeGreaterThan(0)
  bytes[at + text.length - 1] = (bytes[at + text.length - 1] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

const changeByHand = (path: string, sql: string): void => {
  const db = new DatabaseSync(path)
  db.exec(sql)
  db.close()
}

const findingsOf = async (path: string) => {
  const store = await opened(path)
  const verification = await store.verify()()
  if (verification._tag === 'Left') throw new Error(verification.left.message)
  await store.close()
  return verification.right
}

describe('a damaged store', () => {
  it('is sound while nothing has happened to it', async () => {
    expect(await findingsOf(await writtenStore())).toEqual({ isSound: true, events: EVENTS, findings: [] })
  })

  it('reports one flipped bit of an event by its position', async () => {
    const path = await writtenStore()
    flipBitAt(path, needle(42))
    expect(await findingsOf(path)).toMatchObject({
      isSound: false,
      events: EVENTS - 1,
      findings: [{ kind: 'event', position: 43 }],
    })
  })

  it('gives a reader what lies before the damage, then the position of the damage', async () => {
    const path = await writtenStore()
    flipBitAt(path, needle(42))
    const store = await opened(path)
    const all = await readToEnd(store.readAll(town, { pageSize: 10 }))
    expect(all.events.map(textOf)).toEqual(Array.from({ length: 42 }, (_, n) => needle(n)))
    expect(all.error).toMatchObject({ tag: 'CorruptStore', position: 43 })
    const stream = await readToEnd(store.readStream(streamOf('a'), { direction: 'backward' }))
    expect(stream.error).toMatchObject({ tag: 'CorruptStore', position: 43 })
    expect((await readToEnd(store.readStream(streamOf('b')))).error).toBe(undefined)
    const stop = new AbortController()
    const live = await readToEnd(store.subscribe(town, { signal: stop.signal }))
    expect(live.error).toMatchObject({ tag: 'CorruptStore', position: 43 })
  })

  it('reports text that never was JSON, even where its checksum holds', async () => {
    const path = await writtenStore()
    const db = new DatabaseSync(path)
    const row = db.prepare('SELECT event_id, recorded_at FROM events WHERE position = 7').get()
    const checksum = eventChecksum({
      position: 7,
      stream: streamOf('a'),
      revision: 3,
      eventId: String(row?.['event_id']),
      type: 'SampleHappened',
      recordedAtMillis: Number(row?.['recorded_at']),
      data: '{"type":',
      metadata: '{}',
    })
    db.prepare('UPDATE events SET data = ?, metadata = ?, checksum = ? WHERE position = 7').run(
      '{"type":',
      '{}',
      checksum,
    )
    db.close()
    expect((await findingsOf(path)).findings).toMatchObject([{ kind: 'event', position: 7 }])
  })

  it('reports an event that is missing in its stream', async () => {
    const path = await writtenStore()
    changeByHand(path, 'DELETE FROM events WHERE position = 5')
    expect((await findingsOf(path)).findings).toMatchObject([{ kind: 'revision', position: 7 }])
  })

  it('reports an event id that stands twice', async () => {
    const path = await writtenStore()
    changeByHand(
      path,
      'UPDATE events SET event_id = (SELECT event_id FROM events WHERE position = 1) WHERE position = 9',
    )
    expect((await findingsOf(path)).findings).toMatchObject([
      { kind: 'event', position: 9 },
      { kind: 'event-id', position: 9 },
    ])
  })

  it('reports an event that was moved to another tenant or another stream', async () => {
    const path = await writtenStore()
    changeByHand(
      path,
      `INSERT INTO tenants (name) VALUES ('elsewhere');
       UPDATE events SET tenant = (SELECT id FROM tenants WHERE name = 'elsewhere') WHERE position = 11;
       INSERT INTO streams (tenant, name) VALUES (1, '${streamOf('c')}');
       UPDATE events SET revision = 0, stream = (SELECT max(id) FROM streams) WHERE position = 200`,
    )
    expect((await findingsOf(path)).findings).toMatchObject([
      { kind: 'event', position: 200 },
      { kind: 'event', position: 11 },
    ])
  })

  it('reports a damaged checkpoint, and refuses to begin from it', async () => {
    const path = await writtenStore()
    flipBitAt(path, 'checkpoint-needle')
    expect((await findingsOf(path)).findings).toMatchObject([{ kind: 'checkpoint' }])
    const store = await opened(path)
    expect(await store.loadCheckpoint('books')()).toMatchObject({ left: { tag: 'CorruptStore' } })
    await store.deleteCheckpoint('books')()
    expect(await store.loadCheckpoint('books')()).toMatchObject({ right: undefined })
  })

  it('takes a damaged snapshot for none', async () => {
    const path = await writtenStore()
    const writer = await opened(path)
    await writer.saveSnapshot({ stream: streamOf('a'), revision: 3 as never, schema: 'fold@1', state: 'snap-needle' })()
    await writer.close()
    flipBitAt(path, 'snap-needle')
    const store = await opened(path)
    expect(await store.loadSnapshot(streamOf('a'))()).toMatchObject({ right: undefined })
  })

  it('reports pages of the file that were overwritten, and what it could still read', async () => {
    const path = await writtenStore()
    const bytes = readFileSync(path)
    const page = Math.floor(bytes.indexOf(needle(100)) / 4_096)
    bytes.fill(0x5a, page * 4_096, (page + 1) * 4_096)
    writeFileSync(path, bytes)
    const { isSound, findings } = await findingsOf(path)
    expect(isSound).toBe(false)
    expect(findings.map((finding) => finding.kind)).toContain('file')
    expect(findings.filter((finding) => finding.kind === 'event').length).toBeGreaterThan(0)
  })
})
