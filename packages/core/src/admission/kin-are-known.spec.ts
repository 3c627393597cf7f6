/** Kin are recorded of people on the books. */
import { RecordKinship, type VolunteerState } from '@lovebank/core'
import { commandOf, organisationStory, volunteerStory } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { fold } from '../../test/answer-of-admission.ts'
import { volunteer } from '../volunteer/index.ts'
import { admit } from './admit.ts'

const { appointed, stateAfter, townWithUnits } = organisationStory
const { erased, registered, withdrawn } = volunteerStory
const record = fold(volunteer)

const people: Readonly<Record<string, VolunteerState>> = {
  wang: record(registered),
  left: record(registered, withdrawn),
  gone: record(registered, withdrawn, erased),
  double: record(registered, { type: 'DuplicateMarked', volunteerId: 'double' as never, keptId: 'wang' as never }),
}
const town = stateAfter([...townWithUnits, appointed('clerk', 'social-worker', 'NORTH')])

const answer = (personId: string, relativeId: string) => {
  const stateOf = (aggregate: string, id: string) =>
    (aggregate === 'organisation' ? town : (people[id] ?? volunteer.initialState)) as never
  const admitted = admit(commandOf(RecordKinship, { personId, relativeId, ground: 'own-word' }), { stateOf })
  return isLeft(admitted) ? admitted.left : 'admitted'
}

test('volunteers are, also those who left, and staff who never registered', () => {
  expect(answer('wang', 'left')).toBe('admitted')
  expect(answer('wang', 'clerk')).toBe('admitted')
  expect(answer('clerk', 'wang')).toBe('admitted')
})

test('somebody unknown, erased or entered twice is refused, on either side', () => {
  for (const [who, tag] of [
    ['nobody', 'NotOnTheBooks'],
    ['gone', 'PersonalDataAreErased'],
    ['double', 'NumberEnded'],
  ] as const) {
    expect(answer('wang', who)).toMatchObject({ tag })
    expect(answer(who, 'wang')).toMatchObject({ tag })
  }
})
