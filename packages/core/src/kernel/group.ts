/** People of a partner organisation who serve together, counted by heads. */
import * as t from 'io-ts'
import { PersonId } from './ids.ts'
import { list } from './list.ts'
import { Capacity } from './quantities.ts'

export const Group = t.strict(
  {
    heads: Capacity,
    /** those of them who are on the register of volunteers themselves, as far as they are known */
    namedIds: list(PersonId, 0, 1_000),
  },
  'Group',
)
export type Group = t.TypeOf<typeof Group>
