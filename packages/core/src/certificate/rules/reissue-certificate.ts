/** The successor of a merged or dissolved issuer takes a certificate over, under its old number (guidance of 2015). */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { localDateOf } from '../../kernel/time.ts'
import type { ReissueCertificate } from '../commands.ts'
import type { CertificateReissued } from '../events.ts'
import {
  type CertificateIsRevoked,
  type CertificateNotIssued,
  certificateIsRevoked,
  certificateNotIssued,
  type HandlerIsHolder,
  handlerIsHolder,
} from '../refusals.ts'
import type { CertificateState } from '../state.ts'

/** That unit's already: nothing happens. Refuses: CertificateNotIssued, CertificateIsRevoked, HandlerIsHolder. */
export const reissueCertificate = (
  command: ReissueCertificate,
  state: CertificateState,
): Decision<CertificateNotIssued | CertificateIsRevoked | HandlerIsHolder, CertificateReissued> => {
  const { number, unitId, unitName, handlerId, handlerName, contact, reason } = command
  if (state.kind === 'NotIssued') return refuse(certificateNotIssued({ number }))
  if (state.kind === 'Revoked') return refuse(certificateIsRevoked({ number }))
  const { issued, issuer } = state.certificate
  const { holderId } = issued
  if (handlerId === holderId) return refuse(handlerIsHolder({ holderId }))
  if (issuer.unitId === unitId) return accept()
  const fromUnitId = issuer.unitId
  const successor = { unitId, unitName, handlerId, handlerName, contact }
  const reissuedOn = localDateOf(command.occurredAt)
  return accept({ type: 'CertificateReissued', number, holderId, fromUnitId, ...successor, reason, reissuedOn })
}
