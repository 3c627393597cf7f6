/** The policy by which the kin of a duplicate are those of the record that is kept. */
import { DuplicateMarked } from '@lovebank/core'
import { commandsOf, eventOf, reactionsTo, volunteerStory, wishesOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { kinship } from './index.ts'

test('what a duplicate had of kin goes on with who is kept', () => {
  const marked = eventOf(DuplicateMarked, { volunteerId: 'wang-2', keptId: 'wang' })
  expect(wishesOf(commandsOf(reactionsTo(kinship, [marked])))).toEqual([
    { type: 'CarryKinships', fromId: 'wang-2', toId: 'wang' },
  ])
})

test('who merely leaves keeps their kin', () => {
  expect(reactionsTo(kinship, [volunteerStory.withdrawn])).toEqual([])
})
