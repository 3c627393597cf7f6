/** How many heads somebody may be told to have come with: one alone, a group as many as it is down for. */
import type { PersonId } from '../kernel/ids.ts'
import type { Capacity } from '../kernel/quantities.ts'
import { type MoreHeadsThanCame, moreHeadsThanCame } from './refusals.ts'

interface Told {
  readonly volunteerId: PersonId
  readonly heads: Capacity | undefined
}

/** `most` undefined: one volunteer. Refuses: MoreHeadsThanCame. */
export const headsFault = ({ volunteerId, heads }: Told, most: Capacity | undefined): MoreHeadsThanCame | undefined =>
  heads !== undefined && heads > (most ?? 1)
    ? moreHeadsThanCame({ volunteerId, asked: heads, most: most ?? 1 })
    : undefined
