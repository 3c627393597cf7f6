import { ObjectToStar, type PersonId } from '@lovebank/core'
import { commandOf, person, policy, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { volunteer } from '../index.ts'
import {
  starNotOnShow,
  starObjectionOpen,
  starObjectorUnknown,
  starPublicityOver,
  volunteerNotRegistered,
} from '../refusals.ts'

const given = scenariosOf(volunteer)
const {
  registered,
  STAR_SHOWN_UNTIL,
  starAwarded,
  starDismissed,
  starObjected,
  starProposed,
  starUpheld,
  volunteerId,
} = volunteerStory

const one = { rule: 'national', round: 1, stars: 1, minutes: 6_000 }
const shown = starProposed(one)
const object = (more: { actor?: ReturnType<typeof person>; onBehalfOf?: string; occurredAt?: string } = {}) =>
  commandOf(ObjectToStar, { volunteerId, objection: '时长有误', actor: person('zhao'), ...more } as never)

test('anybody objects while the star is on show', () => {
  given([registered, shown])
    .when(object())
    .then([starObjected('zhao')])
  given([registered, shown, starObjected('li'), starDismissed])
    .when(object())
    .then([starObjected('zhao')])
  expect(volunteer.scopeOf(object(), volunteer.evolve(volunteer.initialState, registered))).toEqual({
    unitId: 'willow',
  })
})

test('for somebody without a phone another brings it, and both are named', () => {
  given([registered, shown])
    .when(object({ onBehalfOf: 'sun' }))
    .then([starObjected('sun', 'zhao')])
})

test('refuses one that comes too late, a second one, and one that nobody stands behind', () => {
  given([registered, shown])
    .when(object({ occurredAt: STAR_SHOWN_UNTIL }))
    .then(starPublicityOver({ until: shown.until }))
  given([registered, shown, starObjected('li')])
    .when(object())
    .then(starObjectionOpen({ volunteerId }))
  given([registered, shown])
    .when(object({ actor: policy('clock') }))
    .then(starObjectorUnknown({ policy: 'clock' as never }))
})

test('refuses where no star is on show, or nobody is registered', () => {
  for (const before of [[], [shown, starAwarded(one)], [shown, starObjected('li'), starUpheld]]) {
    given([registered, ...before])
      .when(object())
      .then(starNotOnShow({ volunteerId }))
  }
  given([]).when(object()).then(volunteerNotRegistered({ volunteerId }))
})

test('an objection to nothing changes nothing', () => {
  const state = volunteer.evolve(volunteer.initialState, registered)
  expect([starObjected('zhao'), starDismissed].reduce(volunteer.evolve, state)).toEqual(state)
  expect(volunteer.evolve(volunteer.initialState, starObjected('zhao' as PersonId))).toEqual(volunteer.initialState)
})
