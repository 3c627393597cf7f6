/** Everything that the report tells, folded from the log of the bank. */
import {
  balances,
  type DomainEvent,
  publicityBoard,
  type RecordedEvent,
  shopCatalogue,
  statements,
  trialBalance,
  unitDashboard,
  volunteerRecords,
} from '@lovebank/core'

/** The read models of the report, and a count of each kind of event. */
export interface BooksOfRecord {
  readonly take: (recorded: RecordedEvent<DomainEvent>) => void
  readonly read: () => RecordStates
}

export interface RecordStates {
  readonly events: number
  readonly tally: ReadonlyMap<DomainEvent['type'], number>
  readonly balances: ReturnType<typeof balances.initialState>
  readonly statements: ReturnType<typeof statements.initialState>
  readonly volunteers: ReturnType<typeof volunteerRecords.initialState>
  readonly board: ReturnType<typeof publicityBoard.initialState>
  readonly catalogue: ReturnType<typeof shopCatalogue.initialState>
  readonly dashboard: ReturnType<typeof unitDashboard.initialState>
  readonly totals: ReturnType<typeof trialBalance.initialState>
}

export const createBooksOfRecord = (): BooksOfRecord => {
  const tally = new Map<DomainEvent['type'], number>()
  let events = 0
  let states = {
    balances: balances.initialState(),
    statements: statements.initialState(),
    volunteers: volunteerRecords.initialState(),
    board: publicityBoard.initialState(),
    catalogue: shopCatalogue.initialState(),
    dashboard: unitDashboard.initialState(),
    totals: trialBalance.initialState(),
  }
  return {
    take: (recorded) => {
      events += 1
      tally.set(recorded.event.type, (tally.get(recorded.event.type) ?? 0) + 1)
      states = {
        balances: balances.apply(states.balances, recorded),
        statements: statements.apply(states.statements, recorded),
        volunteers: volunteerRecords.apply(states.volunteers, recorded),
        board: publicityBoard.apply(states.board, recorded),
        catalogue: shopCatalogue.apply(states.catalogue, recorded),
        dashboard: unitDashboard.apply(states.dashboard, recorded),
        totals: trialBalance.apply(states.totals, recorded),
      }
    },
    read: () => ({ ...states, events, tally }),
  }
}
