/** Who, when and why of a policy's command, so derived that a repeat is the same command. */
import { deadlineIdOf, reactionIdOf } from '../kernel/derive.ts'
import type { CommandHeader } from '../kernel/message.ts'
import type { Keyword } from '../kernel/text.ts'
import type { Instant } from '../kernel/time.ts'
import type { Recorded } from './policy.ts'

/** Of a command that an event brings about; `step` tells it from the policy's other commands for the same event. */
export const inAnswerTo = (recorded: Recorded, policy: Keyword, step: string): CommandHeader => ({
  commandId: reactionIdOf(recorded.eventId, policy, step),
  actor: { kind: 'policy', name: policy },
  onBehalfOf: undefined,
  occurredAt: recorded.metadata.occurredAt,
  correlationId: recorded.metadata.correlationId,
  causationId: recorded.eventId,
})

/** Of a command that a date brings about. It happens at the deadline itself, however late the policy runs (law 16). */
export const atDeadline = (policy: Keyword, subject: string, due: Instant): CommandHeader => ({
  commandId: deadlineIdOf(policy, subject, due),
  actor: { kind: 'policy', name: policy },
  onBehalfOf: undefined,
  occurredAt: due,
  correlationId: undefined,
  causationId: undefined,
})
