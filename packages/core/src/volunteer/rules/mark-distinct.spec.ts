import { MarkDistinct, type PersonId } from '@lovebank/core'
import { commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { volunteer } from '../index.ts'
import { alreadyDuplicate, sameRecord, volunteerNotRegistered } from '../refusals.ts'

const given = scenariosOf(volunteer)
const { distinctFrom, duplicateOf, registered, volunteerId, withdrawn } = volunteerStory

const mark = (otherId: string) => commandOf(MarkDistinct, { volunteerId, otherId })

test('remembers each of the others once', () => {
  given([registered])
    .when(mark('li'))
    .then([distinctFrom('li')])
  given([registered, distinctFrom('li')])
    .when(mark('li'))
    .then([])
  given([registered, distinctFrom('li')])
    .when(mark('zhao'))
    .then([distinctFrom('zhao')])
})

test('refuses where the record ended in favour of that very one', () => {
  given([registered, withdrawn, duplicateOf('li')])
    .when(mark('li'))
    .then(alreadyDuplicate({ volunteerId, keptId: 'li' as PersonId }))
})

test('refuses one record twice, and one that is not there', () => {
  given([registered]).when(mark(volunteerId)).then(sameRecord({ volunteerId }))
  given([]).when(mark('li')).then(volunteerNotRegistered({ volunteerId }))
})

test('is for neither of the two to do', () => {
  expect(volunteer.scopeOf(mark('li'), volunteer.initialState).notBy).toEqual([volunteerId, 'li'])
})
