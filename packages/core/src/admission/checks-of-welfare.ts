/** Which commands on the town's welfare are checked against other streams. */
import type { WelfareCommand } from '../welfare/commands.ts'
import { byItself, type Check } from './check.ts'
import { personInNeedIsKnown } from './person-in-need-is-known.ts'

type Checks = {
  readonly [Type in WelfareCommand['type']]: Check<Extract<WelfareCommand, { readonly type: Type }>>
}

export const checksOfWelfare: Checks = {
  AdoptNeedRules: byItself,
  AssessNeed: personInNeedIsKnown,
  EndNeed: byItself,
  AllotDonation: byItself,
  ReturnAllotment: byItself,
  AdoptGrantSchedule: byItself,
  StopGrantSchedule: byItself,
  DeclareGrantDue: byItself,
}
