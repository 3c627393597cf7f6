/** A second record of one's own, or of one's family, stays theirs after it ended: nobody decides on it. */
import { AcceptWork, type HouseholdEvent } from '@lovebank/core'
import { commandOf, householdStory, person, taskStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { answer } from '../../test/answer-of-admission.ts'

const { formed, headNamed, noted, removed, stateAfter } = householdStory

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

test('two records that name one another are judged each by itself', () => {
  expect(told(noted('clerk', 'duplicate', 'other'), noted('other', 'duplicate', 'clerk'))).toBe('admitted')
})
