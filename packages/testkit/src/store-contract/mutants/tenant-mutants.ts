/** Stores that mix tenants up. */
import type { Position, StreamName, TenantId } from '@lovebank/core'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import type { Mutant } from './mutant.ts'

/** A store that keeps all tenants in one and filters on the way out. */
const oneTenant = 'everybody' as TenantId
const hidden = (stream: StreamName): StreamName => `${oneTenant}.${stream.slice(stream.indexOf('.') + 1)}` as StreamName

export const tenantMutants: ReadonlyArray<Mutant> = [
  {
    name: 'leaks what other tenants wrote',
    caughtBy: 'keeps streams of the same name under two tenants apart',
    breakStore: (store) => ({
      ...store,
      append: (request, options) => store.append({ ...request, stream: hidden(request.stream) }, options),
      readStream: (stream, options) => store.readStream(hidden(stream), options),
    }),
  },
  {
    name: 'takes the head of the whole log for the head of a tenant',
    caughtBy: 'knows the head of every tenant, and none where nothing is',
    breakStore: (store) => {
      let last: Position | undefined
      return {
        ...store,
        append: (request, options) => async () => {
          const answer = await store.append(request, options)()
          if (!isLeft(answer)) last = answer.right.position
          return answer
        },
        head: () => () => Promise.resolve(right(last)),
      }
    },
  },
]
