/** Certificates as the public sees them after their issue. Under which name, the holder's consent decides when somebody reads. */
import type { EventType } from '../../events.ts'
import type { PersonId, UnitId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { EventOf } from '../projection.ts'
import { learnName, noNames, type PublicNames, tellingNames, tellsName } from '../public-names.ts'
import { removeRow, rowOf, type Table } from '../table.ts'

export interface IssuedRow {
  readonly holderId: PersonId
  readonly minutes: number
  readonly issuedOn: LocalDate
  /** who answers for it now */
  unitId: UnitId
}

export interface CertificatesShown extends PublicNames {
  /** by number; those revoked are gone */
  readonly issued: Table<IssuedRow>
}

export const initialState = (): CertificatesShown => ({ ...noNames(), issued: {} })

export const handles = [
  ...tellingNames,
  'CertificateIssued',
  'CertificateReissued',
  'CertificateRevoked',
] as const satisfies ReadonlyArray<EventType>

type Handled = EventOf<(typeof handles)[number]>

const issue = (state: CertificatesShown, event: EventOf<'CertificateIssued'>): CertificatesShown => {
  const { number, holderId, minutes, issuedOn, unitId } = event
  state.issued[number] = { holderId, minutes, issuedOn, unitId }
  return state
}

const takeOver = (state: CertificatesShown, event: EventOf<'CertificateReissued'>): CertificatesShown => {
  const row = rowOf(state.issued, event.number)
  if (row !== undefined) row.unitId = event.unitId
  return state
}

/** Changes the state it is given, as a projection may. */
export const apply = (state: CertificatesShown, { event }: RecordedEvent<Handled>): CertificatesShown => {
  if (tellsName(event)) {
    learnName(state, event)
    return state
  }
  switch (event.type) {
    case 'CertificateIssued':
      return issue(state, event)
    case 'CertificateReissued':
      return takeOver(state, event)
    case 'CertificateRevoked':
      removeRow(state.issued, event.number)
      return state
  }
}
