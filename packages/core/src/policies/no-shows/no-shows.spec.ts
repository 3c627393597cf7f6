/** The policy by which so many no-shows in a year suspend, and an excuse reinstates. */
import {
  NoShowExcused,
  NoShowMarked,
  PersonalDataErased,
  VolunteerReinstated,
  VolunteerSuspended,
  VolunteerWithdrawn,
} from '@lovebank/core'
import {
  commandsOf,
  eventOf,
  type Happening,
  logOf,
  policy,
  rateCardStory,
  reactionsTo,
  stateAfter,
  taskStory,
  wishesOf,
} from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { entriesOf } from '../../kernel/dictionary.ts'
import { noShowsPolicy } from './index.ts'

const { attended, on } = taskStory
const volunteerId = on('li').volunteerId
const card = rateCardStory.adopted(1, '2026-01-01', { noShows: { suspendAfter: 2 } })

const missed = (taskId: string, day: string) => eventOf(NoShowMarked, { ...on('li'), taskId, missedOn: day })
const excused = (taskId: string) => eventOf(NoShowExcused, { ...on('li'), taskId, reason: 'in hospital' })
const suspended = eventOf(VolunteerSuspended, { volunteerId, reason: 'twice', cause: 'no-shows' })
const byPeople = eventOf(VolunteerSuspended, { volunteerId, reason: 'an inquiry' })
const reinstated = eventOf(VolunteerReinstated, { volunteerId })

const asked = (...happenings: ReadonlyArray<Happening>) =>
  wishesOf(commandsOf(reactionsTo(noShowsPolicy, [card, ...happenings])))

const suspend = [
  {
    type: 'SuspendVolunteer',
    volunteerId,
    cause: 'no-shows',
    reason: expect.stringMatching(/今年报名未到 2 次.*2 times this year/),
  },
]
const reinstate = [{ type: 'ReinstateVolunteer', volunteerId, onlyFor: 'no-shows' }]
const twice = [missed('market', '2026-02-10'), missed('garden', '2026-03-01')]

describe('suspends', () => {
  test('at the no-show that is one too many, saying how many there were', () => {
    expect(asked(missed('market', '2026-02-10'))).toEqual([])
    expect(asked(...twice)).toEqual(suspend)
  })

  test('by the years of the town, whenever the no-show was marked', () => {
    expect(asked(missed('market', '2026-12-31'), missed('garden', '2027-01-01'))).toEqual([])
    const late: Happening = [missed('garden', '2026-12-31'), '2027-01-05T01:00:00.000Z']
    expect(asked(missed('market', '2026-02-10'), late)).toEqual(suspend)
  })

  test('not for a shift that was marked twice', () => {
    expect(asked(missed('market', '2026-02-10'), missed('market', '2026-02-10'))).toEqual([])
  })

  test('not where the card of the day asks for nothing, or there was none', () => {
    const silent = rateCardStory.adopted(2, '2026-03-01')
    expect(asked(silent, ...twice)).toEqual([])
    expect(wishesOf(commandsOf(reactionsTo(noShowsPolicy, twice)))).toEqual([])
  })

  test('not for what was excused before', () => {
    expect(asked(missed('market', '2026-02-10'), excused('market'), missed('garden', '2026-03-01'))).toEqual([])
  })
})

describe('reinstates', () => {
  test('when a no-show is excused after the suspension, or attendance comes late', () => {
    expect(asked(...twice, suspended, excused('market'))).toEqual(reinstate)
    const came = { ...attended('li', '01:00', '03:00'), taskId: missed('garden', '2026-03-01').taskId }
    expect(asked(...twice, suspended, came)).toEqual(reinstate)
  })

  test('not while there are still too many', () => {
    expect(asked(...twice, missed('school', '2026-03-02'), suspended, excused('market'))).toEqual([])
    expect(asked(...twice, suspended, excused('school'))).toEqual([])
  })

  test('when the excuse was on record before the suspension', () => {
    expect(asked(...twice, excused('market'), suspended)).toEqual(reinstate)
    expect(asked(...twice, suspended)).toEqual([])
  })

  test('not from what people decided, be it first or afterwards', () => {
    expect(asked(...twice, byPeople, excused('market'))).toEqual([])
    expect(asked(...twice, suspended, byPeople, excused('market'))).toEqual([])
    expect(asked(...twice, excused('market'), byPeople)).toEqual([])
  })
})

describe('after a reinstatement', () => {
  const reinstatedBy = (actor: ReturnType<typeof policy> | undefined) => {
    const log = logOf([card, ...twice, missed('school', '2026-03-02'), suspended, reinstated])
    const last = log.at(-1)
    if (last === undefined) throw new Error('the log has events')
    const state = stateAfter(noShowsPolicy, log.slice(0, -1))
    const metadata = actor === undefined ? last.metadata : { ...last.metadata, actor }
    return entriesOf(noShowsPolicy.evolve(state, { ...last, metadata }).volunteers)
  }

  test('by people one begins anew', () => {
    expect(reinstatedBy(undefined)).toEqual([])
    expect(asked(...twice, suspended, reinstated, missed('school', '2026-03-02'))).toEqual([])
  })

  test('by an excuse, what was not excused still counts', () => {
    expect(reinstatedBy(policy('no-shows'))).toMatchObject([
      [volunteerId, { missed: [{}, {}, {}], isSuspended: false }],
    ])
    expect(reinstatedBy(policy('other'))).toEqual([])
  })
})

test('forgets who has nothing against them, or was erased; not who has left', () => {
  const left = (...happenings: ReadonlyArray<Happening>) =>
    entriesOf(stateAfter(noShowsPolicy, logOf([card, ...happenings])).volunteers)
  expect(left(missed('market', '2026-02-10'), excused('market'))).toEqual([])
  expect(left(attended('li', '01:00', '03:00'))).toEqual([])
  expect(left(...twice, eventOf(VolunteerWithdrawn, { volunteerId }))).toMatchObject([[volunteerId, {}]])
  expect(left(...twice, eventOf(PersonalDataErased, { volunteerId }))).toEqual([])
})
