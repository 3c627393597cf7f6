/** Under which number somebody stands who was registered twice: by duplicate, the record, or the account, in whose favour it ended. */
import { type Dictionary, lookUp, withEntry } from './dictionary.ts'
import type { PersonId } from './ids.ts'

export type KeptFor<Id extends string = PersonId> = Dictionary<Id>

/** The end of the row. There is one: what is kept already under the same number is not entered again. */
export const keptIn = <Id extends string>(keptFor: KeptFor<Id>, id: Id): Id => {
  let kept = id
  for (let next = lookUp(keptFor, kept); next !== undefined; next = lookUp(keptFor, kept)) kept = next
  return kept
}

/** Where two records name one another, the first that was told holds. */
export const withKept = <Id extends string>(keptFor: KeptFor<Id>, duplicateId: Id, keptId: Id): KeptFor<Id> => {
  const from = keptIn(keptFor, duplicateId)
  const to = keptIn(keptFor, keptId)
  return from === to ? keptFor : withEntry(keptFor, from, to)
}
