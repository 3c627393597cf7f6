/** Law 11 over partitions: what is folded in parts side by side and put together is what is folded as a whole. */
import { isDeepStrictEqual } from 'node:util'
import { everyProjection, type Partitioning, type Projection, projections, type StreamName } from '@lovebank/core'
import { partitionOf } from '@lovebank/runtime'
import { describe, expect, it } from 'vitest'
import { readChapters } from '../../test/fold-digests/chapters.ts'
import { historiesFolder } from '../../test/fold-digests/places.ts'
import type { Recorded } from '../town/bank.ts'
import { holdsForAllHistories } from './for-all-histories.ts'

type AnyProjection = Projection<unknown>

const asJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value))

const foldOf = ({ apply, initialState }: AnyProjection, recorded: ReadonlyArray<Recorded>): unknown =>
  asJson(recorded.reduce(apply, initialState()))

const keyOf = (partitioning: Partitioning<unknown>, recorded: Recorded): string =>
  partitioning.by === 'stream' ? recorded.stream : partitioning.keyOf(recorded)

const inParts = (
  projection: AnyProjection,
  partitioning: Partitioning<unknown>,
  recorded: ReadonlyArray<Recorded>,
  partitions: number,
): unknown => {
  const types: ReadonlySet<string> = new Set(projection.handles)
  const handled = recorded.filter(({ event }) => types.has(event.type))
  const placeOf = (one: Recorded): number => partitionOf(keyOf(partitioning, one) as StreamName, partitions)
  return Array.from({ length: partitions }, (_, index) => handled.filter((one) => placeOf(one) === index + 1))
    .map((part) => foldOf(projection, part))
    .reduce((one, other) => partitioning.merge(one, other))
}

const parted = everyProjection.flatMap((projection) =>
  projection.partitioning === undefined ? [] : [{ projection, partitioning: projection.partitioning }],
)

describe('the projections that say that they can be folded in parts', () => {
  holdsForAllHistories('law 11: give in two parts and in seven what they give as a whole', ({ recorded }) => {
    for (const { projection, partitioning } of parted) {
      const whole = foldOf(projection, recorded)
      for (const partitions of [2, 7]) {
        expect(inParts(projection, partitioning, recorded, partitions), projection.name).toEqual(whole)
      }
    }
  })

  it('are those of which it is true, and known here', () => {
    expect(parted.map(({ projection }) => projection.name).toSorted()).toEqual([
      'balances',
      'call-outs',
      'certificates',
      'task-board',
      'trial-balance',
      'volunteer-record',
    ])
  })
})

type Tables = Record<string, Record<string, unknown>>

/** What one might think would do: streams apart, tables united. */
const byStream: Partitioning<unknown> = {
  by: 'stream',
  merge: (one, other) => {
    for (const [name, table] of Object.entries(other as Tables)) Object.assign((one as Tables)[name] ?? {}, table)
    return one
  },
}

/** Lives in which it shows: the fixed history of the folds. */
const lives = readChapters(historiesFolder).flatMap((chapter) => chapter.lives)

describe('the projections that do not say so', () => {
  it.each([
    ['a statement, whose lines name who asked in the stream of the redemption', projections.statements],
    ['the figures of a unit, to which points count by where the volunteer belongs', projections.unitDashboard],
  ] as ReadonlyArray<[string, AnyProjection]>)('would give something else: %s', (_what, projection) => {
    expect(projection.partitioning).toBeUndefined()
    const differs = lives.some((life) => {
      const whole = foldOf(projection, life)
      return [2, 3, 7].some((parts) => !isDeepStrictEqual(inParts(projection, byStream, life, parts), whole))
    })
    expect(differs).toBe(true)
  })

  it('are found out by the same law, where one says it that may not', () => {
    const differs = lives.some((life) => {
      const whole = foldOf(projections.volunteerRecords as AnyProjection, life)
      const parts = inParts(projections.volunteerRecords as AnyProjection, byStream, life, 7)
      return !isDeepStrictEqual(parts, whole)
    })
    expect(differs).toBe(true)
  })
})
