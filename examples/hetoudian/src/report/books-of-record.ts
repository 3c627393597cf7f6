/** Everything that the report tells, folded from the log of the bank. */
import {
  type AccountId,
  balances,
  certificates,
  type DomainEvent,
  publications,
  publicityBoard,
  type RecordedEvent,
  shopCatalogue,
  statements,
  trialBalance,
  unitDashboard,
  volunteerRecords,
} from '@lovebank/core'
import { createStories } from './stories/stories.ts'
import type { ReadModels, Story } from './stories/story.ts'

type Recorded = RecordedEvent<DomainEvent>

/** The read models of the report, and a count of each kind of event. */
export interface BooksOfRecord {
  readonly take: (recorded: Recorded) => void
  /** The account whose statement tells most, with the most kinds of lines and of those the most lines; and those of the stories. */
  readonly accountsToTell: () => ReadonlySet<AccountId>
  /** `movements`: the events of those accounts, whose statements alone are told; all statements would be the log again. */
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

export interface RecordStates extends ReadModels {
  readonly events: number
  readonly tally: ReadonlyMap<DomainEvent['type'], number>
  /** redemptions that came to nothing, by the tag of why */
  readonly refusals: ReadonlyMap<string, number>
  /** the account whose statement tells most, where there is one */
  readonly telling: AccountId | undefined
  readonly stories: ReadonlyArray<Story>
  readonly board: ReturnType<typeof publicityBoard.initialState>
  readonly totals: ReturnType<typeof trialBalance.initialState>
  readonly publications: ReturnType<typeof publications.initialState>
}

/** The paper books say when something was booked: the day of their import is nothing that a village would publish. */
const asBooked = (recorded: Recorded): Recorded => ({ ...recorded, recordedAt: recorded.metadata.occurredAt })

export const createBooksOfRecord = (): BooksOfRecord => {
  const tally = new Map<DomainEvent['type'], number>()
  const activities = new Map<AccountId, Activity>()
  const refusals = new Map<string, number>()
  let events = 0
  let states = {
    balances: balances.initialState(),
    volunteers: volunteerRecords.initialState(),
    board: publicityBoard.initialState(),
    catalogue: shopCatalogue.initialState(),
    dashboard: unitDashboard.initialState(),
    totals: trialBalance.initialState(),
    certificates: certificates.initialState(),
    publications: publications.initialState(),
  }
  const stories = createStories()
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
      for (const story of stories) story.take(recorded)
      if (recorded.event.type === 'RedemptionRefused') {
        const { tag } = recorded.event.cause
        refusals.set(tag, (refusals.get(tag) ?? 0) + 1)
      }
      tally.set(recorded.event.type, (tally.get(recorded.event.type) ?? 0) + 1)
      states = {
        balances: balances.apply(states.balances, recorded),
        volunteers: volunteerRecords.apply(states.volunteers, recorded),
        board: publicityBoard.apply(states.board, recorded),
        catalogue: shopCatalogue.apply(states.catalogue, recorded),
        dashboard: unitDashboard.apply(states.dashboard, recorded),
        totals: trialBalance.apply(states.totals, recorded),
        certificates: certificates.apply(states.certificates, recorded),
        publications: publications.apply(states.publications, asBooked(recorded)),
      }
    },
    accountsToTell: () =>
      new Set([mostTelling(activities), ...stories.map((story) => story.account?.())].flatMap((id) => id ?? [])),
    read: (movements) => ({
      ...states,
      names: states.board,
      events,
      tally,
      refusals,
      telling: mostTelling(activities),
      stories,
      statements: movements.reduce(statements.apply, statements.initialState()),
    }),
  }
}
