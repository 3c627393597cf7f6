/** Which pairs of records have the same name, phone and village, and were not told apart? */
import type { PersonId, UnitId } from '../../kernel/ids.ts'
import { rowOf, rowsOf, sortedBy } from '../table.ts'
import { type DuplicateCandidates, pairOf } from './fold.ts'

export interface PairAlike {
  readonly unitId: UnitId
  readonly volunteerIds: readonly [PersonId, PersonId]
}

/** The first `limit` pairs, in the order of registration. */
export const pairsAlike = (state: DuplicateCandidates, limit: number): ReadonlyArray<PairAlike> => {
  const pairs: Array<PairAlike> = []
  const alike = new Map<string, Array<PersonId>>()
  const inOrder = sortedBy(
    rowsOf(state.volunteers),
    ([, { position }]) => position,
    ([id]) => id,
  )
  for (const [id, { nameAndPhone, unitId }] of inOrder) {
    if (nameAndPhone === null) continue
    const volunteerId = id as PersonId
    const key = `${nameAndPhone}/${unitId}`
    const before = alike.get(key) ?? []
    for (const other of before) {
      if (rowOf(state.distinct, pairOf(other, volunteerId)) !== undefined) continue
      if (pairs.length === limit) return pairs
      pairs.push({ unitId, volunteerIds: [other, volunteerId] })
    }
    alike.set(key, [...before, volunteerId])
  }
  return pairs
}
