/** The laws of the ledger over the log of a soak, and whether its callers could have come one after another. */
import { isDeepStrictEqual } from 'node:util'
import {
  addToTotals,
  balanceIn,
  balances,
  type DomainEvent,
  type Ledger,
  noTotals,
  post,
  postings,
  type RecordedEvent,
  sumOfTotals,
  type TenantId,
} from '@lovebank/core'
import { createExecutor, memoryStore, type StoredEvent, townDomain } from '@lovebank/runtime'
import { byCommandOf, plain } from './findings.ts'
import type { SoakReport } from './soak.ts'
import { foundingWishes } from './wishes.ts'

const recordedOf = (stored: StoredEvent): RecordedEvent<DomainEvent> => {
  const recorded = townDomain.decodeRecorded(stored)
  if (recorded._tag === 'Left') throw new Error(recorded.left.errors.join('; '))
  return recorded.right
}

const ofBooks = (events: ReadonlyArray<DomainEvent>): ReadonlyArray<string> => {
  const totals = noTotals()
  const ledger: Ledger = new Map()
  for (const event of events) {
    addToTotals(totals, postings(event))
    post(ledger, postings(event))
    if (sumOfTotals(totals) !== 0) return [`law 1: after ${event.type} the trial balance is ${sumOfTotals(totals)}`]
    for (const { account } of postings(event)) {
      const held = account.startsWith('held:') ? balanceIn(ledger, account) : 0
      if (held < 0) return [`law 2: after ${event.type} ${account} has ${held}`]
    }
  }
  return []
}

const ofHolds = (events: ReadonlyArray<DomainEvent>): ReadonlyArray<string> => {
  const placed = new Map<string, number>()
  const ended = new Set<string>()
  for (const event of events) {
    if (event.type === 'HoldPlaced') placed.set(`${event.accountId} ${event.holdId}`, event.points)
    if (event.type !== 'HoldCaptured' && event.type !== 'HoldReleased') continue
    const key = `${event.accountId} ${event.holdId}`
    if (ended.has(key)) return [`law 5: ${key} ended twice`]
    if (event.points > (placed.get(key) ?? -1)) return [`law 5: ${key} ended with more than it held`]
    ended.add(key)
  }
  return []
}

/** Law 14: whoever asks for the same things one by one, in the order of the log, gets the very same events. */
const ofSerialOrder = async ({ told, log }: SoakReport, tenant: TenantId): Promise<ReadonlyArray<string>> => {
  const alone = createExecutor({ tenant, store: memoryStore() })
  for (const wish of foundingWishes) await alone.execute(wish)()
  const wishes = new Map(told.map(({ wish }) => [wish.commandId, wish]))
  for (const [commandId, standing] of byCommandOf(log)) {
    const wish = wishes.get(commandId)
    if (wish === undefined) continue
    const again = await alone.execute(wish)()
    const events = again._tag === 'Right' ? again.right.events : []
    if (isDeepStrictEqual(plain(events), plain(standing.map(({ data }) => data)))) continue
    return [`law 14: ${wish.type} ${commandId} comes out otherwise where everybody waits for everybody`]
  }
  return []
}

/** The read model that was built meanwhile equals one that saw no fault. */
const ofProjection = (
  recorded: ReadonlyArray<RecordedEvent<DomainEvent>>,
  { balances: built, balancesTakenUp }: SoakReport,
): ReadonlyArray<string> => {
  const state = plain(recorded.reduce(balances.apply, balances.initialState()))
  return [
    ...(isDeepStrictEqual(state, built) ? [] : ['the read model differs from one that saw no fault']),
    ...(isDeepStrictEqual(state, balancesTakenUp) ? [] : ['the read model differs where it is taken up again']),
  ]
}

export const brokenLaws = async (report: SoakReport, tenant: string): Promise<ReadonlyArray<string>> => {
  const recorded = report.log.map(recordedOf)
  const events = recorded.map(({ event }) => event)
  return [
    ...ofBooks(events),
    ...ofHolds(events),
    ...(await ofSerialOrder(report, tenant as TenantId)),
    ...ofProjection(recorded, report),
  ]
}
