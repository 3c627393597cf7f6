/** A certificate as it stands, folded from its one stream. */
import type { UnitId } from '../kernel/ids.ts'
import type { CertificateEvent, CertificateIssued, CertificateReissued } from './events.ts'

/** Who answers for it. */
export type Issuer = Pick<CertificateIssued, 'unitId' | 'unitName' | 'handlerId' | 'handlerName' | 'contact'>

export interface Certificate {
  /** as it was issued first */
  readonly issued: CertificateIssued
  /** who answers for it now */
  readonly issuer: Issuer
  /** the first issuer and each successor, in order */
  readonly unitIds: ReadonlyArray<UnitId>
}

export type CertificateState =
  | { readonly kind: 'NotIssued' }
  | { readonly kind: 'Valid' | 'Revoked'; readonly certificate: Certificate }

export const initialState: CertificateState = { kind: 'NotIssued' }

export const evolve = (state: CertificateState, event: CertificateEvent): CertificateState => {
  switch (event.type) {
    case 'CertificateIssued':
      return state.kind === 'NotIssued' ? { kind: 'Valid', certificate: issuedBy(event) } : state
    case 'CertificateReissued':
      return state.kind === 'Valid' ? { ...state, certificate: takenOver(state.certificate, event) } : state
    case 'CertificateRevoked':
      return state.kind === 'Valid' ? { ...state, kind: 'Revoked' } : state
  }
}

const issuerIn = ({ unitId, unitName, handlerId, handlerName, contact }: Issuer): Issuer => ({
  unitId,
  unitName,
  handlerId,
  handlerName,
  contact,
})

const issuedBy = (issued: CertificateIssued): Certificate => ({
  issued,
  issuer: issuerIn(issued),
  unitIds: [issued.unitId],
})

const takenOver = (certificate: Certificate, event: CertificateReissued): Certificate => ({
  ...certificate,
  issuer: issuerIn(event),
  unitIds: [...certificate.unitIds, event.unitId],
})
