import { Evaluate } from '@lovebank/core'
import { ANY_COMMAND_ID, commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { volunteer } from '../index.ts'
import { dayStillToCome, periodEndsBeforeItBegins, volunteerNotRegistered } from '../refusals.ts'

const given = scenariosOf(volunteer)
const { evaluated, evaluation, registered, volunteerId } = volunteerStory

const evaluate = (more: { from?: string; until?: string } = {}) =>
  commandOf(Evaluate, { volunteerId, ...evaluation, ...more })

test('enters how a period was judged', () => {
  given([registered])
    .when(evaluate())
    .then([evaluated(ANY_COMMAND_ID)])
})

test('refuses a period that ends before it begins, or is not over', () => {
  const backwards = evaluate({ until: '2024-12-31' })
  given([registered])
    .when(backwards)
    .then(periodEndsBeforeItBegins({ from: backwards.from, until: backwards.until }))
  const { until: day } = evaluate({ until: '2026-02-11' })
  const { until: today } = evaluate({ until: '2026-02-10' })
  given([registered])
    .when(evaluate({ until: '2026-02-11' }))
    .then(dayStillToCome({ day, today }))
})

test('refuses where nobody is registered', () => {
  given([]).when(evaluate()).then(volunteerNotRegistered({ volunteerId }))
})
