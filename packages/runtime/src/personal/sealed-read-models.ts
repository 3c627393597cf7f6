/**
 * Read models whose rows may hold personal data, each row sealed under the key that every erasure renews. Keys of rows are ids and
 * stay as they are, for their order is what pages go by. An index goes by a keyed digest of the text: who has the key finds by it,
 * and without the key it tells nothing. A generation from before the last erasure is dropped when it is opened, and built anew.
 */
import { createHmac } from 'node:crypto'
import type { TenantId } from '@lovebank/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { badGeneration, indexedText, indexedTexts, tableOf } from '../adapter/check-rows.ts'
import type { Keyring } from '../ports/keyring.ts'
import type {
  GenerationSpec,
  ReadModelStore,
  Row,
  RowChange,
  RowRange,
  RowTables,
  TableSpec,
} from '../ports/read-model-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { openText, placeOf, sealText } from './box.ts'
import { keyTaken } from './sealed-derived.ts'

/** A table of one row, by which is known under which key all others lie. */
const MARK = '#key'
const markTable: TableSpec = { name: MARK, indices: [] }
const markPlace = (generation: string): string => placeOf('read-model-key', generation)

/** A sealed row as it lies in the store: its box, and under the field of each index the digest of its text. */
const BOX = '#box'

const damaged = (generation: string, table: string): StoreError => ({
  tag: 'CorruptStore',
  message: `A row of ${table} in ${generation} is not what was sealed there: drop the generation to build it anew`,
})

/** The rows of one generation under one key. */
const sealingOf = (key: Uint8Array, spec: GenerationSpec) => {
  const place = (table: string, rowKey: string): string => placeOf('row', spec.name, table, rowKey)
  const digestOf = (table: string, field: string, text: string): string =>
    createHmac('sha256', key)
      .update(placeOf('index', spec.name, table, field, text))
      .digest('base64url')
  return {
    digestOf,
    seal: (table: TableSpec, rowKey: string, text: string): Either<StoreError, string> => {
      const indexed = indexedTexts(table, text)
      if (isLeft(indexed)) return indexed
      const digests = table.indices.flatMap(({ field }, index) => {
        const found = indexed.right[index]
        return found === undefined ? [] : [[field, digestOf(table.name, field, found)] as const]
      })
      const box = sealText(key, place(table.name, rowKey), text)
      return right(JSON.stringify({ [BOX]: box, ...Object.fromEntries(digests) }))
    },
    open: (table: string, rowKey: string, sealed: string): Either<StoreError, string> => {
      const row: unknown = JSON.parse(sealed)
      const box = indexedText(row, BOX)
      const text = box === undefined ? undefined : openText(key, place(table, rowKey), box)
      return text === undefined ? left(damaged(spec.name, table)) : right(text)
    },
    mark: (): RowChange => ({ table: MARK, key: MARK, text: JSON.stringify(sealText(key, markPlace(spec.name), '')) }),
    isOurs: (mark: string): boolean => openText(key, markPlace(spec.name), JSON.parse(mark)) !== undefined,
  }
}

type Sealing = ReturnType<typeof sealingOf>

const sealChanges = (
  sealing: Sealing,
  spec: GenerationSpec,
  changes: ReadonlyArray<RowChange>,
): Either<StoreError, ReadonlyArray<RowChange>> => {
  const sealed: Array<RowChange> = [sealing.mark()]
  for (const change of changes) {
    const table = tableOf(spec, change.table)
    if (isLeft(table)) return table
    const { text } = change
    const row = text === undefined ? right(undefined) : sealing.seal(table.right, change.key, text)
    if (isLeft(row)) return row
    sealed.push({ ...change, text: row.right })
  }
  return right(sealed)
}

const sealRange = (sealing: Sealing, spec: GenerationSpec, table: string, range: RowRange): RowRange => {
  const { index } = range
  const found = spec.tables.find(({ name }) => name === table)?.indices.find(({ name }) => name === index?.name)
  if (index === undefined || found === undefined) return range
  return { ...range, index: { name: index.name, equals: sealing.digestOf(table, found.field, index.equals) } }
}

const sealedTables = (tables: RowTables, sealing: Sealing, spec: GenerationSpec): RowTables => ({
  position: tables.position,
  count: tables.count,
  row: (table, key) => {
    const row = tables.row(table, key)
    return isLeft(row) || row.right === undefined ? row : sealing.open(table, key, row.right)
  },
  rows: (table, range) => {
    const rows = tables.rows(table, sealRange(sealing, spec, table, range))
    if (isLeft(rows)) return rows
    const opened: Array<Row> = []
    for (const { key, text } of rows.right) {
      const row = sealing.open(table, key, text)
      if (isLeft(row)) return row
      opened.push({ key, text: row.right })
    }
    return right(opened)
  },
  commit: (position, changes) => async () => {
    const sealed = sealChanges(sealing, spec, changes)
    return isLeft(sealed) ? sealed : tables.commit(position, sealed.right)()
  },
})

/** For the read models of a bank with a keyring, of events that tell of people: the same port, and nothing of it can be read without the key. */
export const sealedReadModels = (tenant: TenantId, store: ReadModelStore, keyring: Keyring): ReadModelStore => {
  const take = keyTaken(tenant, keyring)

  /** Empty, or under this key. */
  const openOurs = async (spec: GenerationSpec, sealing: Sealing): Promise<Either<StoreError, RowTables>> => {
    const marked = { name: spec.name, tables: [...spec.tables, markTable] }
    const opened = await store.openGeneration(marked)()
    if (isLeft(opened)) return opened
    const mark = opened.right.row(MARK, MARK)
    if (isLeft(mark)) return mark
    if (mark.right === undefined || sealing.isOurs(mark.right)) return opened
    const dropped = await store.dropGeneration(spec.name)()
    return isLeft(dropped) ? dropped : store.openGeneration(marked)()
  }

  return {
    ...store,
    openGeneration: (spec) => async () => {
      const bad = badGeneration(spec)
      if (bad !== undefined) return left(bad)
      const key = await take()
      if (isLeft(key)) return key
      const sealing = sealingOf(key.right, spec)
      const tables = await openOurs(spec, sealing)
      return isLeft(tables) ? tables : right(sealedTables(tables.right, sealing, spec))
    },
    generations: (prefix) => async () => {
      const listed = await store.generations(prefix)()
      if (isLeft(listed)) return listed
      // The mark is no row of anybody's.
      return right(listed.right.map((each) => ({ ...each, rows: Math.max(0, each.rows - 1) })))
    },
  }
}
