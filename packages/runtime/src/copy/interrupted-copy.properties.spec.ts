/** Copies that are killed anywhere and begun again, alone and beside others, all come to the same end. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { append, copied, copy, dyingAfter, eventOf, fill, keptIn, streamOf } from '../../test/copy-scene.ts'
import { memoryStore } from '../index.ts'

const log = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 40 })

describe('a copy that is killed', () => {
  it('goes on where it was, whichever append it was killed at, written or not', async () => {
    const cut = fc.record({ after: fc.integer({ min: 1, max: 12 }), isWritten: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(log, fc.array(cut, { maxLength: 4 }), async (streams, cuts) => {
        const [source, target] = [memoryStore(), memoryStore()]
        await fill(source, streams)
        for (const { after, isWritten } of cuts) await copy(source, dyingAfter(target, after, isWritten))
        expect(await copied(source, target)).toMatchObject({ events: streams.length })
      }),
    )
  })

  it('has copied, at every moment, a beginning of the source', async () => {
    await fc.assert(
      fc.asyncProperty(log, fc.integer({ min: 1, max: 40 }), fc.boolean(), async (streams, after, isWritten) => {
        const [source, target] = [memoryStore(), memoryStore()]
        await fill(source, streams)
        await copy(source, dyingAfter(target, after, isWritten))
        const kept = await keptIn(target)
        expect(kept).toEqual((await keptIn(source)).slice(0, kept.length))
      }),
    )
  })
})

describe('two copies at once', () => {
  it('come to the same end, wherever each of them began', async () => {
    await fc.assert(
      fc.asyncProperty(log, fc.nat({ max: 40 }), fc.scheduler(), async (streams, head, scheduler) => {
        const [source, target] = [memoryStore(), memoryStore()]
        await fill(source, streams)
        await fill(target, streams.slice(0, head))
        const slow = {
          ...target,
          append: (...call: Parameters<typeof target.append>) => {
            const run = target.append(...call)
            return () => scheduler.schedule(Promise.resolve()).then(run)
          },
        }
        const both = Promise.all([copy(source, slow), copy(source, slow)])
        await scheduler.waitFor(both)
        for (const answer of await both) expect(answer).toMatchObject({ right: { events: streams.length } })
        await copied(source, target)
      }),
    )
  })

  it('come to the same end where one of them finds half of a run written', async () => {
    for (const half of [1, 2, 3]) {
      const [source, target] = [memoryStore(), memoryStore()]
      const events = [1, 2, 3, 4].map((n) => eventOf(n))
      await append(source, streamOf(1), events)
      const overtaken = {
        ...target,
        append:
          (...[request, options]: Parameters<typeof target.append>) =>
          async () => {
            if (request.events.length === 4) await append(target, streamOf(1), events.slice(0, half))
            return target.append(request, options)()
          },
      }
      expect(await copy(source, overtaken)).toMatchObject({ right: { events: 4 } })
      await copied(source, target)
    }
  })
})
