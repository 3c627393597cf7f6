/** The members whom organisations outside the town may see, by consent (timeoverflow#789). */
import { defineProjection } from '../projection.ts'
import { apply, handles, initialState } from './fold.ts'

/** To be asked by `bank.query`, and read by `membersSeenOutside`. */
export const membersSeen = defineProjection({
  name: 'members-seen',
  version: 1,
  initialState,
  handles,
  tables: { members: ['unitId'] },
  apply,
})

export type { MembersSeen } from './fold.ts'
export { type MemberSeen, membersSeenOutside } from './members-seen-outside.ts'
