/** The contract as a suite: an adapter's spec gives its name and how an empty store is opened. */
import type { EventStore } from '@lovebank/runtime'
import { describe, test } from 'vitest'
import type { Clause, OpenStore, WholeStore } from './clause.ts'
import { eventStoreClauses, wholeStoreClauses } from './clauses.ts'

export interface StoreUnderTest<Store> {
  readonly name: string
  readonly open: OpenStore<Store>
}

const describeClauses = <Store>({ name, open }: StoreUnderTest<Store>, clauses: ReadonlyArray<Clause<Store>>): void => {
  describe(`the store contract: ${name}`, () => {
    for (const clause of clauses) test(clause.name, () => clause.run(open))
  })
}

/** For a store that keeps events, checkpoints and snapshots. */
export const describeStoreContract = (subject: StoreUnderTest<WholeStore>): void =>
  describeClauses(subject, wholeStoreClauses)

/** For a store that keeps events only. */
export const describeEventStoreContract = (subject: StoreUnderTest<EventStore>): void =>
  describeClauses(subject, eventStoreClauses)
