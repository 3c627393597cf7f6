/** A log of accounts with deposits, to be rebuilt. */
import { randomUUID } from 'node:crypto'
import type { EventId, StreamName } from '@lovebank/core'
import type { NewEvent } from '@lovebank/runtime'
import { accountStory } from '@lovebank/testkit'
import { openTown, tenant } from './town.ts'

const ACCOUNTS = 40
const AN_APPEND = 100

const newEvent = (data: { readonly type: string }): NewEvent => {
  const commandId = randomUUID()
  const metadata = {
    commandId,
    commandDigest: commandId.replaceAll('-', ''),
    correlationId: commandId,
    actor: { kind: 'policy', name: 'load' },
    schemaVersion: 1,
    occurredAt: '2026-02-10T01:00:00.000Z',
  }
  return { eventId: commandId as EventId, type: data.type, data, metadata }
}

/** Forty accounts, and so many deposits into each. */
export const fill = async (path: string, depositsEach: number): Promise<void> => {
  const store = await openTown(path)
  for (let account = 0; account < ACCOUNTS; account += 1) {
    const accountId = `account-${account}`
    const opening = { ...accountStory.opened, accountId, holderId: `holder-${account}` }
    const deposits = Array.from({ length: depositsEach }, (_, work) =>
      newEvent({ ...accountStory.deposited(`${accountId}-${work}`, 15), accountId } as { readonly type: string }),
    )
    const events = [newEvent(opening as { readonly type: string }), ...deposits]
    while (events.length > 0) {
      const stream = `${tenant}.account-${accountId}` as StreamName
      const some = events.splice(0, AN_APPEND)
      const answer = await store.append({ stream, expected: { kind: 'any' }, events: some }, { durability: 'soon' })()
      if (answer._tag === 'Left') throw new Error(answer.left.message)
    }
  }
  await store.close()
}
