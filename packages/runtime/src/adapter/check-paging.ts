/** What may be asked of a read: alike for every store. */
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, type ReadAllOptions, type ReadStreamOptions } from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { invalidRequest, tooLarge } from './store-errors.ts'

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

/** Why a read cannot be carried out; undefined where it can. */
export const badPaging = ({
  pageSize = DEFAULT_PAGE_SIZE,
  limit = 0,
  from = undefined,
}: ReadStreamOptions | ReadAllOptions): StoreError | undefined => {
  if (!isCount(pageSize) || pageSize < 1) return invalidRequest('A page holds at least one event')
  if (pageSize > MAX_PAGE_SIZE) return tooLarge('Events of one page', MAX_PAGE_SIZE, pageSize)
  if (!isCount(limit)) return invalidRequest('A limit is a whole number, zero or more')
  if (!isCount(from ?? 0)) return invalidRequest('A place to read from is a whole number, zero or more')
  return undefined
}
