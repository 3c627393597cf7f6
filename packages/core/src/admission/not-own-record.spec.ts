/** A second record of one's own, or of one's family, stays theirs after it ended: nobody decides on it. */
import { AcceptWork, AppraiseHousehold, type HouseholdEvent } from '@lovebank/core'
import { appraisalStory, commandOf, householdStory, person, taskStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { answer } from '../../test/answer-of-admission.ts'

const { formed, headNamed, idOf, noted, removed, stateAfter } = householdStory

const accept = commandOf(AcceptWork, { ...taskStory.on('wang'), minutes: 60, actor: person('clerk') })
const told = (...register: ReadonlyArray<HouseholdEvent>) => answer(accept, { household: stateAfter(...register) })

test('the work of a second record of their own', () => {
  const refusal = { tag: 'OwnCase', command: 'AcceptWork', personId: 'clerk' }
  expect(told()).toBe('admitted')
  expect(told(noted('wang', 'duplicate', 'clerk'))).toEqual(refusal)
  expect(told(noted('clerk', 'duplicate', 'wang'))).toEqual(refusal)
  expect(told(noted('clerk', 'duplicate', 'kept'), noted('wang', 'duplicate', 'kept'))).toEqual(refusal)
  expect(told(noted('wang', 'duplicate', 'other'))).toBe('admitted')
})

test('the work of a record of somebody with whom they live, whoever has moved to the kept one', () => {
  const refusal = { tag: 'OwnHousehold', command: 'AcceptWork', personId: 'clerk', concerned: 'wang' }
  const wang = [noted('wang', 'duplicate', 'kept'), removed('H-1', 'wang')]
  expect(told(formed('H-1', ['clerk', 'kept', 'wang']), ...wang)).toEqual(refusal)
  const clerk = [noted('clerk', 'duplicate', 'kept'), headNamed('H-1', 'kept'), removed('H-1', 'clerk')]
  expect(told(formed('H-1', ['clerk', 'kept', 'wang']), ...clerk)).toEqual(refusal)
  expect(told(formed('H-1', ['clerk', 'kept']), ...clerk)).toBe('admitted')
})

test('two records that name one another are one person still', () => {
  const both = [noted('clerk', 'duplicate', 'wang'), noted('wang', 'duplicate', 'clerk')]
  expect(told(...both)).toMatchObject({ tag: 'OwnCase' })
  expect(told(noted('clerk', 'duplicate', 'other'), noted('other', 'duplicate', 'clerk'))).toBe('admitted')
})

test('nobody sits on the panel of their household under a number that ended', () => {
  const register = stateAfter(formed('H-1', ['kept', 'li']), noted('aunt', 'duplicate', 'kept'))
  const { which, people, items } = appraisalStory
  const home = { ...which, ...people, householdId: idOf('H-1'), members: ['kept', 'li'] }
  const asked = commandOf(AppraiseHousehold, {
    ...home,
    ...{ panel: ['aunt', 'sun', 'chen'], items, publicityDays: 3, actor: person('clerk') },
  })
  expect(answer(asked, { household: register })).toMatchObject({ tag: 'OwnCase', personId: 'aunt' })
})
