import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { achieved, compareAchievements } from './achievement.ts'
import { nationalStars, restartingStars } from './known-rules.ts'
import { isAscending, StarRule } from './star-rule.ts'

const hours = (count: number, points = 0) => ({ minutes: count * 60, points })
const told = (rule: StarRule, count: number) => {
  const { round, stars } = achieved(rule, hours(count))
  return [round, stars]
}

describe('the national rule', () => {
  test.each([
    [0, 0],
    [99, 0],
    [100, 1],
    [300, 2],
    [999, 3],
    [1_000, 4],
    [1_500, 5],
    [9_999, 5],
  ])('gives for %d hours %d stars, in one round for ever', (count, stars) => {
    expect(told(nationalStars, count)).toEqual([1, stars])
  })
})

describe('the rule that restarts', () => {
  test.each([
    [29, 1, 0],
    [30, 1, 1],
    [299, 1, 4],
    [300, 1, 5],
    [301, 1, 5],
    [329, 1, 5],
    [330, 2, 1],
    [600, 2, 5],
    [630, 3, 1],
  ])('gives for %d hours, in round %d, %d stars', (count, round, stars) => {
    expect(told(restartingStars, count)).toEqual([round, stars])
  })
})

test('points may be a condition beside hours, and a star not reached bars those above it', () => {
  const [first, ...others] = nationalStars.thresholds
  const asking = { ...nationalStars, thresholds: [{ ...first, points: 50 }, ...others] } as StarRule
  expect(achieved(asking, hours(700, 49))).toEqual({ round: 1, stars: 0 })
  expect(achieved(asking, hours(700, 50))).toEqual({ round: 1, stars: 3 })
})

test('more service is never worth less', () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), fc.nat({ max: 40_000 }), (minutes, more) => {
      for (const rule of [nationalStars, restartingStars]) {
        const before = achieved(rule, { minutes, points: 0 })
        const after = achieved(rule, { minutes: minutes + more, points: 0 })
        expect(compareAchievements(before, after)).toBeLessThanOrEqual(0)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('both are rules, in ascending order', () => {
  for (const rule of [nationalStars, restartingStars]) {
    expect(isRight(StarRule.decode(rule))).toBe(true)
    expect(isAscending(rule)).toBe(true)
  }
})

test('a rule whose stars do not ascend, or do not fit into a round, is told', () => {
  const { thresholds } = restartingStars
  expect(isAscending({ ...restartingStars, thresholds: thresholds.toReversed() })).toBe(false)
  expect(isAscending({ ...restartingStars, restartsEvery: thresholds[3]?.minutes })).toBe(false)
})
