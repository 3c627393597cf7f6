/** Issues a certificate on request, true and free of charge (Regulations on Volunteer Service, art. 19 and 38). */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { localDateOf } from '../../kernel/time.ts'
import type { IssueCertificate } from '../commands.ts'
import type { CertificateIssued } from '../events.ts'
import {
  type CertificateNumberTaken,
  type CertifiedDayToCome,
  type CertifiedMinutesDiffer,
  certificateNumberTaken,
  certifiedDayToCome,
  certifiedMinutesDiffer,
  type HandlerIsHolder,
  handlerIsHolder,
  type TaskOutsideCertificate,
  taskOutsideCertificate,
} from '../refusals.ts'
import type { CertificateState } from '../state.ts'

type IssueRefusal =
  | CertificateNumberTaken
  | HandlerIsHolder
  | CertifiedDayToCome
  | TaskOutsideCertificate
  | CertifiedMinutesDiffer

/**
 * Whether the minutes were served is for the record to say that they are drawn from; here they must agree with themselves.
 * Refuses: CertificateNumberTaken, HandlerIsHolder, CertifiedDayToCome, TaskOutsideCertificate, CertifiedMinutesDiffer.
 */
export const issueCertificate = (
  command: IssueCertificate,
  state: CertificateState,
): Decision<IssueRefusal, CertificateIssued> => {
  const { number, holderId, holder, asOf, minutes, tasks, remarks } = command
  const { unitId, unitName, handlerId, handlerName, contact } = command
  if (state.kind !== 'NotIssued') return refuse(certificateNumberTaken({ number }))
  if (handlerId === holderId) return refuse(handlerIsHolder({ holderId }))
  const today = localDateOf(command.occurredAt)
  if (asOf > today) return refuse(certifiedDayToCome({ asOf, today }))
  const outside = tasks.find(({ from, until }) => until < from || until > asOf)
  if (outside !== undefined) {
    const { title, from, until } = outside
    return refuse(taskOutsideCertificate({ title, from, until, asOf }))
  }
  const ofTasks = tasks.reduce((sum, task) => sum + task.minutes, 0)
  if (ofTasks !== minutes) return refuse(certifiedMinutesDiffer({ stated: minutes, ofTasks }))
  const issuer = { unitId, unitName, handlerId, handlerName, contact }
  const content = { number, holderId, holder, asOf, minutes, tasks, remarks }
  return accept({ type: 'CertificateIssued', ...content, ...issuer, issuedOn: today })
}
