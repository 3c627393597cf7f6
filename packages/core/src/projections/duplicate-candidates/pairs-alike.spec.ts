import { type PersonId, VolunteerRegistered } from '@lovebank/core'
import { eventOf, volunteerStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { type Step, stateAfter } from '../../../test/log-of.ts'
import { duplicateCandidates, pairsAlike } from './index.ts'

const { distinctFrom, moved, profileOf, volunteerId, withdrawn } = volunteerStory

const registered = (who: string, name: string, phone: string | undefined, unitId = 'willow') =>
  eventOf(VolunteerRegistered, {
    volunteerId: who,
    number: 'V001',
    unitId,
    profile: { ...profileOf(name, '1990-05-01'), phone },
    ageBand: 'adult',
    skills: [],
  })
const wang = registered(volunteerId, '王芳', '138-0000-0000')
const pairs = (...steps: ReadonlyArray<Step>) =>
  pairsAlike(stateAfter(duplicateCandidates, ...steps), 10).map(({ volunteerIds }) => volunteerIds)

describe('two records', () => {
  test('with the same name, phone and village are alike, however they were written', () => {
    expect(pairs(wang, registered('li', '王 芳', '+86-13800000000'))).toEqual([[volunteerId, 'li']])
  })

  test.each([
    ['the same name and village, another phone', registered('li', '王芳', '13900000000')],
    ['the same name and village, no phone', registered('li', '王芳', undefined)],
    ['a family’s one phone, another name', registered('li', '王秀英', '13800000000')],
    ['the same name and phone, another village', registered('li', '王芳', '13800000000', 'orchard')],
  ])('with %s are not', (_, other) => {
    expect(pairs(wang, other)).toEqual([])
    expect(pairs(other, wang)).toEqual([])
  })

  test('are alike once the one moved into the other’s village, and no more once the name was put right', () => {
    const elsewhere = registered('li', '王芳', '13800000000', 'orchard')
    expect(pairs(wang, elsewhere, moved('willow', 'orchard'))).toEqual([[volunteerId, 'li']])
    const amended = volunteerStory.amended(profileOf('王小芳', '1990-05-01'), 'adult')
    expect(pairs(wang, registered('li', '王芳', '13800000000'), amended)).toEqual([])
  })

  test('are no candidates once told apart, from whichever side', () => {
    const li = registered('li', '王芳', '13800000000')
    const fromLi = { ...distinctFrom(volunteerId), volunteerId: 'li' as PersonId }
    expect(pairs(wang, li, distinctFrom('li'))).toEqual([])
    expect(pairs(wang, li, fromLi)).toEqual([])
    expect(pairs(wang, li, distinctFrom('zhao'))).toEqual([[volunteerId, 'li']])
  })

  test('are no candidates where one withdrew, as a duplicate does', () => {
    expect(pairs(wang, registered('li', '王芳', '13800000000'), withdrawn)).toEqual([])
  })
})

test('the answer keeps its limit', () => {
  const many = ['a', 'b', 'c', 'd'].map((who) => registered(who, '王芳', '13800000000'))
  expect(pairs(...many)).toHaveLength(6)
  expect(pairsAlike(stateAfter(duplicateCandidates, ...many), 2)).toHaveLength(2)
})

test('holds no name and no phone', () => {
  const state = JSON.stringify(stateAfter(duplicateCandidates, wang))
  expect(state).not.toContain('王芳')
  expect(state).not.toContain('0000-0000')
})
