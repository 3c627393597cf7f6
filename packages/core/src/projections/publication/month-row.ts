/** The figures of one month of the town, by person, category, unit, donor and item. Plain JSON. */
import { rowOf, type Table } from '../table.ts'

export interface PersonFigures {
  earned: number
  /** for acts, scores and appraisals, and as base amounts */
  credited: number
  spent: number
  takenBack: number
}

export interface WorkFigures {
  works: number
  minutes: number
  points: number
}

/** Points of one class, earned or granted, by what became of them. */
export interface PointFigures {
  credited: number
  /** from the paper books */
  broughtForward: number
  spent: number
  deducted: number
  takenBack: number
  /** to another account, and from one */
  given: number
  received: number
}

export interface GrantFigures {
  grants: number
  points: number
}

export interface DonorFigures {
  receipts: number
  pieces: number
  /** of what the papers price, in fen */
  fen: number
}

export interface ItemFigures {
  received: number
  issued: number
  returned: number
  writtenOff: number
  /** what stocktakes found more than the books said; negative: less */
  counted: number
  /** handed out to people in need against a signed paper, for no points */
  reliefIssued: number
}

/** Orders of one shop. */
export interface OrderFigures {
  asked: number
  /** in advance, by another than the holder of the points */
  askedForOthers: number
  /** handed to another than the holder, who is on record */
  collectedByOthers: number
}

export interface MonthRow {
  /** by holder of the account */
  readonly people: Table<PersonFigures>
  readonly categories: Table<WorkFigures>
  readonly units: Table<WorkFigures>
  /** by unit of the holder; `''` where it is not known */
  readonly earned: Table<PointFigures>
  readonly granted: Table<PointFigures>
  /** by kind of grant, and by masked name of whoever gave */
  readonly grantKinds: Table<GrantFigures>
  readonly grantSources: Table<GrantFigures>
  readonly donors: Table<DonorFigures>
  /** by shop */
  readonly orders: Table<OrderFigures>
  /** by shop and item, as `shop/item` */
  readonly items: Table<ItemFigures>
}

export const emptyMonth = (): MonthRow => ({
  people: {},
  categories: {},
  units: {},
  earned: {},
  granted: {},
  grantKinds: {},
  grantSources: {},
  donors: {},
  orders: {},
  items: {},
})

export const noPoints = (): PersonFigures => ({ earned: 0, credited: 0, spent: 0, takenBack: 0 })
export const noWork = (): WorkFigures => ({ works: 0, minutes: 0, points: 0 })
export const noGrants = (): GrantFigures => ({ grants: 0, points: 0 })
export const noDonations = (): DonorFigures => ({ receipts: 0, pieces: 0, fen: 0 })
export const noOrders = (): OrderFigures => ({ asked: 0, askedForOthers: 0, collectedByOthers: 0 })
export const noPieces = (): ItemFigures => ({
  received: 0,
  issued: 0,
  returned: 0,
  writtenOff: 0,
  counted: 0,
  reliefIssued: 0,
})
export const noPointsOfClass = (): PointFigures => ({
  credited: 0,
  broughtForward: 0,
  spent: 0,
  deducted: 0,
  takenBack: 0,
  given: 0,
  received: 0,
})

/** The row of an id, made where there is none. */
export const ensure = <Row>(table: Table<Row>, id: string, made: () => Row): Row => {
  const known = rowOf(table, id)
  if (known !== undefined) return known
  const row = made()
  Object.defineProperty(table, id, { value: row, enumerable: true, writable: true, configurable: true })
  return row
}
