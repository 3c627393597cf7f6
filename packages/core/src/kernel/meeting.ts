/** The meeting that decided a rate card: villagers can ask when it was, and how the votes fell. */
import * as t from 'io-ts'
import { brandedNumber } from './branded.ts'
import { optional } from './optional.ts'
import { LocalDate } from './time.ts'

const Heads = brandedNumber('Heads', (value) => Number.isSafeInteger(value) && value >= 0 && value <= 100_000)

export const Meeting = t.strict(
  {
    heldOn: LocalDate,
    present: Heads,
    inFavour: Heads,
    /** absent where the record does not say */
    against: optional(Heads),
    abstained: optional(Heads),
  },
  'Meeting',
)
export type Meeting = t.TypeOf<typeof Meeting>
