/** Who a household is, is what the register says. */
import { AssessOwnHousehold, type HouseholdEvent } from '@lovebank/core'
import { appraisalStory, commandOf, householdStory } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { admit } from './admit.ts'
import { factsNeeded } from './facts-needed.ts'

const { dissolved, idOf, removed, stateAfter, zhao } = householdStory
const { items } = appraisalStory

const assess = (members: ReadonlyArray<string>, unitId = 'willow') =>
  commandOf(AssessOwnHousehold, { householdId: idOf('H-1'), month: '2026-01', unitId, members: [...members], items })

const answer = (command: ReturnType<typeof assess>, ...events: ReadonlyArray<HouseholdEvent>) => {
  expect(factsNeeded(command)).toEqual([{ aggregate: 'household', id: 'town' }])
  const admitted = admit(command, { stateOf: () => stateAfter(...events) as never })
  return isLeft(admitted) ? admitted.left.tag : 'admitted'
}

test('the members are those of the register, in any order', () => {
  expect(answer(assess(['zhao', 'sun', 'lili']), zhao)).toBe('admitted')
  expect(answer(assess(['lili', 'sun', 'zhao']), zhao)).toBe('admitted')
})

test('nobody is left out, added, put in another’s place or counted twice', () => {
  expect(answer(assess(['zhao', 'sun']), zhao)).toBe('HouseholdDiffers')
  expect(answer(assess(['zhao', 'sun', 'lili', 'li']), zhao)).toBe('HouseholdDiffers')
  expect(answer(assess(['zhao', 'sun', 'li']), zhao)).toBe('HouseholdDiffers')
  expect(answer(assess(['zhao', 'sun', 'sun']), zhao, removed('H-1', 'lili'))).toBe('admitted')
  expect(answer(assess(['zhao', 'sun', 'sun']), zhao)).toBe('HouseholdDiffers')
})

test('it lives where the register says', () => {
  expect(answer(assess(['zhao', 'sun', 'lili'], 'north'), zhao)).toBe('HouseholdDiffers')
})

test('it stands on the register and has not ended', () => {
  expect(answer(assess(['zhao']))).toBe('HouseholdNotFound')
  expect(answer(assess(['zhao', 'sun', 'lili']), zhao, dissolved('H-1', [['sun', 1]]))).toBe('HouseholdNotFound')
})
