/** Which members may a partner organisation, or another town, see? */
import type { UnitId } from '../../kernel/ids.ts'
import type { Keyword, Name } from '../../kernel/text.ts'
import { rowsOf, sortedBy } from '../table.ts'
import type { MembersSeen } from './fold.ts'

/** The public face of a member. Whoever wants to reach them asks their unit. */
export interface MemberSeen {
  readonly name: Name
  readonly unitId: UnitId
  readonly skills: ReadonlyArray<Keyword>
}

/** Of one unit, or of the whole town; only who consented, is of age and in service. By unit and name. */
export const membersSeenOutside = (state: MembersSeen, unitId?: UnitId): ReadonlyArray<MemberSeen> =>
  sortedBy(
    rowsOf(state.members).flatMap(([, member]) => {
      const { name, skills, hasConsented, isAdult, isSuspended } = member
      const isAsked = unitId === undefined || member.unitId === unitId
      return isAsked && hasConsented && isAdult && !isSuspended ? [{ name, unitId: member.unitId, skills }] : []
    }),
    (member) => member.unitId,
    (member) => member.name,
  )
