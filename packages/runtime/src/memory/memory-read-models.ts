/** Read models as rows in memory, under the same contract as the durable ones: for tests, trials and throw-away towns. */
import type { Position } from '@lovebank/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import {
  badChanges,
  badGeneration,
  badRange,
  droppedGeneration,
  goesBack,
  indexedTexts,
  otherTables,
  tableOf,
  tablesText,
} from '../adapter/check-rows.ts'
import { storeClosed } from '../adapter/store-errors.ts'
import type {
  GenerationSpec,
  KeptGeneration,
  ReadModelStore,
  Row,
  RowChange,
  RowRange,
  RowTables,
  TableSpec,
} from '../ports/read-model-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { type Gate, whenOpen } from './gate.ts'

interface KeptRow {
  readonly text: string
  /** by each index of its table, in their order */
  readonly indexed: ReadonlyArray<string | undefined>
}

interface Generation {
  readonly spec: GenerationSpec
  readonly tables: ReadonlyMap<string, Map<string, KeptRow>>
  position: Position | undefined
  isDropped: boolean
}

interface Prepared extends RowChange {
  readonly kept: KeptRow | undefined
}

const prepared = (spec: GenerationSpec, change: RowChange): Either<StoreError, Prepared> => {
  const { text } = change
  const table = tableOf(spec, change.table)
  if (isLeft(table)) return table
  if (text === undefined) return right({ ...change, kept: undefined })
  const indexed = indexedTexts(table.right, text)
  return isLeft(indexed) ? indexed : right({ ...change, kept: { text, indexed: indexed.right } })
}

/** All of them or none: nothing is changed before everything is looked at. */
const commit = (
  generation: Generation,
  position: Position,
  changes: ReadonlyArray<RowChange>,
): Either<StoreError, void> => {
  const { spec, tables } = generation
  const before = generation.position ?? -1
  const bad = badChanges(spec, changes) ?? (before > position ? goesBack(spec.name, before, position) : undefined)
  if (bad !== undefined) return left(bad)
  const all: Array<Prepared> = []
  for (const change of changes) {
    const one = prepared(spec, change)
    if (isLeft(one)) return one
    all.push(one.right)
  }
  for (const { table, key, kept } of all)
    if (kept === undefined) tables.get(table)?.delete(key)
    else tables.get(table)?.set(key, kept)
  generation.position = position
  return right(undefined)
}

const rowsIn = (
  { name, indices }: TableSpec,
  generation: Generation,
  { index, prefix = '', after, limit }: RowRange,
): ReadonlyArray<Row> => {
  const place = indices.findIndex((each) => each.name === index?.name)
  return [...(generation.tables.get(name) ?? [])]
    .filter(([key]) => key.startsWith(prefix) && (after === undefined || key > after))
    .filter(([, { indexed }]) => index === undefined || indexed[place] === index.equals)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, limit)
    .map(([key, { text }]) => ({ key, text }))
}

const tablesOf = (generation: Generation, gate: Gate): RowTables => {
  const { spec } = generation
  const stopped = (): StoreError | undefined => {
    if (gate.isClosed) return storeClosed
    return generation.isDropped ? droppedGeneration(spec.name) : undefined
  }
  const reading = <A>(table: string, read: (found: TableSpec) => Either<StoreError, A>): Either<StoreError, A> => {
    const failure = stopped()
    if (failure !== undefined) return left(failure)
    const found = tableOf(spec, table)
    return isLeft(found) ? found : read(found.right)
  }
  return {
    position: () => {
      const failure = stopped()
      return failure === undefined ? right(generation.position) : left(failure)
    },
    row: (table, key) => reading(table, () => right(generation.tables.get(table)?.get(key)?.text)),
    rows: (table, range) =>
      reading(table, (found) => {
        const bad = badRange(found, range)
        return bad === undefined ? right(rowsIn(found, generation, range)) : left(bad)
      }),
    count: (table) => reading(table, () => right(generation.tables.get(table)?.size ?? 0)),
    commit: (position, changes) => () => {
      const failure = stopped()
      return Promise.resolve(failure === undefined ? commit(generation, position, changes) : left(failure))
    },
  }
}

const keptOf = ({ spec, position, tables }: Generation): KeptGeneration => {
  const rows = [...tables.values()].reduce((sum, table) => sum + table.size, 0)
  return { name: spec.name, position, rows, bytes: undefined }
}

/** Opens an empty one; gone with the process. */
export const memoryReadModels = (): ReadModelStore => {
  const gate = { isClosed: false }
  const generations = new Map<string, Generation>()
  const open = (spec: GenerationSpec): Either<StoreError, RowTables> => {
    const bad = badGeneration(spec)
    if (bad !== undefined) return left(bad)
    const known = generations.get(spec.name)
    if (known !== undefined && tablesText(known.spec) !== tablesText(spec)) return left(otherTables(spec.name))
    const tables = new Map(spec.tables.map(({ name }) => [name, new Map<string, KeptRow>()]))
    const generation = known ?? { spec, tables, position: undefined, isDropped: false }
    generations.set(spec.name, generation)
    return right(tablesOf(generation, gate))
  }
  return {
    openGeneration: (spec) => whenOpen(gate, undefined, () => open(spec)),
    generations: (prefix) =>
      whenOpen(gate, undefined, () => {
        const found = [...generations.values()].filter(({ spec }) => spec.name.startsWith(prefix))
        return right(found.map(keptOf).sort((one, other) => (one.name < other.name ? -1 : 1)))
      }),
    dropGeneration: (name) =>
      whenOpen(gate, undefined, () => {
        const generation = generations.get(name)
        if (generation !== undefined) generation.isDropped = true
        generations.delete(name)
        return right(undefined)
      }),
    close: () => {
      gate.isClosed = true
      return Promise.resolve()
    },
  }
}
