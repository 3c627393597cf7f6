/** Which projections may be folded in parts, and what would come of it where one says so that may not. */
import { isDeepStrictEqual } from 'node:util'
import { type Partitioning, projections } from '@lovebank/core'
import { describe, expect, it } from 'vitest'
import { readChapters } from '../../test/fold-digests/chapters.ts'
import { historiesFolder } from '../../test/fold-digests/places.ts'
import { type AnyProjection, foldOf, inParts, parted } from './in-parts.ts'

describe('the projections that say that they can be folded in parts', () => {
  it('are known here; law 11 holds each to every history of a town', () => {
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
