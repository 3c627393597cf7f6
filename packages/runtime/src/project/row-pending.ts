/** The rows of one table that a fold touched and that are not in the store yet, among them those that are being saved. */
import type { RowChange } from '../ports/read-model-store.ts'
import type { CachedRow } from './row-cache.ts'

export interface PendingRows {
  readonly get: (key: string) => CachedRow | undefined
  readonly touch: (key: string, row: CachedRow) => void
  /** All of them by key; `value` undefined: it was removed. */
  readonly all: () => ReadonlyMap<string, CachedRow>
  /** What has to be written, one at a time; all that was touched counts as being saved from then on. */
  readonly beginSave: (table: string) => Generator<RowChange | undefined>
  /** `keep`: called for each row that is in the store now. Without success all of them are touched again. */
  readonly endSave: (isSaved: boolean, keep: (key: string, row: CachedRow) => void) => void
  readonly reset: () => void
}

export const createPendingRows = (): PendingRows => {
  let touched = new Map<string, CachedRow>()
  let saving = new Map<string, CachedRow>()
  let sent = new Map<CachedRow, string | undefined>()
  return {
    get: (key) => touched.get(key) ?? saving.get(key),
    touch: (key, row) => {
      touched.set(key, row)
    },
    all: () => (saving.size === 0 ? touched : new Map([...saving, ...touched])),
    beginSave: function* (table) {
      saving = touched
      touched = new Map()
      sent = new Map()
      for (const [key, row] of saving) {
        const text = row.value === undefined ? undefined : JSON.stringify(row.value)
        sent.set(row, text)
        yield text === row.text ? undefined : { table, key, text }
      }
    },
    endSave: (isSaved, keep) => {
      for (const [key, row] of saving) {
        if (!isSaved) touched.set(key, row)
        else {
          row.text = sent.get(row)
          keep(key, row)
        }
      }
      saving = new Map()
      sent = new Map()
    },
    reset: () => {
      touched = new Map()
      saving = new Map()
      sent = new Map()
    },
  }
}
