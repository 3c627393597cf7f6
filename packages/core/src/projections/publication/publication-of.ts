/** What may be read by everybody about the months of a period: no name in full, no person by id. */
import type { LocalMonth } from '../../kernel/time.ts'
import { rowOf, rowsOf, sortedBy, type Table } from '../table.ts'
import type { Publications } from './fold.ts'
import {
  type DonorFigures,
  ensure,
  type ItemFigures,
  type MonthRow,
  noDonations,
  noPieces,
  noPoints,
  noWork,
  type PersonFigures,
  type WorkFigures,
} from './month-row.ts'

export interface Publication {
  readonly from: LocalMonth
  readonly to: LocalMonth
  /** points of all people, added up */
  readonly points: Readonly<PersonFigures>
  /** one line a person or, where points are pooled, a household, by unit and masked name: that of its head */
  readonly people: ReadonlyArray<
    { readonly maskedName: string; readonly unitId: string | undefined } & Readonly<PersonFigures>
  >
  readonly units: ReadonlyArray<{ readonly unitId: string } & Readonly<WorkFigures>>
  readonly categories: ReadonlyArray<{ readonly category: string } & Readonly<WorkFigures>>
  readonly donors: ReadonlyArray<{ readonly maskedName: string } & Readonly<DonorFigures>>
  readonly items: ReadonlyArray<{ readonly itemId: string } & Readonly<ItemFigures>>
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
  const people = rowsOf(added(months, (month) => month.people, noPoints))
  const total = (figure: keyof PersonFigures): number => people.reduce((sum, [, row]) => sum + row[figure], 0)
  return {
    from,
    to,
    points: {
      earned: total('earned'),
      credited: total('credited'),
      spent: total('spent'),
      takenBack: total('takenBack'),
    },
    people: sortedBy(
      people.map(([holderId, row]) => ({ ...holderOf(state, holderId), ...row })),
      ({ unitId }) => unitId ?? '',
      (row) => row.maskedName,
      ({ earned }) => -earned,
    ),
    units: listed(
      added(months, (month) => month.units, noWork),
      (unitId) => ({ unitId }),
    ),
    categories: listed(
      added(months, (month) => month.categories, noWork),
      (category) => ({ category }),
    ),
    donors: listed(
      added(months, (month) => month.donors, noDonations),
      (maskedName) => ({ maskedName }),
    ),
    items: listed(
      added(months, (month) => month.items, noPieces),
      (itemId) => ({ itemId }),
    ),
  }
}

const holderOf = (state: Publications, holderId: string) => {
  const household = rowOf(state.households, holderId)
  const person = rowOf(state.holders, household?.headId ?? holderId)
  const name = person?.maskedName ?? '*'
  return household === undefined
    ? { maskedName: name, unitId: person?.unitId }
    : { maskedName: `${name}户`, unitId: household.unitId }
}

const listed = <Row, Named>(table: Table<Row>, named: (id: string) => Named): ReadonlyArray<Named & Row> =>
  sortedBy(rowsOf(table), ([id]) => id).map(([id, row]) => ({ ...named(id), ...row }))
