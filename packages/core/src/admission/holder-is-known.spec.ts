/** Nobody has an account who stands on no register. */
import { type HouseholdEvent, OpenAccount } from '@lovebank/core'
import { commandOf, householdStory, policy, volunteerStory } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { volunteer } from '../volunteer/index.ts'
import { admit } from './admit.ts'
import { factsNeeded } from './facts-needed.ts'

const { dissolved, idOf, stateAfter, zhao } = householdStory
const open = commandOf(OpenAccount, { holderId: idOf('H-1'), holderKind: 'household' })

const answer = (...events: ReadonlyArray<HouseholdEvent>) => {
  const admitted = admit(open, { stateOf: () => stateAfter(...events) as never })
  return isLeft(admitted) ? admitted.left.tag : 'admitted'
}

test('a household on the register may have an account, and one that has ended for what comes late', () => {
  expect(factsNeeded(open)).toEqual([{ aggregate: 'household', id: 'town' }])
  expect(answer(zhao)).toBe('admitted')
  expect(answer(zhao, dissolved('H-1', [['sun', 1]]))).toBe('admitted')
})

test('a household that never was may not', () => {
  expect(answer()).toBe('HouseholdNotFound')
})

test('an heir has an account for their share, who is erased meanwhile, or never was a volunteer', () => {
  const { erased, registered, volunteerId, withdrawn } = volunteerStory
  for (const people of [[registered, withdrawn, erased], []]) {
    const state = people.reduce(volunteer.evolve, volunteer.initialState)
    const openFor = (name: string) =>
      admit(commandOf(OpenAccount, { holderId: volunteerId, actor: policy(name) }), { stateOf: () => state as never })
    expect(openFor('succession')._tag).toBe('Right')
    expect(openFor('open-account')._tag).toBe('Left')
  }
})
