/** What may be read by everybody about the months of a period: no person by id, no name in full but by consent. */
import type { LocalMonth } from '../../kernel/time.ts'
import { publicName } from '../public-names.ts'
import { rowOf, rowsOf, sortedBy, type Table } from '../table.ts'
import type { Publications } from './fold.ts'
import {
  type DonorFigures,
  ensure,
  type GrantFigures,
  type ItemFigures,
  type MonthRow,
  noDonations,
  noGrants,
  noOrders,
  noPieces,
  noPoints,
  noPointsOfClass,
  noWork,
  type OrderFigures,
  type PersonFigures,
  type PointFigures,
  type WorkFigures,
} from './month-row.ts'

/** `''` and no name: points of holders of whom no unit is known. */
export interface InUnit {
  readonly unitId: string
  readonly unitName: string | undefined
}

export interface OnShelf {
  readonly shopId: string
  readonly shopName: string | undefined
  readonly unitId: string | undefined
  readonly itemId: string
  readonly itemName: string | undefined
}

export interface Publication {
  readonly from: LocalMonth
  readonly to: LocalMonth
  /** what people earned by work and spent, added up */
  readonly points: Readonly<PersonFigures>
  /**
   * one line a person or, where points are pooled, a household by the name of its head; masked, or in full by the person's
   * consent as it stands when somebody reads
   */
  readonly people: ReadonlyArray<
    {
      readonly shownName: string
      readonly unitId: string | undefined
      readonly unitName: string | undefined
    } & Readonly<PersonFigures>
  >
  readonly units: ReadonlyArray<InUnit & Readonly<WorkFigures>>
  readonly categories: ReadonlyArray<{ readonly category: string } & Readonly<WorkFigures>>
  /** the two classes of points, each with what became of it, by unit */
  readonly earned: ReadonlyArray<InUnit & Readonly<PointFigures>>
  readonly granted: ReadonlyArray<InUnit & Readonly<PointFigures>>
  readonly grantKinds: ReadonlyArray<{ readonly kind: string } & Readonly<GrantFigures>>
  readonly grantSources: ReadonlyArray<{ readonly maskedName: string } & Readonly<GrantFigures>>
  readonly donors: ReadonlyArray<{ readonly maskedName: string } & Readonly<DonorFigures>>
  /** how much was asked for and fetched by others than the holders, by shop */
  readonly orders: ReadonlyArray<Pick<OnShelf, 'shopId' | 'shopName' | 'unitId'> & Readonly<OrderFigures>>
  readonly items: ReadonlyArray<OnShelf & Readonly<ItemFigures>>
}

const figuresOf = (row: object): ReadonlyArray<readonly [string, number]> => Object.entries(row)

const countIn = (row: object, figure: string): number => figuresOf(row).find(([name]) => name === figure)?.[1] ?? 0

/** The rows of one table over all months, added up by id. */
const added = <Row extends object>(
  months: ReadonlyArray<MonthRow>,
  tableOf: (month: MonthRow) => Table<Row>,
  nothing: () => Row,
): Table<Row> => {
  const sums: Table<Row> = {}
  for (const month of months) {
    for (const [id, row] of rowsOf(tableOf(month))) {
      const sum = ensure(sums, id, nothing)
      for (const [figure, count] of figuresOf(row)) Object.assign(sum, { [figure]: countIn(sum, figure) + count })
    }
  }
  return sums
}

/** Of the months `from` to `to`, both within; of a period in which nothing was booked, empty lists. */
export const publicationOf = (state: Publications, from: LocalMonth, to: LocalMonth): Publication => {
  const months = rowsOf(state.months)
    .filter(([month]) => from <= month && month <= to)
    .map(([, row]) => row)
  const people = added(months, (month) => month.people, noPoints)
  return {
    from,
    to,
    points: totalOf(people),
    people: peopleOf(state, people),
    ...byUnit(state, months),
    categories: listed(
      added(months, (month) => month.categories, noWork),
      (category) => ({ category }),
    ),
    ...given(months),
    orders: listed(
      added(months, (month) => month.orders, noOrders),
      (shopId) => inShop(state, shopId),
    ),
    items: listed(
      added(months, (month) => month.items, noPieces),
      (shelf) => onShelf(state, shelf),
    ),
  }
}

const byUnit = (
  state: Publications,
  months: ReadonlyArray<MonthRow>,
): Pick<Publication, 'units' | 'earned' | 'granted'> => {
  const inUnit = (unitId: string): InUnit => ({ unitId, unitName: rowOf(state.unitNames, unitId) })
  const ofClass = (pointClass: 'earned' | 'granted') =>
    listed(
      added(months, (month) => month[pointClass], noPointsOfClass),
      inUnit,
    )
  return {
    units: listed(
      added(months, (month) => month.units, noWork),
      inUnit,
    ),
    earned: ofClass('earned'),
    granted: ofClass('granted'),
  }
}

const given = (months: ReadonlyArray<MonthRow>): Pick<Publication, 'grantKinds' | 'grantSources' | 'donors'> => {
  const masked = (maskedName: string) => ({ maskedName })
  return {
    grantKinds: listed(
      added(months, (month) => month.grantKinds, noGrants),
      (kind) => ({ kind }),
    ),
    grantSources: listed(
      added(months, (month) => month.grantSources, noGrants),
      masked,
    ),
    donors: listed(
      added(months, (month) => month.donors, noDonations),
      masked,
    ),
  }
}

const totalOf = (people: Table<PersonFigures>): PersonFigures => {
  const total = (figure: keyof PersonFigures): number => rowsOf(people).reduce((sum, [, row]) => sum + row[figure], 0)
  return { earned: total('earned'), credited: total('credited'), spent: total('spent'), takenBack: total('takenBack') }
}

const peopleOf = (state: Publications, people: Table<PersonFigures>): Publication['people'] =>
  sortedBy(
    rowsOf(people).map(([holderId, row]) => {
      const unitId = rowOf(state.unitOfHolder, holderId)
      const unitName = rowOf(state.unitNames, unitId ?? '')
      return { shownName: nameOf(state, holderId), unitId, unitName, ...row }
    }),
    ({ unitId }) => unitId ?? '',
    ({ shownName }) => shownName,
    ({ earned }) => -earned,
  )

/** A household's is that of its head. */
const nameOf = (state: Publications, holderId: string): string => {
  const headId = rowOf(state.headOfHousehold, holderId)
  return headId === undefined ? publicName(state, holderId) : `${publicName(state, headId)}户`
}

const inShop = (state: Publications, shopId: string) => {
  const shop = rowOf(state.shops, shopId)
  return { shopId, shopName: shop?.name, unitId: shop?.unitId }
}

const onShelf = (state: Publications, shelf: string): OnShelf => {
  const [shopId = '', itemId = ''] = shelf.split('/')
  return { ...inShop(state, shopId), itemId, itemName: rowOf(state.itemNames, shelf) }
}

const listed = <Row, Named>(table: Table<Row>, named: (id: string) => Named): ReadonlyArray<Named & Row> =>
  sortedBy(rowsOf(table), ([id]) => id).map(([id, row]) => ({ ...named(id), ...row }))
