import { AwardStar, nationalStars } from '@lovebank/core'
import { commandOf, organisationStory, volunteerStory } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { household } from '../household/index.ts'
import { admit } from './admit.ts'
import type { Facts } from './facts.ts'
import { factsNeeded } from './facts-needed.ts'

const { closed, stateAfter, townWithUnits, unit } = organisationStory

const assess = (hours: number, code: string) =>
  commandOf(AwardStar, {
    volunteerId: volunteerStory.volunteerId,
    rule: nationalStars as never,
    minutes: hours * 60,
    points: 0,
    asOf: '2026-02-10',
    unitId: unit(code),
  })
const told = (command: ReturnType<typeof assess>, town: Parameters<typeof stateAfter>[0] = townWithUnits) => {
  const states = { organisation: stateAfter(town), household: household.initialState }
  expect(factsNeeded(command).map(({ aggregate }) => aggregate)).toEqual(Object.keys(states))
  const stateOf = (aggregate: keyof typeof states) => states[aggregate]
  const admitted = admit(command, { stateOf } as unknown as Facts)
  return isLeft(admitted) ? admitted.left : 'admitted'
}

test('two stars are a station’s to grant, three the town’s', () => {
  expect(told(assess(300, 'NORTH'))).toBe('admitted')
  expect(told(assess(600, 'TOWN'))).toBe('admitted')
  expect(told(assess(600, 'NORTH'))).toEqual({
    tag: 'UnitMayNotGrantStar',
    unitId: unit('NORTH'),
    kind: 'station',
    stars: 3,
    grantedBy: 'town',
  })
})

test('none is any open unit’s to find', () => {
  expect(told(assess(0, 'WILLOW'))).toBe('admitted')
  expect(told(assess(0, 'SOUTH'), [...townWithUnits, closed('SOUTH')])).toMatchObject({ tag: 'UnitNotOpen' })
})
