/** No room left: a clear answer, nothing half written, and everybody else served. */
import { describe, expect, it } from 'vitest'
import { appendTexts, eventSaying, readToEnd, streamOf, textOf, town } from '../test/events.ts'
import { freshPath, opened } from '../test/opened.ts'

const LIMIT = 400_000

const requestOf = (id: string, texts: ReadonlyArray<string>) => ({
  stream: streamOf(id),
  expected: { kind: 'any' as const },
  events: texts.map(eventSaying),
})

describe('a full disk', () => {
  it('answers DiskFull, keeps what was acknowledged, and goes on when there is room again', async () => {
    const path = freshPath()
    const store = await opened(path, { maxFileBytes: LIMIT })
    let acknowledged = 0
    let refused: unknown
    while (refused === undefined && acknowledged < 1_000) {
      const answer = await store.append(requestOf('a', ['x'.repeat(10_000), 'second']))()
      if (answer._tag === 'Left') refused = answer.left
      else acknowledged += 2
    }
    expect(refused).toMatchObject({ tag: 'DiskFull', message: expect.stringContaining('free some space') })
    expect((await readToEnd(store.readAll(town))).events).toHaveLength(acknowledged)
    await store.close()
    const roomier = await opened(path, { maxFileBytes: 2 * LIMIT })
    await appendTexts(roomier, 'a', ['goes on'])
    const { events } = await readToEnd(roomier.readStream(streamOf('a')))
    expect(events.map((event) => event.revision)).toEqual(Array.from({ length: acknowledged + 1 }, (_, n) => n))
    expect(await roomier.verify()()).toMatchObject({ right: { isSound: true } })
  })

  it('refuses who is too large for the disk and serves who came together with them', async () => {
    const store = await opened(freshPath(), { maxFileBytes: LIMIT })
    const answers = await Promise.all([
      store.append(requestOf('a', ['small one']))(),
      store.append(requestOf('b', ['x'.repeat(900_000)]))(),
      store.append(requestOf('a', ['small two']))(),
      store.saveCheckpoint({ name: 'books', position: undefined, state: 'x'.repeat(900_000) })(),
      store.saveCheckpoint({ name: 'small', position: undefined, state: 'x' })(),
    ])
    expect(answers).toMatchObject([
      { right: { lastRevision: 0 } },
      { left: { tag: 'DiskFull' } },
      { right: { lastRevision: 1 } },
      { left: { tag: 'DiskFull' } },
      { _tag: 'Right' },
    ])
    expect((await readToEnd(store.readAll(town))).events.map(textOf)).toEqual(['small one', 'small two'])
    await appendTexts(store, 'b', ['the stream that failed'])
    expect((await readToEnd(store.readStream(streamOf('b')))).events.map((event) => event.revision)).toEqual([0])
  })
})
