/** Whose turn is it to be asked? */
import type { PersonId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/time.ts'
import { rowOf, sortedBy } from '../table.ts'
import type { CallOuts } from './fold.ts'

export interface Turn {
  readonly personId: PersonId
  /** undefined: never */
  readonly askedLast: Instant | undefined
}

/** The candidates, who was never asked first, and then whose last call is longest ago. */
export const inTurn = (state: CallOuts, candidates: ReadonlyArray<PersonId>): ReadonlyArray<Turn> =>
  sortedBy(
    candidates.map((personId) => ({ personId, askedLast: rowOf(state.askedLast, personId) })),
    (turn) => turn.askedLast ?? '',
    (turn) => turn.personId,
  )
