import { readdirSync } from 'node:fs'
import { anyEvent, taskStory } from '@lovebank/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recorded, stateAfter } from '../../test/log-of.ts'
import { everyProjection } from '../projections.ts'
import type { Projection } from './projection.ts'

const log = fc.array(
  anyEvent().map((event) => recorded(event)),
  { maxLength: 60, size: 'max' },
)

/** Folds the whole log at once, and again with the state put down as text in the middle; tells both as text. */
const foldTwice = <State>(
  projection: Projection<State>,
  events: ReadonlyArray<ReturnType<typeof recorded>>,
  cut: number,
) => {
  const whole = events.reduce(projection.apply, projection.initialState())
  const saved: State = JSON.parse(
    JSON.stringify(events.slice(0, cut).reduce(projection.apply, projection.initialState())),
  )
  const resumed = events.slice(cut).reduce(projection.apply, saved)
  return { whole: JSON.stringify(whole), resumed: JSON.stringify(resumed) }
}

describe.each(everyProjection)('the projection $name', (projection) => {
  test('law 11: resumes from its saved state as if it had never stopped, whatever comes', () => {
    fc.assert(
      fc.property(log, fc.nat({ max: 60 }), (events, cut) => {
        const folded = foldTwice(projection, events, cut)
        expect(folded.resumed).toBe(folded.whole)
        expect(folded.whole).toBeTypeOf('string')
      }),
      { numRuns: 200 },
    )
  })

  test('changes no event that it is told', () => {
    fc.assert(
      fc.property(log, (events) => {
        const before = JSON.stringify(events)
        foldTwice(projection, events, 0)
        expect(JSON.stringify(events)).toBe(before)
      }),
      { numRuns: 100 },
    )
  })

  test('never tells who raised an objection', () => {
    const { dismissed, objected, untilShown, upheld } = taskStory
    const raised = [...untilShown('li'), objected('li', 'zhao')]
    for (const log of [raised, [...raised, dismissed('li')], [...raised, upheld('li')]]) {
      expect(JSON.stringify(stateAfter<unknown>(projection as Projection<unknown>, ...log))).not.toContain('zhao')
    }
  })

  test('begins anew each time', () => {
    expect(projection.initialState()).not.toBe(projection.initialState())
  })
})

describe('the list of projections', () => {
  test('holds each folder, under its own name, and no other', () => {
    const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
    expect(everyProjection.map((projection) => projection.name).toSorted()).toEqual(folders.toSorted())
  })
})
