/** Is a certificate with this number valid? */
import type { UnitId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { rowOf } from '../table.ts'
import type { Certificates } from './fold.ts'

export type CertificateCheck =
  | { readonly standing: 'unknown' }
  | {
      readonly standing: 'valid' | 'revoked'
      readonly issuedOn: LocalDate
      /** the first issuer and each successor, in order */
      readonly unitIds: ReadonlyArray<UnitId>
    }

/** For anyone, by whatever was typed; the answer holds nothing about the person whose certificate it is. */
export const checkCertificate = (state: Certificates, number: string): CertificateCheck =>
  rowOf(state.byNumber, number.trim().toUpperCase()) ?? { standing: 'unknown' }
