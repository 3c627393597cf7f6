/** Stores that write wrongly. */
import type { Position, Revision } from '@lovebank/core'
import type { Appended, AppendRequest, StoreError, WriteOptions } from '@lovebank/runtime'
import { type Either, isLeft, left, map, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { WholeStore } from '../clause.ts'
import type { Mutant } from './mutant.ts'

type AppendCall = (request: AppendRequest, options?: WriteOptions) => TaskEither<StoreError, Appended>

const withAppend = (store: WholeStore, append: AppendCall): WholeStore => ({ ...store, append })

const noMore = { firstRevision: 0 as Revision, lastRevision: 0 as Revision, position: 0 as Position, isRepeat: false }

/** Writes the events one append at a time, so that they can be torn apart. */
const appendOneByOne =
  (store: WholeStore): AppendCall =>
  (request, options) =>
  async () => {
    let answer: Either<StoreError, Appended> = right(noMore)
    for (const [index, event] of request.events.entries()) {
      const expected = index === 0 ? request.expected : ({ kind: 'any' } as const)
      answer = await store.append({ ...request, expected, events: [event] }, options)()
      if (isLeft(answer)) return answer
      await new Promise((resolve) => setImmediate(resolve))
    }
    return map((last: Appended) => ({
      ...last,
      firstRevision: (last.lastRevision - request.events.length + 1) as Revision,
    }))(answer)
  }

const withNewIds = (request: AppendRequest): AppendRequest => ({
  ...request,
  expected: { kind: 'any' },
  events: request.events.map((event) => ({ ...event, eventId: crypto.randomUUID() as typeof event.eventId })),
})

/** Answers an append that may be durable soon, and does it only when it is flushed. */
const withholding = (store: WholeStore): WholeStore => {
  const withheld: Array<TaskEither<StoreError, Appended>> = []
  return {
    ...store,
    append: (request, options) => {
      const append = store.append(request, options)
      if (options?.durability !== 'soon') return append
      return () => {
        withheld.push(append)
        return Promise.resolve(right(noMore))
      }
    },
    flush: (options) => async () => {
      for (const append of withheld.splice(0)) await append()
      return store.flush(options)()
    },
  }
}

export const appendMutants: ReadonlyArray<Mutant> = [
  {
    name: 'withholds what it shall keep soon',
    caughtBy: 'shows at once what it will keep soon, and keeps it when it was flushed',
    breakStore: withholding,
  },
  {
    name: 'ignores the expected version',
    caughtBy: 'appends at a revision only where the stream stands exactly there',
    breakStore: (store) =>
      withAppend(store, (request, options) => store.append({ ...request, expected: { kind: 'any' } }, options)),
  },
  {
    name: 'takes exists for any',
    caughtBy: 'appends with exists to a stream with events only',
    breakStore: (store) =>
      withAppend(store, (request, options) => {
        const expected = request.expected.kind === 'exists' ? ({ kind: 'any' } as const) : request.expected
        return store.append({ ...request, expected }, options)
      }),
  },
  {
    name: 'checks the version first and writes a moment later',
    caughtBy: 'lets exactly one of many concurrent appends to a fresh stream win',
    breakStore: (store) =>
      withAppend(store, (request, options) => async () => {
        const head = await store
          .readStream(request.stream, { direction: 'backward', limit: 1 })
          [Symbol.asyncIterator]()
          .next()
        const isFresh = head.done === true
        await new Promise((resolve) => setImmediate(resolve))
        const mayWrite = request.expected.kind === 'no-stream' && isFresh
        return store.append(mayWrite ? { ...request, expected: { kind: 'any' } } : request, options)()
      }),
  },
  {
    name: 'writes a repeat again',
    caughtBy: 'answers a repeated first append as the first time and writes nothing',
    breakStore: (store) =>
      withAppend(store, (request, options) => async () => {
        const answer = await store.append(request, options)()
        if (isLeft(answer) || !answer.right.isRepeat) return answer
        return store.append(withNewIds(request), options)()
      }),
  },
  {
    name: 'answers a repeat with a conflict',
    caughtBy: 'answers a repeated append at a revision as the first time and writes nothing',
    breakStore: (store) =>
      withAppend(store, (request, options) => async () => {
        const answer = await store.append(request, options)()
        if (isLeft(answer) || !answer.right.isRepeat) return answer
        const actual = { kind: 'at', revision: answer.right.lastRevision } as const
        return left({ tag: 'Conflict', stream: request.stream, actual, message: 'somebody was faster' })
      }),
  },
  {
    name: 'tears the events of one append apart',
    caughtBy: 'keeps the events of one append together',
    breakStore: (store) => withAppend(store, appendOneByOne(store)),
  },
  {
    name: 'acknowledges before it writes',
    caughtBy: 'shows an append to every reader as soon as it is acknowledged',
    breakStore: (store) =>
      withAppend(store, (request, options) => () => {
        setTimeout(() => store.append(request, options)(), 5)
        return Promise.resolve(right(noMore))
      }),
  },
  {
    name: 'answers with the position of the first event',
    caughtBy: 'answers an append with its revisions and the position of its last event',
    breakStore: (store) =>
      withAppend(store, (request, options) => async () => {
        const answer = await store.append(request, options)()
        const shift = request.events.length - 1
        return map((appended: Appended) => ({ ...appended, position: (appended.position - shift) as Position }))(answer)
      }),
  },
  {
    name: 'cuts what is too large instead of refusing it',
    caughtBy: 'takes as many events at once as are allowed, and not one more',
    breakStore: (store) =>
      withAppend(store, (request, options) =>
        store.append({ ...request, events: request.events.slice(0, 1_000) }, options),
      ),
  },
  {
    name: 'writes when it is asked, not when it is run',
    caughtBy: 'does nothing before a call is run',
    breakStore: (store) =>
      withAppend(store, (request, options) => {
        const running = store.append(request, options)()
        return () => running
      }),
  },
  {
    name: 'writes for a caller who has given up',
    caughtBy: 'carries out nothing for a caller who has given up',
    breakStore: (store) => withAppend(store, (request) => store.append(request)),
  },
]
