/** However old an account is: what is read of it is what happened since its last month was closed. */
import { aggregates, type DomainEvent, type Position, streamName } from '@lovebank/core'
import { expect, it } from 'vitest'
import { tenant, uuid } from '../../test/town-scene.ts'
import { notYetFolded, takeIn } from '../execute/folded.ts'
import { memoryStore, townDomain } from '../index.ts'
import { createSnapshots } from './snapshots.ts'

const key = { aggregate: 'account', id: 'li' } as const
const stream = streamName(tenant, key)
const decider = townDomain.deciderOf('account')

const opened = {
  type: 'AccountOpened',
  accountId: 'li',
  holderId: 'wang',
  holderKind: undefined,
} as unknown as DomainEvent
const quiet = { type: 'AccountUnfrozen', accountId: 'li' } as unknown as DomainEvent
const closed = {
  type: 'PeriodClosed',
  accountId: 'li',
  period: '2026-07',
  lots: [],
  holds: [],
} as unknown as DomainEvent

const snapshotAfter = async (events: ReadonlyArray<DomainEvent>) => {
  const store = memoryStore()
  const folded = notYetFolded(key, stream, decider)
  for (const [revision, event] of events.entries()) {
    takeIn(folded, decider, event, { revision, position: revision as Position, commandId: uuid(revision) as never })
  }
  createSnapshots(store, townDomain).takeIfDue(folded)
  return store.loadSnapshot(stream)()
}

it('takes a snapshot of an account whose month was closed', async () => {
  expect(aggregates.account.endsPeriod?.(closed as never)).toBe(true)
  const month = [opened, ...Array.from({ length: 18 }, () => quiet)]
  expect(await snapshotAfter([...month, quiet])).toMatchObject({ right: undefined })
  expect(await snapshotAfter([...month, closed])).toMatchObject({ right: { revision: 19 } })
  expect(await snapshotAfter([opened, closed])).toMatchObject({ right: undefined })
})
