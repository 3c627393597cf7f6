/** What the town's welfare answers to each command, and whom it concerns: a table of contents of its rules. */
import type { Decision, Scope } from '../kernel/decider.ts'
import type { WelfareCommand } from './commands.ts'
import type { WelfareEvent } from './events.ts'
import type { WelfareRefusal } from './refusals.ts'
import { adoptGrantSchedule } from './rules/adopt-grant-schedule.ts'
import { adoptNeedRules } from './rules/adopt-need-rules.ts'
import { allotDonation } from './rules/allot-donation.ts'
import { assessNeed } from './rules/assess-need.ts'
import { declareGrantDue } from './rules/declare-grant-due.ts'
import { endNeed } from './rules/end-need.ts'
import { returnAllotment } from './rules/return-allotment.ts'
import { stopGrantSchedule } from './rules/stop-grant-schedule.ts'
import type { WelfareState } from './state.ts'

export const decide = (command: WelfareCommand, state: WelfareState): Decision<WelfareRefusal, WelfareEvent> => {
  switch (command.type) {
    case 'AdoptNeedRules':
      return adoptNeedRules(command, state)
    case 'AssessNeed':
      return assessNeed(command, state)
    case 'EndNeed':
      return endNeed(command, state)
    case 'AllotDonation':
      return allotDonation(command, state)
    case 'ReturnAllotment':
      return returnAllotment(command, state)
    case 'AdoptGrantSchedule':
      return adoptGrantSchedule(command, state)
    case 'StopGrantSchedule':
      return stopGrantSchedule(command, state)
    case 'DeclareGrantDue':
      return declareGrantDue(command, state)
  }
}

/**
 * A need is somebody's, and lies in their unit; rules, schedules and the pool are the whole town's. A schedule that names people is a
 * grant to each of them, and nobody's own.
 */
export const scopeOf = (command: WelfareCommand): Scope => {
  if (command.type === 'AssessNeed' || command.type === 'EndNeed')
    return { personId: command.volunteerId, notBy: [command.volunteerId] }
  return command.type === 'AdoptGrantSchedule' && command.group.by === 'named' ? { notBy: command.group.people } : {}
}
