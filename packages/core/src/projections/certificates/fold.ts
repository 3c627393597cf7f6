/** Which certificates are valid, by number. Nothing of their holders is kept here: anyone may ask. */
import type { EventType } from '../../events.ts'
import type { UnitId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { EventOf, Partitioning } from '../projection.ts'
import { rowOf, type Table, uniteTables } from '../table.ts'

export interface CertificateRow {
  standing: 'valid' | 'revoked'
  readonly issuedOn: LocalDate
  /** the first issuer and each successor, in order */
  readonly unitIds: Array<UnitId>
}

export interface Certificates {
  readonly byNumber: Table<CertificateRow>
}

export const initialState = (): Certificates => ({ byNumber: {} })

export const handles = [
  'CertificateIssued',
  'CertificateReissued',
  'CertificateRevoked',
] as const satisfies ReadonlyArray<EventType>

type Handled = EventOf<(typeof handles)[number]>

/** Changes the state it is given, as a projection may. */
export const apply = (state: Certificates, { event }: RecordedEvent<Handled>): Certificates => {
  const row = rowOf(state.byNumber, event.number)
  switch (event.type) {
    case 'CertificateIssued':
      state.byNumber[event.number] = { standing: 'valid', issuedOn: event.issuedOn, unitIds: [event.unitId] }
      return state
    case 'CertificateReissued':
      row?.unitIds.push(event.unitId)
      return state
    case 'CertificateRevoked':
      if (row !== undefined) row.standing = 'revoked'
      return state
  }
}

/** A certificate has a stream of its own. */
export const partitioning: Partitioning<Certificates> = {
  by: 'stream',
  merge: (one, other) => {
    uniteTables(one.byNumber, other.byNumber)
    return one
  },
}
