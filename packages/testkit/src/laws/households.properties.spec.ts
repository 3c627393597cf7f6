/** What a household pooled goes to its heirs, once, lot by lot, and nothing of it stays with one that is no more. */
import { accountIdOf, type DomainEvent, entriesOf, household, householdIn } from '@lovebank/core'
import { expect } from 'vitest'
import type { Recorded } from '../town/bank.ts'
import { eventsOf, pointsOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'
import { book, noLots } from './lots.ts'

/** Whose an account is, where its holder was registered twice: the account of the record that is kept. */
const keptAccounts = (recorded: ReadonlyArray<Recorded>) => {
  const kept = new Map<string, string>()
  const whose = (accountId: string = ''): string => {
    const next = kept.get(accountId)
    return next === undefined ? accountId : whose(next)
  }
  for (const { event } of eventsOf(recorded, 'DuplicateMarked')) {
    const [from, to] = [whose(accountIdOf(event.volunteerId)), whose(accountIdOf(event.keptId))]
    if (from !== to) kept.set(from, to)
  }
  return whose
}

holdsForAllHistories('each share that leaves comes to its heir, once, whole, in the same lots', ({ recorded }) => {
  const inherited = eventsOf(recorded, 'PointsInherited').map(({ event }) => event)
  const passedOn = eventsOf(recorded, 'PointsPassedOn').map(({ event }) => event)
  expect(new Set(inherited.map(({ fromAccountId, shareId }) => `${fromAccountId}/${shareId}`)).size).toBe(
    inherited.length,
  )
  expect(inherited.length).toBe(passedOn.length)
  const whose = keptAccounts(recorded)
  for (const { accountId, shareId, holderId, points, lots, cause } of passedOn) {
    const share = inherited.find((each) => each.fromAccountId === accountId && each.shareId === shareId)
    expect(whose(share?.accountId)).toBe(whose(accountIdOf(holderId)))
    expect(share).toMatchObject({ points, cause })
    expect(pointsOf(lots)).toBe(points)
    const kept = (some: typeof lots) => some.map(({ lotId: _, ...lot }) => lot)
    expect(kept(share?.lots ?? [])).toEqual(kept(lots))
  }
})

holdsForAllHistories(
  'what is claimed back, or owed, leaves each account once and comes to each heir once',
  ({ recorded }) => {
    const whose = keptAccounts(recorded)
    const sent = recorded.flatMap(({ event }) => {
      if (event.type === 'DebtPassedOn')
        return [`${event.claimId} ${whose(accountIdOf(event.holderId))} ${event.points}`]
      if (event.type !== 'DepositReversed' && event.type !== 'CreditReversed' && event.type !== 'DebtInherited')
        return []
      return (event.claims ?? []).map(
        ({ claimId, holderId, points }) => `${claimId} ${whose(accountIdOf(holderId))} ${points}`,
      )
    })
    const come = eventsOf(recorded, 'DebtInherited').map(
      ({ event }) => `${event.claimId} ${whose(event.accountId)} ${event.points}`,
    )
    expect(come.toSorted()).toEqual(sent.toSorted())
    expect(new Set(come).size).toBe(come.length)
  },
)

const endOf = (event: DomainEvent) =>
  event.type === 'HouseholdDissolved' || event.type === 'HouseholdsMerged' ? [accountIdOf(event.householdId)] : []

holdsForAllHistories(
  'what a household that is no more had is with its heirs, but for holds and debts',
  ({ recorded }) => {
    const books = noLots()
    for (const { event } of recorded) book(books, event)
    const ended = new Set<string>(recorded.flatMap(({ event }) => endOf(event)))
    for (const lot of books.lots.values()) if (ended.has(lot.accountId)) expect(lot.available).toBe(0)
    const opened = eventsOf(recorded, 'AccountOpened').map(({ event }) => event.accountId)
    for (const accountId of opened.filter((each) => ended.has(each))) {
      const isHeld = [...books.lots.values()].some((lot) => lot.accountId === accountId && lot.held > 0)
      const last = recorded.findLast(({ event }) => 'accountId' in event && event.accountId === accountId)
      const standing = recorded.filter(({ event }) => 'accountId' in event && event.accountId === accountId)
      const isClosed = standing.some(({ event }) => event.type === 'AccountClosed')
      const isFrozen = standing.some(({ event }) => event.type === 'AccountFrozen')
      const waits = standing.some(({ event }) => event.type === 'DeductionRequested')
      expect(isClosed || isHeld || isFrozen || waits, `${accountId}: ${last?.event.type}`).toBe(true)
    }
  },
)

/** Of whom the streams of the volunteers themselves say that nobody stands for a household under this record. */
const goneBy = (events: ReadonlyArray<DomainEvent>) => {
  const left = new Set<string>()
  const gone = new Set<string>()
  for (const event of events) {
    if (event.type === 'VolunteerWithdrawn') left.add(event.volunteerId)
    if (event.type === 'VolunteerRegistered' && event.partner !== undefined) gone.add(event.volunteerId)
    if (event.type === 'PersonalDataErased' || event.type === 'DuplicateMarked') gone.add(event.volunteerId)
  }
  return { left, gone }
}

const registerAfter = (recorded: ReadonlyArray<Recorded>) =>
  recorded
    .filter(({ stream }) => stream.endsWith('.household-town'))
    .reduce((state, { event }) => household.evolve(state, event as never), household.initialState)

holdsForAllHistories(
  'who left speaks for no household, and whose record stands for nobody belongs to none',
  (history) => {
    const { left, gone } = goneBy(history.recorded.map(({ event }) => event))
    for (const [, home] of entriesOf(registerAfter(history.recorded).households)) {
      const isFor = (personId: string) => left.has(personId) || gone.has(personId)
      expect(home.hasEnded || home.isWithoutHead || !isFor(home.headId), `the head of ${home.number}`).toBe(true)
      for (const { personId } of home.members) expect(gone.has(personId), `${personId} in ${home.number}`).toBe(false)
    }
  },
)

holdsForAllHistories('points are redeemed of a household that keeps them together, and has a head', ({ recorded }) => {
  recorded.forEach(({ event }, place) => {
    if (event.type !== 'RedemptionRequested' || event.householdId === undefined) return
    const home = householdIn(registerAfter(recorded.slice(0, place)), event.householdId)
    expect(home).toMatchObject({ pooling: 'together', isWithoutHead: false, hasEnded: false })
  })
})

holdsForAllHistories('a household that is no more owes nothing: its heirs do', ({ recorded }) => {
  const books = noLots()
  for (const { event } of recorded) book(books, event)
  const ended = recorded.flatMap(({ event }) => endOf(event))
  expect(ended.filter((accountId) => (books.debts.get(accountId) ?? 0) !== 0)).toEqual([])
})
