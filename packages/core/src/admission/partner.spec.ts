/** What a partner organisation on the register may do, and what only a person may. */
import {
  aggregates,
  type Command,
  RegisterVolunteer,
  RequestRedemption,
  SignUp,
  type VolunteerState,
} from '@lovebank/core'
import { commandOf, volunteerStory } from '@lovebank/testkit'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { admit } from './admit.ts'

const { grownUp } = volunteerStory
const { decide, evolve, initialState } = aggregates.volunteer

const registered = (partner?: string): VolunteerState => {
  const register = commandOf(RegisterVolunteer, {
    number: 'P-1',
    unitId: 'willow',
    profile: grownUp,
    skills: [],
    partner,
  })
  const decision = decide(register, initialState)
  if (!isRight(decision)) throw new Error('it was registered')
  return decision.right.reduce(evolve, initialState)
}

const answer = (command: Command, volunteer: VolunteerState) => {
  const admitted = admit(command, {
    stateOf: (aggregate) => (aggregate === 'volunteer' ? volunteer : aggregates[aggregate].initialState) as never,
  })
  return isLeft(admitted) ? admitted.left.tag : 'admitted'
}

const signUp = (heads?: number) =>
  commandOf(SignUp, {
    taskId: 'sweeping',
    shiftId: 'morning',
    volunteerId: 'college',
    risksShown: true,
    group: heads === undefined ? undefined : { heads, namedIds: [] },
  })

test('comes in groups, and nobody else does', () => {
  expect(answer(signUp(20), registered('莱西大学'))).toBe('admitted')
  expect(answer(signUp(), registered('莱西大学'))).toBe('PartnerComesInGroups')
  expect(answer(signUp(20), registered())).toBe('NotAPartner')
  expect(answer(signUp(), registered())).toBe('admitted')
})

test('gives what its groups earned to people, and buys nothing with it', () => {
  const redeem = commandOf(RequestRedemption, {
    redemptionId: 'r1',
    volunteerId: 'college',
    shopId: 's1',
    channel: 'in-advance',
    lines: [{ itemId: 'rice', quantity: 2, pointsEach: 44 }],
    expiresAt: '2026-02-20T01:00:00.000Z',
  })
  expect(answer(redeem, registered('莱西大学'))).toBe('GroupPointsAreGiven')
  expect(answer(redeem, registered())).toBe('ShopNotOpen')
})
