/**
 * A state on its way from one thread to another, as texts of a few thousand rows each: the sender writes the next while the
 * receiver reads the last, and neither stands still for long.
 */

/** A table comes in several; another field comes in one, and a state that has no fields comes whole. */
export type StateText =
  /** JSON of two lists that go together */
  | { readonly kind: 'rows'; readonly field: string; readonly keys: string; readonly rows: string }
  | { readonly kind: 'field'; readonly field: string; readonly text: string }
  | { readonly kind: 'whole'; readonly text: string }

type Fields = Record<string, unknown>

const ROWS_A_TEXT = 2_000

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Lists, and no object of so many rows: that would be made anew with every text, which costs six times what writing it does. */
function* rowTexts(field: string, table: Fields): Generator<StateText> {
  const keys = Object.keys(table).filter((key) => table[key] !== undefined)
  // Also of an empty table, so that it is there on the other side.
  for (let from = 0; from === 0 || from < keys.length; from += ROWS_A_TEXT) {
    const some = keys.slice(from, from + ROWS_A_TEXT)
    yield { kind: 'rows', field, keys: JSON.stringify(some), rows: JSON.stringify(some.map((key) => table[key])) }
  }
}

/** Nothing that JSON would not hold is in a state. */
export function* textsOf(state: unknown): Generator<StateText> {
  if (!isFields(state)) return yield { kind: 'whole', text: JSON.stringify(state) }
  for (const [field, value] of Object.entries(state)) {
    if (value === undefined) continue
    if (isFields(value)) yield* rowTexts(field, value)
    else yield { kind: 'field', field, text: JSON.stringify(value) }
  }
}

export interface StateReader {
  readonly take: (text: StateText) => void
  /** What the texts make up: as if the state had been read from its own text. */
  readonly state: () => unknown
}

export const createStateReader = (): StateReader => {
  const fields: Fields = {}
  let whole: unknown = fields
  const takeRows = (field: string, keys: ReadonlyArray<string>, rows: ReadonlyArray<unknown>): void => {
    const before = fields[field]
    const table = isFields(before) ? before : {}
    fields[field] = table
    for (const [index, key] of keys.entries()) table[key] = rows[index]
  }
  return {
    take: (part) => {
      switch (part.kind) {
        case 'rows':
          takeRows(part.field, JSON.parse(part.keys), JSON.parse(part.rows))
          return
        case 'field':
          fields[part.field] = JSON.parse(part.text)
          return
        case 'whole':
          whole = JSON.parse(part.text)
          return
      }
    },
    state: () => whole,
  }
}
