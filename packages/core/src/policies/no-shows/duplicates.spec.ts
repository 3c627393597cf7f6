/** A person sheds no no-shows, and no suspension, by being registered anew: both follow to the record that is kept. */
import {
  DuplicateMarked,
  NoShowExcused,
  NoShowMarked,
  VolunteerReinstated,
  VolunteerSuspended,
  VolunteerWithdrawn,
} from '@lovebank/core'
import { commandsOf, eventOf, type Happening, rateCardStory, reactionsTo, taskStory, wishesOf } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { noShowsPolicy } from './index.ts'

const { attended, on } = taskStory
const card = rateCardStory.adopted(1, '2026-01-01', { noShows: { suspendAfter: 2 } })

const missed = (who: string, taskId: string) =>
  eventOf(NoShowMarked, { ...on(who), taskId, missedOn: `2026-02-${taskId.length + 10}` })
const excused = (who: string, taskId: string) => eventOf(NoShowExcused, { ...on(who), taskId, reason: 'in hospital' })
const left = eventOf(VolunteerWithdrawn, { volunteerId: 'old' })
const marked = (volunteerId = 'old', keptId = 'new') => eventOf(DuplicateMarked, { volunteerId, keptId })
const suspended = (volunteerId: string) => eventOf(VolunteerSuspended, { volunteerId, reason: '2', cause: 'no-shows' })
const byPeople = (volunteerId: string) => eventOf(VolunteerSuspended, { volunteerId, reason: '冒领' })

const asked = (...happenings: ReadonlyArray<Happening>) =>
  wishesOf(commandsOf(reactionsTo(noShowsPolicy, [card, ...happenings])))

const suspend = (volunteerId: string) => [
  { type: 'SuspendVolunteer', volunteerId, cause: 'no-shows', reason: expect.stringContaining('2 times') },
]

describe('the no-shows of a record that ends as a duplicate', () => {
  test('are counted with those of the kept one, whichever were first', () => {
    expect(asked(missed('old', 'market'), left, marked(), missed('new', 'garden'))).toEqual(suspend('new'))
    expect(asked(missed('old', 'market'), missed('new', 'school-b'), left, marked())).toEqual(suspend('new'))
    expect(asked(left, marked(), missed('new', 'market'), missed('old', 'garden-b'))).toEqual(suspend('new'))
  })

  test('suspend the kept one where they had suspended it', () => {
    const before = [missed('old', 'market'), missed('old', 'school-b')]
    expect(asked(...before, suspended('old'), left, marked())).toEqual(suspend('new'))
    expect(asked(...before, left, marked())).toEqual(suspend('new'))
  })

  test('count once for a shift that both had missed, or one of them served', () => {
    expect(asked(missed('old', 'market'), missed('new', 'market'), left, marked())).toEqual([])
    const came = { ...attended('new', '01:00', '03:00'), taskId: missed('old', 'market').taskId }
    expect(asked(missed('old', 'market'), left, marked(), came, missed('new', 'garden-b'))).toEqual([])
  })

  test('are excused under either record, and the kept one is reinstated', () => {
    const both = [missed('old', 'market'), missed('new', 'school-b'), left, marked(), suspended('new')]
    const reinstate = { type: 'ReinstateVolunteer', volunteerId: 'new', onlyFor: 'no-shows' }
    expect(asked(...both, excused('old', 'market'))).toEqual([reinstate])
    expect(asked(...both, excused('new', 'school-b'))).toEqual([reinstate])
  })

  test('follow a row of records to its end, and go round no ring', () => {
    const row = [missed('old', 'market'), left, marked(), marked('new', 'newest'), missed('newest', 'garden-b')]
    expect(asked(...row)).toEqual(suspend('newest'))
    const ring = [missed('old', 'market'), left, marked(), marked('new', 'old'), missed('old', 'garden-b')]
    expect(asked(...ring)).toEqual(suspend('new'))
  })
})

describe('what people decided on a record that ends as a duplicate', () => {
  const carried = { type: 'SuspendVolunteer', volunteerId: 'new', reason: expect.stringContaining('并档') }

  test('holds for the kept one, for people to end', () => {
    expect(asked(byPeople('old'), left, marked())).toEqual([carried])
    expect(asked(byPeople('old'), left, missed('new', 'market'), marked())).toEqual([carried])
  })

  test('is nothing where they had reinstated it, or there was nothing', () => {
    expect(asked(left, marked())).toEqual([])
    const reinstated = eventOf(VolunteerReinstated, { volunteerId: 'old' })
    expect(asked(byPeople('old'), reinstated, left, marked())).toEqual([])
  })
})
