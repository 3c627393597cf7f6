/** What a certificate answers to each command, and where it lies. */
import type { Decision, Scope } from '../kernel/decider.ts'
import type { CertificateCommand } from './commands.ts'
import type { CertificateEvent } from './events.ts'
import type { CertificateRefusal } from './refusals.ts'
import { issueCertificate } from './rules/issue-certificate.ts'
import { reissueCertificate } from './rules/reissue-certificate.ts'
import { revokeCertificate } from './rules/revoke-certificate.ts'
import type { CertificateState } from './state.ts'

export const decide = (
  command: CertificateCommand,
  state: CertificateState,
): Decision<CertificateRefusal, CertificateEvent> => {
  switch (command.type) {
    case 'IssueCertificate':
      return issueCertificate(command, state)
    case 'ReissueCertificate':
      return reissueCertificate(command, state)
    case 'RevokeCertificate':
      return revokeCertificate(command, state)
  }
}

/** With the unit that answers for it, or is to; never for the holder to decide. */
export const scopeOf = (command: CertificateCommand, state: CertificateState): Scope => {
  if (command.type === 'IssueCertificate') return { unitId: command.unitId, notBy: [command.holderId] }
  if (state.kind === 'NotIssued') return {}
  const { issued, issuer } = state.certificate
  const unitId = command.type === 'ReissueCertificate' ? command.unitId : issuer.unitId
  return { unitId, notBy: [issued.holderId] }
}
