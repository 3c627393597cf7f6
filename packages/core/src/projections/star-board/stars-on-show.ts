/** Who is to have which star, and can still be objected to? */
import type { UnitId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import type { Instant } from '../../kernel/time.ts'
import { publicName } from '../public-names.ts'
import { rowsOf, sortedBy } from '../table.ts'
import type { StarBoard } from './fold.ts'

export interface StarShown {
  /** in full only by consent */
  readonly shownName: string
  readonly rule: Keyword
  readonly round: number
  readonly stars: number
  readonly minutes: number
  /** who is to grant it */
  readonly unitId: UnitId
  readonly until: Instant
  /** an objection is open: the star stays on show until it is ruled on */
  readonly isDisputed: boolean
}

/** What goes first stands first; nobody's id is told. */
export const starsOnShow = (state: StarBoard, at: Instant): ReadonlyArray<StarShown> =>
  sortedBy(
    rowsOf(state.proposed)
      .filter(([, { until, isDisputed }]) => at < until || isDisputed)
      .map(([personId, row]) => ({ shownName: publicName(state, personId), ...row })),
    ({ until }) => until,
    ({ stars }) => -stars,
    ({ shownName }) => shownName,
  )
