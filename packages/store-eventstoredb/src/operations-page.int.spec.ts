import { readFileSync } from 'node:fs'
import type { StoreError } from '@lovebank/runtime'
import { expect, test } from 'vitest'

/** The compiler holds it to the union. */
const TAGS: Readonly<Record<StoreError['tag'], true>> = {
  Conflict: true,
  TooLarge: true,
  InvalidRequest: true,
  Overloaded: true,
  DeadlineExceeded: true,
  Aborted: true,
  StoreClosed: true,
  Unavailable: true,
  DiskFull: true,
  ReadOnlyStore: true,
  StoreLocked: true,
  NotAStore: true,
  StoreTooNew: true,
  CorruptStore: true,
}

const PAGE = new URL('../../../docs/operations/eventstoredb.md', import.meta.url)

test('the page for operators explains every error of the store, and no other', () => {
  const [, after = ''] = readFileSync(PAGE, 'utf8').split('<!-- errors:')
  const [table = ''] = after.split('\n## ')
  const explained = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, tag]) => tag)
  expect(explained).toEqual(Object.keys(TAGS))
})
