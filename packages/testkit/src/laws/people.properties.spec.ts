/** What holds of people in every history: minors serve under a guardian, a duplicate has ended, no minute of service is lost or doubled. */
import { type LocalDate, localDateOf, serviceHours, serviceUpTo, type VolunteerState, volunteer } from '@lovebank/core'
import { expect } from 'vitest'
import type { Recorded } from '../town/bank.ts'
import { eventsOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'

const LAST_DAY = '2399-12-31' as LocalDate

/** The record of a volunteer as it stood just before a place of the log. */
const recordBefore = (recorded: ReadonlyArray<Recorded>, place: Recorded, volunteerId: string): VolunteerState =>
  recorded
    .filter(({ stream, position }) => stream.endsWith(`.volunteer-${volunteerId}`) && position < place.position)
    .reduce((state, { event }) => volunteer.evolve(state, event as never), volunteer.initialState)

holdsForAllHistories('a minor signs up only while a guardian’s consent stands', ({ recorded }) => {
  for (const each of recorded) {
    const { event, metadata } = each
    if (event.type !== 'VolunteerSignedUp' && event.type !== 'VolunteerWaitlisted') continue
    const state = recordBefore(recorded, each, event.volunteerId)
    if (state.kind === 'NotRegistered') expect.fail('nobody unknown signs up')
    const isGrownUp =
      localDateOf(metadata.occurredAt) >=
      `${Number(state.profile.birthDate.slice(0, 4)) + 18}${state.profile.birthDate.slice(4)}`
    expect(isGrownUp || state.consents.some(({ purpose }) => purpose === 'guardian')).toBe(true)
  }
})

holdsForAllHistories('a record that ended as a duplicate enters nothing more', ({ recorded }) => {
  const ended = new Set<string>()
  for (const { event } of recorded) {
    if (event.type === 'DuplicateMarked') ended.add(event.volunteerId)
    if (event.type === 'VolunteerSignedUp' || event.type === 'TrainingRecorded' || event.type === 'StarAwarded') {
      expect(ended.has(event.volunteerId)).toBe(false)
    }
    if (event.type === 'CertificateIssued') expect(ended.has(event.holderId)).toBe(false)
  }
})

holdsForAllHistories('each confirmed minute of service stands in one record, once', ({ recorded }) => {
  const state = recorded.reduce(serviceHours.apply, serviceHours.initialState())
  const revoked = new Set(eventsOf(recorded, 'WorkRevoked').map(({ event }) => event.workId))
  const works = eventsOf(recorded, 'WorkConfirmed').flatMap(({ event }) => (revoked.has(event.workId) ? [] : [event]))
  const confirmed = works.reduce((sum, { minutes, group }) => sum + minutes * (group?.heads ?? 1), 0)
  // Who is named in a group has the minutes as well, unless they are those of other work.
  const named = works.reduce((sum, { minutes, group }) => sum + minutes * (group?.namedIds.length ?? 0), 0)
  const people = new Set(works.flatMap(({ volunteerId, group }) => [volunteerId, ...(group?.namedIds ?? [])]))
  const kept = [...people].filter((who) => !Object.hasOwn(state.keptFor, who))
  const heirs = [...people].map((who) => state.keptFor[who]).filter((who) => who !== undefined)
  const counted = [...new Set([...kept, ...heirs])]
    .filter((who) => !Object.hasOwn(state.keptFor, who))
    .reduce((sum, who) => sum + serviceUpTo(state, who, LAST_DAY).minutes, 0)
  if (eventsOf(recorded, 'DuplicateMarked').length === 0 && named === 0) expect(counted).toBe(confirmed)
  expect(counted).toBeLessThanOrEqual(confirmed + named)
})
