/** What a policy tells the register of households about people: that they left the bank, or that a record stands for no person. */
import * as t from 'io-ts'
import { type Dictionary, lookUp } from '../kernel/dictionary.ts'
import type { PersonId } from '../kernel/ids.ts'

/** The later one counts for more, and none is taken back: who withdrew may be erased, or turn out to be a duplicate. */
export const Standing = t.union(
  [t.literal('withdrawn'), t.literal('partner'), t.literal('erased'), t.literal('duplicate')],
  'Standing',
)
export type Standing = t.TypeOf<typeof Standing>

export interface Noted {
  readonly standing: Standing
  /** in whose favour a duplicate ended */
  readonly keptId: PersonId | undefined
}

const rankOf = (standing: Standing): number => Standing.types.findIndex((each) => each.value === standing)

/** Whether the register knows as much of a person already. */
export const isNoted = (standings: Dictionary<Noted>, personId: PersonId, standing: Standing): boolean => {
  const noted = lookUp(standings, personId)
  return noted !== undefined && rankOf(noted.standing) >= rankOf(standing)
}
