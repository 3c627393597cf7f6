/** From tomorrow on the schedule grants no more; what fell due before, however late it is run, still comes. Refuses: ScheduleNotFound. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { localDateOf } from '../../kernel/time.ts'
import type { StopGrantSchedule } from '../commands.ts'
import type { GrantScheduleStopped } from '../events.ts'
import { scheduleNotFound, type WelfareRefusal } from '../refusals.ts'
import { scheduledIn, type WelfareState } from '../state.ts'

export const stopGrantSchedule = (
  { scheduleId, reason, occurredAt }: StopGrantSchedule,
  state: WelfareState,
): Decision<WelfareRefusal, GrantScheduleStopped> => {
  const scheduled = scheduledIn(state, scheduleId)
  if (scheduled === undefined) return refuse(scheduleNotFound({ scheduleId }))
  if (scheduled.stoppedOn !== undefined) return accept()
  return accept({ type: 'GrantScheduleStopped', scheduleId, stoppedOn: localDateOf(occurredAt), reason })
}
