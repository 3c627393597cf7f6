/** Folds a history in parts side by side, as a projection says that it may be. */
import { everyProjection, type Partitioning, type Projection } from '@lovebank/core'
import { partitionOf } from '@lovebank/runtime'
import type { Recorded } from '../town/bank.ts'

export type AnyProjection = Projection<unknown>

const asJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value))

export const foldOf = ({ apply, initialState }: AnyProjection, recorded: ReadonlyArray<Recorded>): unknown =>
  asJson(recorded.reduce(apply, initialState()))

const keyOf = (partitioning: Partitioning<unknown>, recorded: Recorded): string =>
  partitioning.by === 'stream' ? recorded.stream : partitioning.keyOf(recorded)

export const inParts = (
  projection: AnyProjection,
  partitioning: Partitioning<unknown>,
  recorded: ReadonlyArray<Recorded>,
  partitions: number,
): unknown => {
  const types: ReadonlySet<string> = new Set(projection.handles)
  const handled = recorded.filter(({ event }) => types.has(event.type))
  const placeOf = (one: Recorded): number => partitionOf(keyOf(partitioning, one), partitions)
  return Array.from({ length: partitions }, (_, index) => handled.filter((one) => placeOf(one) === index + 1))
    .map((part) => foldOf(projection, part))
    .reduce((one, other) => partitioning.merge(one, other))
}

export const parted = everyProjection.flatMap((projection) =>
  projection.partitioning === undefined ? [] : [{ projection, partitioning: projection.partitioning }],
)
