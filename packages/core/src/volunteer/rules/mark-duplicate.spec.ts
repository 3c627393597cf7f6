import { MarkDuplicate, type PersonId } from '@lovebank/core'
import { commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { volunteer } from '../index.ts'
import { alreadyDuplicate, markedDistinct, sameRecord, volunteerNotRegistered } from '../refusals.ts'

const given = scenariosOf(volunteer)
const { distinctFrom, duplicateOf, registered, suspended, volunteerId, withdrawn } = volunteerStory
const li = 'li' as PersonId

const mark = (keptId: string) => commandOf(MarkDuplicate, { volunteerId, keptId })

test('withdraws the duplicate in favour of the record that is kept', () => {
  given([registered])
    .when(mark('li'))
    .then([withdrawn, duplicateOf('li')])
  given([registered, suspended])
    .when(mark('li'))
    .then([withdrawn, duplicateOf('li')])
})

test('marks a record that was withdrawn before, without withdrawing it again', () => {
  given([registered, withdrawn])
    .when(mark('li'))
    .then([duplicateOf('li')])
})

test('does nothing where it ended in favour of the same record', () => {
  given([registered, withdrawn, duplicateOf('li')])
    .when(mark('li'))
    .then([])
})

test('refuses a second record to end in favour of, and tells the first', () => {
  given([registered, withdrawn, duplicateOf('li')])
    .when(mark('zhao'))
    .then(alreadyDuplicate({ volunteerId, keptId: li }))
})

test('refuses where the two were found to be different people', () => {
  given([registered, distinctFrom('li')])
    .when(mark('li'))
    .then(markedDistinct({ volunteerId, otherId: li }))
})

test('refuses a record in its own favour, and one that is not there', () => {
  given([registered]).when(mark(volunteerId)).then(sameRecord({ volunteerId }))
  given([]).when(mark('li')).then(volunteerNotRegistered({ volunteerId }))
})

test('is for neither of the two to do', () => {
  expect(volunteer.scopeOf(mark('li'), volunteer.initialState).notBy).toEqual([volunteerId, 'li'])
})
