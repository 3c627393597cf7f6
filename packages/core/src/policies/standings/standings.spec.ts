/** The policy by which the register of households learns who left the bank, and who is no person. */
import { DuplicateMarked } from '@lovebank/core'
import { commandsOf, eventOf, reactionsTo, volunteerStory, wishesOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { standings } from './index.ts'

const { erased, registered, suspended, volunteerId: personId, withdrawn } = volunteerStory

const asked = (...happenings: Parameters<typeof reactionsTo>[1]) =>
  wishesOf(commandsOf(reactionsTo(standings, happenings)))

test('tells of everybody who withdraws, is erased, or turns out to be a duplicate, and of whom', () => {
  const type = 'NoteStanding'
  expect(asked(withdrawn)).toEqual([{ type, personId, standing: 'withdrawn' }])
  expect(asked(erased)).toEqual([{ type, personId, standing: 'erased' }])
  const marked = eventOf(DuplicateMarked, { volunteerId: personId, keptId: 'kept' })
  expect(asked(marked)).toEqual([{ type, personId, standing: 'duplicate', keptId: 'kept' }])
})

test('tells of an organisation that registers, and of no person', () => {
  const university = { ...registered, partner: '莱西大学' as never }
  expect(asked(university)).toEqual([{ type: 'NoteStanding', personId, standing: 'partner' }])
  expect(asked(registered)).toEqual([])
})

test('tells nothing of a suspension, which ends', () => {
  expect(asked(suspended)).toEqual([])
})
