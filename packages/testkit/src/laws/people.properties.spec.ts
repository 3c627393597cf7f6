/** What holds of people in every history: minors serve under a guardian, a duplicate has ended, no minute of service is lost or doubled. */
import {
  ageBandOn,
  asServiceMinutes,
  household,
  householdOf,
  isMember,
  isPartner,
  type LocalDate,
  localDateOf,
  serviceHours,
  serviceUpTo,
  tasksServed,
  untruthsOf,
  type VolunteerState,
  volunteer,
} from '@lovebank/core'
import { expect } from 'vitest'
import type { Recorded } from '../town/bank.ts'
import { eventsOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'

/** Events that somebody decided on somebody, and that name whom. */
const decisions: ReadonlySet<string> = new Set([
  'WorkAccepted',
  'ObjectionUpheld',
  'ObjectionDismissed',
  'WorkRevoked',
  'NoShowExcused',
  'VolunteerReinstated',
  'VolunteerCommended',
  'VolunteerEvaluated',
  'StarProposed',
  'StarAwarded',
  'StarWithdrawn',
  'ReliefIssued',
])

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
    if (state.kind === 'NotRegistered' || state.kind === 'Erased') expect.fail('nobody unknown signs up')
    const isGrownUp =
      localDateOf(metadata.occurredAt) >=
      `${Number(state.profile.birthDate.slice(0, 4)) + 18}${state.profile.birthDate.slice(4)}`
    expect(isGrownUp || state.consents.some(({ purpose }) => purpose === 'guardian')).toBe(true)
  }
})

holdsForAllHistories('the age band at the time of a work is kept with it', ({ recorded }) => {
  for (const each of recorded) {
    const { event } = each
    if (event.type !== 'TimeClaimed') continue
    const state = recordBefore(recorded, each, event.volunteerId)
    // An organisation has no age, and of somebody erased nobody knows it any more.
    if (isPartner(state) || state.kind === 'Erased') continue
    expect(event.ageBand).toBe(ageBandOn(state, localDateOf(event.from)))
    expect(event.ageBand).toBeDefined()
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

holdsForAllHistories('a star was on show to its last moment, and nobody’s objection was open', ({ recorded }) => {
  const onShow = new Map<string, { readonly until: string; readonly stars: number; isDisputed: boolean }>()
  for (const { event, metadata } of recorded) {
    if (event.type === 'StarProposed') onShow.set(event.volunteerId, { ...event, isDisputed: false })
    if (event.type === 'StarObjectionRaised' || event.type === 'StarObjectionDismissed') {
      const shown = onShow.get(event.volunteerId)
      if (shown !== undefined) shown.isDisputed = event.type === 'StarObjectionRaised'
    }
    if (event.type === 'StarObjectionUpheld') onShow.delete(event.volunteerId)
    if (event.type !== 'StarAwarded') continue
    const shown = onShow.get(event.volunteerId)
    expect(shown).toMatchObject({ stars: event.stars, isDisputed: false })
    expect((shown?.until ?? '9') <= metadata.occurredAt).toBe(true)
    onShow.delete(event.volunteerId)
  }
})

holdsForAllHistories('a certificate drawn from the record is true, its lines and their sum', ({ recorded }) => {
  const state = recorded.reduce(serviceHours.apply, serviceHours.initialState())
  for (const holderId of new Set(eventsOf(recorded, 'WorkConfirmed').map(({ event }) => event.volunteerId))) {
    const tasks = tasksServed(state, holderId, LAST_DAY)
    const { minutes } = serviceUpTo(state, holderId, LAST_DAY)
    const content = { holderId, asOf: LAST_DAY, minutes: asServiceMinutes(minutes), tasks }
    expect(untruthsOf(state, content)).toEqual([])
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

holdsForAllHistories('nobody decides on those with whom they live', ({ recorded }) => {
  let register = household.initialState
  for (const { event, metadata, stream } of recorded) {
    if (stream.includes('.household-')) register = household.evolve(register, event as never)
    const { actor } = metadata
    if (actor.kind !== 'person' || !decisions.has(event.type)) continue
    const concerned =
      'recipientId' in event ? event.recipientId : 'volunteerId' in event ? event.volunteerId : undefined
    const home = householdOf(register, actor.personId)
    if (home !== undefined && concerned !== undefined) expect(isMember(home, concerned)).toBe(false)
  }
})
