/** How a volunteer's service was judged over a period. */
import * as t from 'io-ts'

export const Grade = t.union(
  [t.literal('excellent'), t.literal('good'), t.literal('sufficient'), t.literal('insufficient')],
  'Grade',
)
export type Grade = t.TypeOf<typeof Grade>
