/** What the publication keeps: the months, and what is needed to book a month and to name what stands in it. */
import type { HolderId, ItemId, PersonId, ShopId, UnitId } from '../../kernel/ids.ts'
import type { Keyword, Name } from '../../kernel/text.ts'
import { noNames, type PublicNames } from '../public-names.ts'
import type { Table } from '../table.ts'
import type { MonthRow } from './month-row.ts'

export interface Publications extends PublicNames {
  readonly months: Table<MonthRow>
  /** who speaks for a household */
  readonly headOfHousehold: Table<PersonId>
  /** by holder, a person or a household: where they belong now */
  readonly unitOfHolder: Table<UnitId>
  readonly holderOfAccount: Table<HolderId>
  /** where each confirmed work was counted, for it may be revoked; unit `''`: in none */
  readonly works: Table<{ readonly category: Keyword; readonly unitId: string }>
  /** lots of the granted class; all others were earned */
  readonly grantedLots: Table<true>
  readonly unitNames: Table<Name>
  readonly shops: Table<{ readonly name: Name; readonly unitId: UnitId }>
  /** by `shop/item` */
  readonly itemNames: Table<Name>
}

export const initialState = (): Publications => ({
  months: {},
  ...noNames(),
  headOfHousehold: {},
  unitOfHolder: {},
  holderOfAccount: {},
  works: {},
  grantedLots: {},
  unitNames: {},
  shops: {},
  itemNames: {},
})

/** One item of one shop; no id holds a slash. */
export const shelfOf = ({ shopId, itemId }: { readonly shopId: ShopId; readonly itemId: ItemId }): string =>
  `${shopId}/${itemId}`

/** A month with what is known while something is booked in it. */
export interface Booked {
  readonly state: Publications
  readonly month: MonthRow
}
