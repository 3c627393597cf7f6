/**
 * Lays a generation that is not moving beside one that serves and is, without a copy of either and in turns with those it serves.
 *
 * Every row is compared once while the new generation stands still. From then on the new one takes in what happens, telling the
 * rows it touches; those, and what was not the same, are looked at again whenever both stand at the same position. When none is left
 * to be looked at, both stand at one position and every row is the same there, or known not to be.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Position } from '@lovebank/core'
import { fieldOf, keysOf, type Row, textOf } from '../project/entries.ts'
import { createTurnTaker, MOST_MILLIS_A_TURN } from '../system/turns.ts'
import { createChecksum } from './checksum.ts'
import type { Comparison, Side } from './comparison.ts'
import type { Touched, Touches } from './touches.ts'

/** What one can be looked at through. */
export interface Looked {
  readonly state: () => unknown
  /** all of them that were there when they were asked for; it may move on meanwhile */
  readonly keys: () => Iterable<Row>
  readonly position: () => Position | undefined
}

export interface LiveParts<State, Failure> {
  readonly rebuilt: Looked
  readonly touches: Touches<State>
  /** Takes in what the log has beyond the new generation, up to a position. */
  readonly catchUp: (position: Position) => Promise<Failure | undefined>
  readonly serving: Looked
  /** The same for the serving one. */
  readonly pull: () => Promise<Failure | undefined>
  readonly mostDifferences: number
  readonly signal: AbortSignal
  readonly onProgress: (compared: number, differing: number) => void
}

const idOf = (table: string, key: string): string => `${table}\u0000${key}`

const inOrder = ([table, key]: Row, [otherTable, otherKey]: Row): number => {
  const [one, other] = table === otherTable ? [key, otherKey] : [table, otherTable]
  return one < other ? -1 : Number(one > other)
}

const createLooking = ({ rebuilt, serving }: Pick<LiveParts<unknown, unknown>, 'rebuilt' | 'serving'>) => {
  const same = createChecksum()
  const pending = new Map<string, Row>()
  const differing = new Map<string, Row>()
  const suspect = (table: string, key: string): void => {
    pending.set(idOf(table, key), [table, key])
  }
  const touch = (table: string, key: string): void => {
    const id = idOf(table, key)
    if (pending.has(id)) return
    const text = textOf(rebuilt.state(), table, key)
    if (!differing.delete(id) && text !== undefined) same.remove(table, key, text)
    suspect(table, key)
  }
  const touchAll = (table: string): void => {
    for (const state of [rebuilt.state(), serving.state()])
      for (const [name, keys] of keysOf(state)) if (name === table) for (const key of keys) touch(table, key)
  }
  const touched: Touched = (table, key) => (key === undefined ? touchAll(table) : touch(table, key))

  const lookAgain = (): void => {
    const begunAt = performance.now()
    for (const [id, [table, key]] of pending) {
      pending.delete(id)
      const [before, after] = [textOf(serving.state(), table, key), textOf(rebuilt.state(), table, key)]
      if (before !== after) differing.set(id, [table, key])
      else if (after !== undefined) same.add(table, key, after)
      if (performance.now() - begunAt > MOST_MILLIS_A_TURN) return
    }
  }

  const sideOf = ({ state, position }: Looked): Side => {
    const sum = createChecksum()
    for (const [table, key] of differing.values()) {
      const text = textOf(state(), table, key)
      if (text !== undefined) sum.add(table, key, text)
    }
    return { entries: same.count() + sum.count(), checksum: same.with(sum), position: position() }
  }

  const result = (most: number): Extract<Comparison, { readonly tag: 'Compared' }> => ({
    tag: 'Compared',
    isExpected: false,
    serving: sideOf(serving),
    rebuilt: sideOf(rebuilt),
    differing: differing.size,
    differences: [...differing.values()]
      .toSorted(inOrder)
      .slice(0, most)
      .map(([table, key]) => ({
        table,
        key,
        serving: textOf(serving.state(), table, key),
        rebuilt: textOf(rebuilt.state(), table, key),
      })),
  })
  return { same, pending, differing, suspect, touched, lookAgain, result }
}

type Looking = ReturnType<typeof createLooking>

/** Every row once; how many, or undefined where the signal ended it. */
const lookOnce = async <State, Failure>(
  parts: LiveParts<State, Failure>,
  looking: Looking,
): Promise<number | undefined> => {
  const { rebuilt, serving, signal, onProgress } = parts
  const turn = createTurnTaker()
  let compared = 0
  for (const [table, key] of rebuilt.keys()) {
    const text = textOf(rebuilt.state(), table, key)
    if (text !== undefined && textOf(serving.state(), table, key) === text) looking.same.add(table, key, text)
    else looking.suspect(table, key)
    compared += 1
    const waiting = turn()
    if (waiting === undefined) continue
    onProgress(compared, looking.pending.size)
    await waiting
    if (signal.aborted) return undefined
  }
  for (const [table, key] of serving.keys()) {
    if (fieldOf(rebuilt.state(), table, key) === undefined) looking.suspect(table, key)
    await turn()
  }
  onProgress(compared, looking.pending.size)
  return compared
}

/** Brings both to one position, as it is at this moment; whether they stand there, or why not. */
const meet = async <State, Failure>({
  rebuilt,
  serving,
  catchUp,
  pull,
}: LiveParts<State, Failure>): Promise<{ readonly failure: Failure } | boolean> => {
  const reached = serving.position()
  const failure = reached === undefined ? undefined : await catchUp(reached)
  if (failure !== undefined) return { failure }
  const [ours, theirs] = [rebuilt.position() ?? -1, serving.position() ?? -1]
  const behind = theirs < ours ? await pull() : undefined
  return behind === undefined ? ours === theirs : { failure: behind }
}

/** Undefined: the signal ended it. */
export const compareLive = async <State, Failure>(
  parts: LiveParts<State, Failure>,
): Promise<Comparison | { readonly failure: Failure } | undefined> => {
  const { rebuilt, serving, touches, signal } = parts
  const looking = createLooking({ rebuilt, serving })
  // A row of the serving one that has yet to become what ours is would be taken for the same.
  const failure = (serving.position() ?? -1) < (rebuilt.position() ?? -1) ? await parts.pull() : undefined
  if (failure !== undefined) return { failure }
  const compared = await lookOnce(parts, looking)
  if (compared === undefined) return undefined
  touches.tell(looking.touched)
  try {
    while (!signal.aborted) {
      const met = await meet(parts)
      if (typeof met === 'object') return met
      // Between the answer and here nobody else had a turn.
      const isSamePlace = met && rebuilt.position() === serving.position()
      if (isSamePlace) looking.lookAgain()
      if (isSamePlace && looking.pending.size === 0) return looking.result(parts.mostDifferences)
      parts.onProgress(compared, looking.pending.size)
      await nextTurn()
    }
    return undefined
  } finally {
    touches.tell(undefined)
  }
}
