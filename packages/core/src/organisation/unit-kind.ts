/** The four tiers of the tree, from the town down to a cell of the grid. */
import * as t from 'io-ts'

export const UnitKind = t.union(
  [t.literal('town'), t.literal('station'), t.literal('village'), t.literal('grid-cell')],
  'UnitKind',
)
export type UnitKind = t.TypeOf<typeof UnitKind>

/** The kind of unit directly under which a unit of this kind stands; undefined for the town. */
export const parentKindOf = (kind: UnitKind): UnitKind | undefined => {
  switch (kind) {
    case 'town':
      return undefined
    case 'station':
      return 'town'
    case 'village':
      return 'station'
    case 'grid-cell':
      return 'village'
  }
}
