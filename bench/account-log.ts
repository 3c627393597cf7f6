/** A log of accounts and of nothing else: each is opened, comes by three lots, and spends two of them; the accounts take turns. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { AccountOpened, EventId, type Position } from '@lovebank/core'
import type { EventStore, NewEvent } from '@lovebank/runtime'
import { openSqliteStore } from '@lovebank/store-sqlite'
import { accountStory, eventOf, exampleOf } from '@lovebank/testkit'
import { accountNamed, streamOf, TENANT } from './accounts.ts'
import { OCCURRED_AT } from './town.ts'

export const EVENTS_EACH = 10

/** Appends that are under way together. */
const TOGETHER = 1_000

const POINTS = 15

interface Said {
  readonly type: string
}

/** What happens to an account in each of its turns, told of the account `li`. */
const turns: ReadonlyArray<ReadonlyArray<Said>> = [
  [eventOf(AccountOpened, { accountId: 'li', holderId: 'holder-li' }), accountStory.deposited('work-1', POINTS)],
  [accountStory.deposited('work-2', POINTS), accountStory.held('redemption-1', [['work-1', POINTS]])],
  [
    accountStory.captured('redemption-1', [['work-1', POINTS]]),
    accountStory.held('redemption-2', [['work-2', POINTS]]),
  ],
  [accountStory.captured('redemption-2', [['work-2', POINTS]]), accountStory.deposited('work-3', POINTS)],
  [
    accountStory.held('redemption-3', [['work-3', POINTS]]),
    accountStory.released('redemption-3', 'cancelled', { returned: [['work-3', POINTS]] }),
  ],
]

const texts = turns.map((events) => events.map((event) => JSON.stringify(event)))

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const metadataOf = (number: number) => ({
  commandId: uuid(number),
  commandDigest: String(number).padStart(22, 'd'),
  correlationId: uuid(number),
  actor: { kind: 'policy', name: 'bench' },
  schemaVersion: 1,
  occurredAt: OCCURRED_AT,
})

/** The ids of lots and redemptions stand in the account and need no name of its own. */
const eventsOf = (accountId: string, turn: number, first: number): ReadonlyArray<NewEvent> =>
  (texts[turn] ?? []).map((text, index) => {
    const data: Said = JSON.parse(text.replaceAll('"li"', `"${accountId}"`).replaceAll('holder-li', `of-${accountId}`))
    const eventId = exampleOf(EventId, uuid(first + index))
    return { eventId, type: data.type, data, metadata: metadataOf(first + index) }
  })

const writeTurn = async (store: EventStore, accounts: number, turn: number): Promise<void> => {
  for (let from = 0; from < accounts; from += TOGETHER) {
    const some = Array.from({ length: Math.min(TOGETHER, accounts - from) }, (_, index) => from + index)
    const written = await Promise.all(
      some.map((number) => {
        const accountId = accountNamed(number)
        const events = eventsOf(accountId, turn, (turn * accounts + number) * 2)
        return store.append(
          { stream: streamOf(accountId), expected: { kind: 'any' }, events },
          { durability: 'soon' },
        )()
      }),
    )
    for (const each of written) if (each._tag === 'Left') throw new Error(each.left.message)
  }
}

export interface AccountLog {
  readonly file: string
  readonly events: number
  readonly upTo: Position
  readonly remove: () => void
}

export const writeAccountLog = async (accounts: number): Promise<AccountLog> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lovebank-bench-'))
  const file = path.join(folder, 'accounts.db')
  const opened = await openSqliteStore(file)()
  if (opened._tag === 'Left') throw new Error(opened.left.message)
  const store = opened.right
  for (const turn of texts.keys()) await writeTurn(store, accounts, turn)
  const head = await store.head(TENANT)()
  await store.close()
  if (head._tag === 'Left' || head.right === undefined) throw new Error('nothing was written')
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  return { file, events: accounts * EVENTS_EACH, upTo: head.right, remove }
}
