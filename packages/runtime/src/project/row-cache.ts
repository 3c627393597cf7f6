/** Rows of one read model that were read or saved lately, up to a size. What was not asked for again goes first. */

/** A row as a fold sees it, and as it lies in the store. */
export interface CachedRow {
  /** undefined: there is none */
  value: unknown
  /** what the store has; undefined: no row; null: not known */
  text: string | undefined | null
}

/** Of one table. */
export interface Shelf {
  readonly get: (key: string) => CachedRow | undefined
  readonly put: (key: string, row: CachedRow) => void
  readonly remove: (key: string) => void
}

export interface RowCache {
  readonly shelf: () => Shelf
  readonly hasRoom: () => boolean
  readonly clear: () => void
}

/** What a row takes beside its text, in units of the size. */
const OVERHEAD = 100

/** `limit`: of the texts together, in UTF-16 units. Two halves: what is asked for moves to the younger, and the elder is dropped whole. */
export const createRowCache = (limit: number): RowCache => {
  const shelves: Array<{ young: Map<string, CachedRow>; old: Map<string, CachedRow> }> = []
  let size = 0
  const turnOver = (): void => {
    for (const shelf of shelves) {
      shelf.old = shelf.young
      shelf.young = new Map()
    }
    size = 0
  }
  return {
    shelf: () => {
      const shelf = { young: new Map<string, CachedRow>(), old: new Map<string, CachedRow>() }
      shelves.push(shelf)
      const put = (key: string, row: CachedRow): void => {
        const rowSize = OVERHEAD + (row.text?.length ?? 0)
        // What would fill a half alone is not kept.
        if (rowSize > limit / 2) return
        size += rowSize
        shelf.young.set(key, row)
        if (size > limit / 2) turnOver()
      }
      return {
        put,
        get: (key) => {
          const young = shelf.young.get(key)
          if (young !== undefined) return young
          const old = shelf.old.get(key)
          if (old !== undefined) put(key, old)
          return old
        },
        remove: (key) => {
          shelf.young.delete(key)
          shelf.old.delete(key)
        },
      }
    },
    hasRoom: () => size < limit / 4,
    clear: () => {
      turnOver()
      turnOver()
    },
  }
}
