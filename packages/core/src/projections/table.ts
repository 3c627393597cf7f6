/** Rows by id, in a plain object that JSON can hold. Read through `rowOf`: an id may be `constructor`, which every object knows. */
export type Table<Row> = Record<string, Row>

export const rowOf = <Row>(table: Readonly<Table<Row>>, id: string): Row | undefined =>
  Object.hasOwn(table, id) ? table[id] : undefined

export const removeRow = <Row>(table: Table<Row>, id: string): void => {
  Reflect.deleteProperty(table, id)
}

/** All rows with their ids. */
export const rowsOf = <Row>(table: Readonly<Table<Row>>): ReadonlyArray<readonly [string, Row]> => Object.entries(table)

/** Two tables that have no row in common, as one. Changes the first. */
export const uniteTables = <Row>(one: Table<Row>, other: Readonly<Table<Row>>): Table<Row> => Object.assign(one, other)

/** Sorts by what `keyOf` tells, texts in code unit order, so that no machine's language changes an answer. */
export const sortedBy = <Row>(
  rows: ReadonlyArray<Row>,
  ...keysOf: ReadonlyArray<(row: Row) => string | number>
): ReadonlyArray<Row> =>
  rows.toSorted((one, other) => {
    for (const keyOf of keysOf) {
      const [left, right] = [keyOf(one), keyOf(other)]
      if (left !== right) return left < right ? -1 : 1
    }
    return 0
  })
