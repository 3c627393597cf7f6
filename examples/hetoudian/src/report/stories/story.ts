/** A story of the year: gathered from the log as it is read, and told in a few lines. None is told that did not happen. */
import type {
  AccountId,
  balances,
  certificates,
  DomainEvent,
  PersonId,
  PublicNames,
  RecordedEvent,
  shopCatalogue,
  statements,
  UnitId,
  unitDashboard,
  volunteerRecords,
} from '@lovebank/core'
import { publicName } from '@lovebank/core'

/** What the stories look up, folded from the whole log. */
export interface ReadModels {
  readonly balances: ReturnType<typeof balances.initialState>
  /** of the accounts that were asked for, not of all */
  readonly statements: ReturnType<typeof statements.initialState>
  readonly volunteers: ReturnType<typeof volunteerRecords.initialState>
  readonly catalogue: ReturnType<typeof shopCatalogue.initialState>
  readonly dashboard: ReturnType<typeof unitDashboard.initialState>
  readonly certificates: ReturnType<typeof certificates.initialState>
  readonly names: PublicNames
}

export interface Story {
  readonly zh: string
  readonly en: string
  readonly take: (recorded: RecordedEvent<DomainEvent>) => void
  /** whose statement it will need */
  readonly account?: () => AccountId | undefined
  /** empty where it did not happen */
  readonly tell: (states: ReadModels) => ReadonlyArray<string>
}

/** As a wall may show it. */
export const maskedNameOf = ({ volunteers }: ReadModels, personId: PersonId): string =>
  volunteers.volunteers[personId]?.maskedName ?? '*'

/** In full only by consent. */
export const shownNameOf = ({ names }: ReadModels, personId: PersonId): string => publicName(names, personId)

export const unitNameOf = ({ dashboard }: ReadModels, unitId: UnitId): string => dashboard.units[unitId]?.name ?? unitId
