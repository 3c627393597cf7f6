/** A story of the year: gathered from the log as it is read, and told in a few lines. None is told that did not happen. */
import type { AccountId, DomainEvent, PersonId, RecordedEvent, UnitId } from '@lovebank/core'
import type { RecordStates } from '../books-of-record.ts'

export interface Story {
  readonly zh: string
  readonly en: string
  readonly take: (recorded: RecordedEvent<DomainEvent>) => void
  /** whose statement it will need */
  readonly account?: () => AccountId | undefined
  /** empty where it did not happen */
  readonly tell: (states: RecordStates) => ReadonlyArray<string>
}

/** As a wall may show it. */
export const maskedNameOf = ({ volunteers }: RecordStates, personId: PersonId): string =>
  volunteers.volunteers[personId]?.maskedName ?? '*'

export const unitNameOf = ({ dashboard }: RecordStates, unitId: UnitId): string =>
  dashboard.units[unitId]?.name ?? unitId
