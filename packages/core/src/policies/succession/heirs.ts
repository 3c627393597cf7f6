/** Who inherits where one of the heirs turns out to be somebody else, or wants nothing of it any more. */
import type { Successor } from '../../account/commands.ts'
import type { PersonId } from '../../kernel/ids.ts'
import { asParts } from '../../kernel/quantities.ts'

type Heirs = ReadonlyArray<Successor>

const MOST_PARTS = 1_000

/** What still comes to a record that ended is that of the one kept: with its own part, where it inherits as well. */
export const inPlaceOf = (heirs: Heirs, personId: PersonId, keptId: PersonId): Heirs => {
  const own = heirs.find(({ holderId }) => holderId === keptId)?.parts ?? 0
  return heirs.flatMap((heir) => {
    if (heir.holderId === keptId) return []
    if (heir.holderId !== personId) return [heir]
    return [{ ...heir, holderId: keptId, parts: asParts(Math.min(MOST_PARTS, heir.parts + own)) }]
  })
}

/** Who is erased wants nothing of it any more, where others inherit with them. */
export const withoutHeir = (heirs: Heirs, personId: PersonId): Heirs => {
  const others = heirs.filter(({ holderId }) => holderId !== personId)
  return others.length === 0 ? heirs : others
}
