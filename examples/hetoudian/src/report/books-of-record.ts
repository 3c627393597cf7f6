/** Everything that the report tells, folded from the log of the bank. */
import {
  type AccountId,
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

type Recorded = RecordedEvent<DomainEvent>

/** The read models of the report, and a count of each kind of event. */
export interface BooksOfRecord {
  readonly take: (recorded: Recorded) => void
  /** The account whose statement tells most: with the most kinds of lines; of those, the one with the most lines. */
  readonly tellingAccount: () => AccountId | undefined
  /** `movements`: the events of the telling account, whose statement alone is told; all statements would be the log again. */
  readonly read: (movements: ReadonlyArray<Recorded>) => RecordStates
}

/** How many lines a statement will have, and which kinds of them: one bit a kind. */
interface Activity {
  kinds: number
  lines: number
}

const MOST_LINES_THAT_COUNT = 999

const bitOf: ReadonlyMap<DomainEvent['type'], number> = new Map(
  statements.handles.map((type, index) => [type, 1 << index]),
)

const weightOf = ({ kinds, lines }: Activity): number =>
  kinds.toString(2).replaceAll('0', '').length * 1_000 + Math.min(lines, MOST_LINES_THAT_COUNT)

const mostTelling = (activities: ReadonlyMap<AccountId, Activity>): AccountId | undefined => {
  let best: { readonly accountId: AccountId; readonly weight: number } | undefined
  for (const [accountId, activity] of activities) {
    const weight = weightOf(activity)
    if (best === undefined || weight > best.weight) best = { accountId, weight }
  }
  return best?.accountId
}

export interface RecordStates {
  readonly events: number
  readonly tally: ReadonlyMap<DomainEvent['type'], number>
  readonly balances: ReturnType<typeof balances.initialState>
  /** of the telling account, where there is one */
  readonly telling: AccountId | undefined
  readonly statements: ReturnType<typeof statements.initialState>
  readonly volunteers: ReturnType<typeof volunteerRecords.initialState>
  readonly board: ReturnType<typeof publicityBoard.initialState>
  readonly catalogue: ReturnType<typeof shopCatalogue.initialState>
  readonly dashboard: ReturnType<typeof unitDashboard.initialState>
  readonly totals: ReturnType<typeof trialBalance.initialState>
}

export const createBooksOfRecord = (): BooksOfRecord => {
  const tally = new Map<DomainEvent['type'], number>()
  const activities = new Map<AccountId, Activity>()
  let events = 0
  let states = {
    balances: balances.initialState(),
    volunteers: volunteerRecords.initialState(),
    board: publicityBoard.initialState(),
    catalogue: shopCatalogue.initialState(),
    dashboard: unitDashboard.initialState(),
    totals: trialBalance.initialState(),
  }
  const noteActivity = ({ event }: Recorded): void => {
    const bit = bitOf.get(event.type)
    if (bit === undefined || !('accountId' in event)) return
    const activity = activities.get(event.accountId) ?? { kinds: 0, lines: 0 }
    activities.set(event.accountId, { kinds: activity.kinds | bit, lines: activity.lines + 1 })
  }
  return {
    take: (recorded) => {
      events += 1
      noteActivity(recorded)
      tally.set(recorded.event.type, (tally.get(recorded.event.type) ?? 0) + 1)
      states = {
        balances: balances.apply(states.balances, recorded),
        volunteers: volunteerRecords.apply(states.volunteers, recorded),
        board: publicityBoard.apply(states.board, recorded),
        catalogue: shopCatalogue.apply(states.catalogue, recorded),
        dashboard: unitDashboard.apply(states.dashboard, recorded),
        totals: trialBalance.apply(states.totals, recorded),
      }
    },
    tellingAccount: () => mostTelling(activities),
    read: (movements) => ({
      ...states,
      events,
      tally,
      telling: mostTelling(activities),
      statements: movements.reduce(statements.apply, statements.initialState()),
    }),
  }
}
