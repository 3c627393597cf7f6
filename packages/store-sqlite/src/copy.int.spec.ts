/** A log moves out of a file, and into one. */
import { copyLog, type EventStore, memoryStore } from '@lovebank/runtime'
import { left } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { appendTexts, readToEnd, textOf, town } from '../test/events.ts'
import { freshPath, opened } from '../test/opened.ts'

const TURNS = ['a', 'b', 'a', 'c', 'a', 'b']

const filled = async (path = freshPath()) => {
  const store = await opened(path)
  for (const [n, id] of TURNS.entries()) await appendTexts(store, id, [`${n}`, `${n} 半`])
  await appendTexts(store, 'large', ['爱'.repeat(200_000), 'x'.repeat(400_000)])
  return store
}

const placesIn = async (store: EventStore) => {
  const { events } = await readToEnd(store.readAll(town))
  return events.map((event) => [event.stream, event.revision, event.eventId, textOf(event), event.metadata])
}

const copied = async (source: EventStore, target: EventStore) => {
  const answer = await copyLog({ source, target, tenant: town })()
  if (answer._tag === 'Left') throw new Error(answer.left.message)
  expect(await placesIn(target)).toEqual(await placesIn(source))
  return answer.right
}

describe('a log in a file', () => {
  it('is copied into memory and back, and keeps order, ids and revisions', async () => {
    const source = await filled()
    const [between, target] = [memoryStore(), await opened()]
    const { digest, events } = await copied(source, between)
    expect(events).toBe(14)
    expect(await copied(between, target)).toMatchObject({ digest, events })
    expect((await target.verify()())._tag).toBe('Right')
  })

  it('is copied beside its writer, who may go on', async () => {
    const path = freshPath()
    const writer = await filled(path)
    const reader = await opened(path, { readOnly: true })
    const target = memoryStore()
    const growing: EventStore = {
      ...target,
      append: (request, options) => async () => {
        await appendTexts(writer, 'late', ['meanwhile'])
        return target.append(request, options)()
      },
    }
    const answer = await copyLog({ source: reader, target: growing, tenant: town })()
    expect(answer).toMatchObject({ right: { events: 14, isSourceAhead: true } })
    expect(await copied(reader, target)).toMatchObject({ isSourceAhead: false })
  })

  it('is written on where the process was killed, after the file was opened again', async () => {
    const source = await filled()
    const path = freshPath()
    for (const appends of [1, 2, 3]) {
      const target = await opened(path)
      let underWay = 0
      const dying: EventStore = {
        ...target,
        append: (request, options) => async () => {
          underWay += 1
          if (underWay > appends) return left({ tag: 'StoreClosed', message: 'the process died' })
          return target.append(request, options)()
        },
      }
      expect(await copyLog({ source, target: dying, tenant: town })()).toMatchObject({ left: { side: 'target' } })
      await target.close()
    }
    expect(await copied(source, await opened(path))).toMatchObject({ events: 14 })
  })
})
