/** Revokes a certificate that was not true, for a reason on record; whoever checks its number learns that it is void. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { RevokeCertificate } from '../commands.ts'
import type { CertificateRevoked } from '../events.ts'
import { type CertificateNotIssued, certificateNotIssued } from '../refusals.ts'
import type { CertificateState } from '../state.ts'

/** Revoked already: nothing happens. Refuses: CertificateNotIssued. */
export const revokeCertificate = (
  { number, reason }: RevokeCertificate,
  state: CertificateState,
): Decision<CertificateNotIssued, CertificateRevoked> => {
  if (state.kind === 'NotIssued') return refuse(certificateNotIssued({ number }))
  if (state.kind === 'Revoked') return accept()
  return accept({ type: 'CertificateRevoked', number, holderId: state.certificate.issued.holderId, reason })
}
