/**
 * Lays the generation of a raised version beside that of the version before, as it was saved last. Its fold is not there any more, so
 * differences are expected, and it may stand at an earlier position; what is compared are rows of the same shape.
 */
import type { Position } from '@lovebank/core'
import { type Either, right } from 'fp-ts/lib/Either.js'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { countOf, entriesOf, fieldOf, isTable, keysOf, textOf } from '../project/entries.ts'
import { createTurnTaker } from '../system/turns.ts'
import { createChecksum } from './checksum.ts'
import type { Comparison, Difference, Side } from './comparison.ts'

interface Saved {
  readonly state: unknown
  readonly position: Position | undefined
}

export const loadSaved = async (
  checkpoints: CheckpointStore,
  name: string,
): Promise<Either<StoreError, Saved | undefined>> => {
  const loaded = await checkpoints.loadCheckpoint(name)()
  if (loaded._tag === 'Left') return loaded
  if (loaded.right === undefined) return right(undefined)
  const { state, position } = loaded.right
  return right({ state: JSON.parse(state), position })
}

/** Of every row once, in turns with others. */
export const sideInTurns = async ({ state, position }: Saved): Promise<Side> => {
  const turn = createTurnTaker()
  const sum = createChecksum()
  for (const [table, key, text] of entriesOf(state)) {
    sum.add(table, key, text)
    await turn()
  }
  return { entries: countOf(state), checksum: sum.with(createChecksum()), position }
}

const fieldsOf = (row: unknown): string => (isTable(row) ? Object.keys(row).toSorted().join() : typeof row)

export const compareVersions = async (
  before: { readonly identity: string } & Saved,
  rebuilt: Saved,
  mostDifferences: number,
): Promise<Comparison> => {
  const turn = createTurnTaker()
  const differences: Array<Difference> = []
  let [differing, ofOtherShape] = [0, 0]
  for (const [table, key, text] of entriesOf(rebuilt.state)) {
    await turn()
    const serving = textOf(before.state, table, key)
    const isSameShape = fieldsOf(fieldOf(before.state, table, key)) === fieldsOf(fieldOf(rebuilt.state, table, key))
    if (serving === undefined || !isSameShape) ofOtherShape += 1
    else if (serving !== text) {
      differing += 1
      if (differences.length < mostDifferences) differences.push({ table, key, serving, rebuilt: text })
    }
  }
  for (const [table, keys] of keysOf(before.state))
    for (const key of keys) if (fieldOf(rebuilt.state, table, key) === undefined) ofOtherShape += 1
  return {
    tag: 'VersionRaised',
    before: before.identity,
    serving: await sideInTurns(before),
    rebuilt: await sideInTurns(rebuilt),
    differing,
    differences,
    ofOtherShape,
  }
}
