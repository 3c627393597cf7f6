import { type PersonId, RecordTraining } from '@lovebank/core'
import { ANY_COMMAND_ID, commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { describe, test } from 'vitest'
import { volunteer } from '../index.ts'
import {
  alreadyDuplicate,
  dayStillToCome,
  recordAlreadyReplaced,
  recordNotFound,
  volunteerNotRegistered,
} from '../refusals.ts'

const given = scenariosOf(volunteer)
const { commended, duplicateOf, registered, trained, training, volunteerId, withdrawn } = volunteerStory

const record = (more: { replaces?: string; heldOn?: string } = {}) =>
  commandOf(RecordTraining, { volunteerId, ...training, ...more })
const idOf = (replaces: string) => record({ replaces }).replaces as NonNullable<ReturnType<typeof record>['replaces']>

test('enters a training under the id of the wish, also of somebody who has left', () => {
  given([registered])
    .when(record())
    .then([trained(ANY_COMMAND_ID)])
  given([registered, withdrawn])
    .when(record())
    .then([trained(ANY_COMMAND_ID)])
})

describe('a correction', () => {
  test('is an entry that names the one it replaces', () => {
    given([registered, trained('r1')])
      .when(record({ replaces: 'r1' }))
      .then([trained(ANY_COMMAND_ID, 'r1')])
  })

  test('may itself be corrected', () => {
    given([registered, trained('r1'), trained('r2', 'r1')])
      .when(record({ replaces: 'r2' }))
      .then([trained(ANY_COMMAND_ID, 'r2')])
  })

  test('of what was corrected before is refused, and tells by which', () => {
    given([registered, trained('r1'), trained('r2', 'r1')])
      .when(record({ replaces: 'r1' }))
      .then(recordAlreadyReplaced({ recordId: idOf('r1'), replacedBy: idOf('r2') }))
  })

  test('of no entry, or of one of another kind, is refused', () => {
    given([registered, commended('r1')])
      .when(record({ replaces: 'r1' }))
      .then(recordNotFound({ volunteerId, recordId: idOf('r1') }))
  })
})

test('refuses a training that is still to come', () => {
  const { heldOn: day } = record({ heldOn: '2026-02-11' })
  const { heldOn: today } = record({ heldOn: '2026-02-10' })
  given([registered])
    .when(record({ heldOn: '2026-02-11' }))
    .then(dayStillToCome({ day, today }))
  given([registered])
    .when(record({ heldOn: '2026-02-10' }))
    .then([{ ...trained(ANY_COMMAND_ID), heldOn: today }])
})

test('refuses an entry in a duplicate, and tells where it belongs', () => {
  given([registered, withdrawn, duplicateOf('li')])
    .when(record())
    .then(alreadyDuplicate({ volunteerId, keptId: 'li' as PersonId }))
})

test('refuses where nobody is registered', () => {
  given([]).when(record()).then(volunteerNotRegistered({ volunteerId }))
})
