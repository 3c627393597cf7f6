/** Of whom, and of what, must no personal data be readable any more? */
import { accountIdOf } from '../../kernel/derive.ts'
import type { PersonId } from '../../kernel/ids.ts'
import { rowOf, rowsOf } from '../table.ts'
import type { Erasures } from './fold.ts'

/**
 * The ids that stand as subjects of personal fields: each erased person, their account and their redemptions; and each
 * household all of whose people, past and present, are erased, with its account. As long as one of them is not, what the
 * town wrote about the household is theirs as well.
 */
export const subjectsErased = (state: Erasures): ReadonlyArray<string> => {
  const erased = new Set(state.erased)
  const households = rowsOf(state.households)
    .filter(([, people]) => people.every((personId) => erased.has(personId)))
    .map(([householdId]) => householdId)
    .toSorted()
  const redemptions = [...erased].flatMap((personId) => rowOf(state.redemptions, personId) ?? [])
  const holders = [...erased, ...households]
  return [...holders, ...holders.map((holderId) => accountIdOf(holderId as PersonId)), ...redemptions]
}
