/** All events of a tenant by position, either way: the tenant filtered at the server, the types here, before anything is parsed. */
import type { Position, TenantId } from '@lovebank/core'
import { DEFAULT_PAGE_SIZE, type Page, type ReadAllOptions, type StoreError } from '@lovebank/runtime'
import { badPaging } from '@lovebank/runtime/adapter'
import { type Either, left } from 'fp-ts/lib/Either.js'
import { beginCall, type CallRules } from './call.ts'
import { pagesOf } from './pages.ts'
import type { ReadingParts } from './reading.ts'

/** What the names of a tenant's streams begin with; no tenant's id holds a dot. */
export const prefixOf = (tenant: TenantId): string => `${tenant}.`

export async function* readAll(
  parts: ReadingParts,
  rules: CallRules,
  tenant: TenantId,
  options: ReadAllOptions = {},
): AsyncGenerator<Either<StoreError, Page>> {
  const { from, direction, pageSize = DEFAULT_PAGE_SIZE, limit, types } = options
  const call = beginCall(options, { ...rules, isTimedByWait: true })
  const refused = call.stopped() ?? badPaging(options)
  if (refused !== undefined) return yield left(refused)
  const isBackward = direction === 'backward'
  // Forwards the server gives the event at the place too: one more is asked for, and that one is known.
  const isInclusive = !isBackward
  let reached: number | undefined = from
  yield* pagesOf(parts, {
    read: {
      call,
      batchSize: pageSize,
      name: prefixOf(tenant),
      request: (last) => {
        reached = last?.position ?? from
        const more = isInclusive && reached !== undefined ? 1 : 0
        return {
          of: { prefix: prefixOf(tenant) },
          from: reached as Position | undefined,
          isBackward,
          count: limit === undefined || types !== undefined ? undefined : limit + more,
        }
      },
    },
    pageSize,
    limit,
    types: types === undefined ? undefined : new Set(types),
    tells: types === undefined || isBackward ? 'how far' : 'how far, to its end',
    isKnown: ({ position = 0 }) => isInclusive && reached !== undefined && position <= reached,
  })
}
