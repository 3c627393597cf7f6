/**
 * Stores that are broken on purpose, each in one way, over a store that is not. They test the contract: a clause that lets
 * all of them through says nothing.
 */
import type { Page, Pages, StoredEvent, StoreError } from '@lovebank/runtime'
import { type Either, map } from 'fp-ts/lib/Either.js'
import type { WholeStore } from '../clause.ts'

export interface Mutant {
  /** what is wrong with the store */
  readonly name: string
  /** the clause that must catch it */
  readonly caughtBy: string
  readonly breakStore: (store: WholeStore) => WholeStore
}

type ChangeEvents = (events: ReadonlyArray<StoredEvent>) => ReadonlyArray<StoredEvent>

/** Other pages in their places. */
export async function* changedPages<P extends Page>(
  pages: Pages<P>,
  change: (page: P) => P,
): AsyncGenerator<Either<StoreError, P>> {
  for await (const page of pages) yield map(change)(page)
}

/** The same pages with other events in them. */
export const changed = <P extends Page>(pages: Pages<P>, change: ChangeEvents): AsyncGenerator<Either<StoreError, P>> =>
  changedPages(pages, (read) => ({ ...read, events: change(read.events) }))
