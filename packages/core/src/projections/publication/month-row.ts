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
}

export interface MonthRow {
  /** by holder of the account */
  readonly people: Table<PersonFigures>
  readonly categories: Table<WorkFigures>
  readonly units: Table<WorkFigures>
  readonly donors: Table<DonorFigures>
  /** by item */
  readonly items: Table<ItemFigures>
}

export const emptyMonth = (): MonthRow => ({ people: {}, categories: {}, units: {}, donors: {}, items: {} })

export const noPoints = (): PersonFigures => ({ earned: 0, credited: 0, spent: 0, takenBack: 0 })
export const noWork = (): WorkFigures => ({ works: 0, minutes: 0, points: 0 })
export const noDonations = (): DonorFigures => ({ receipts: 0, pieces: 0, fen: 0 })
export const noPieces = (): ItemFigures => ({ received: 0, issued: 0, returned: 0, writtenOff: 0, counted: 0 })

/** The row of an id, made where there is none. */
export const ensure = <Row>(table: Table<Row>, id: string, made: () => Row): Row => {
  const known = rowOf(table, id)
  if (known !== undefined) return known
  const row = made()
  Object.defineProperty(table, id, { value: row, enumerable: true, writable: true, configurable: true })
  return row
}
