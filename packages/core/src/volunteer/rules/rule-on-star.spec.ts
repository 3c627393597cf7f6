import { RuleOnStar } from '@lovebank/core'
import { commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { volunteer } from '../index.ts'
import { noStarObjection, volunteerNotRegistered } from '../refusals.ts'

const given = scenariosOf(volunteer)
const { registered, starDismissed, starObjected, starProposed, starUpheld, volunteerId } = volunteerStory

const shown = starProposed({ rule: 'national', round: 1, stars: 1, minutes: 6_000 })
const rule = (isUpheld: boolean, ruling: string) => commandOf(RuleOnStar, { volunteerId, isUpheld, ruling })

test('upholds, and the star comes to nothing; or dismisses', () => {
  given([registered, shown, starObjected()]).when(rule(true, '两次服务未发生')).then([starUpheld])
  given([registered, shown, starObjected()]).when(rule(false, '经核实无误')).then([starDismissed])
})

test('refuses where nobody objects', () => {
  for (const before of [[], [shown], [shown, starObjected(), starDismissed], [shown, starObjected(), starUpheld]]) {
    given([registered, ...before])
      .when(rule(false, '经核实无误'))
      .then(noStarObjection({ volunteerId }))
  }
  given([]).when(rule(true, '无')).then(volunteerNotRegistered({ volunteerId }))
})

test('is for nobody who is concerned: the volunteer, who objects, and who brought it', () => {
  const state = [registered, shown, starObjected('sun', 'zhao')].reduce(volunteer.evolve, volunteer.initialState)
  expect(volunteer.scopeOf(rule(true, '无'), state)).toEqual({ unitId: 'willow', notBy: [volunteerId, 'sun', 'zhao'] })
})
