/** Accounts of a town as their streams would hold them, each with deposits, written without a bank. */
import { randomUUID } from 'node:crypto'
import { AccountOpened, EventId, StreamName, TenantId } from '@lovebank/core'
import type { EventStore, NewEvent } from '@lovebank/runtime'
import { accountStory, eventOf, exampleOf } from '@lovebank/testkit'
import { OCCURRED_AT } from './town.ts'

export const TENANT = exampleOf(TenantId, 'hetoudian')

const MOST_AN_APPEND = 500

const metadata = () => {
  const commandId = randomUUID()
  return {
    commandId,
    commandDigest: commandId.replaceAll('-', ''),
    correlationId: commandId,
    actor: { kind: 'policy', name: 'bench' },
    schemaVersion: 1,
    occurredAt: OCCURRED_AT,
  }
}

const newEvent = (event: { readonly type: string }): NewEvent => ({
  eventId: exampleOf(EventId, randomUUID()),
  type: event.type,
  data: event,
  metadata: metadata(),
})

export const depositInto = (accountId: string, work: number): NewEvent =>
  newEvent({ ...accountStory.deposited(`work-${work}`, 15), accountId } as { readonly type: string })

export const openingOf = (accountId: string): NewEvent =>
  newEvent(eventOf(AccountOpened, { accountId, holderId: accountId.replace('account', 'holder') }))

export const accountNamed = (number: number): string => `account-${number}`

export const streamOf = (accountId: string): StreamName => exampleOf(StreamName, `${TENANT}.account-${accountId}`)

/** Writes so many accounts with so many events each. */
export const writeAccounts = async (store: EventStore, accounts: number, eventsEach: number): Promise<void> => {
  for (let number = 0; number < accounts; number += 1) {
    const accountId = accountNamed(number)
    const events = Array.from({ length: eventsEach }, (_, index) =>
      index === 0 ? openingOf(accountId) : depositInto(accountId, number * eventsEach + index),
    )
    let revision = -1
    while (events.length > 0) {
      const some = events.splice(0, MOST_AN_APPEND)
      const expected = revision < 0 ? { kind: 'no-stream' as const } : { kind: 'any' as const }
      const written = await store.append({ stream: streamOf(accountId), expected, events: some })()
      if (written._tag === 'Left') throw new Error(written.left.message)
      revision = written.right.lastRevision
    }
  }
}
