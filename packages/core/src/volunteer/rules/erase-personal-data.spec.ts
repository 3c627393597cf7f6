import {
  AmendProfile,
  AwardStar,
  ClaimTime,
  Commend,
  ErasePersonalData,
  GiveConsent,
  MarkDistinct,
  MarkDuplicate,
  MoveToUnit,
  RegisterVolunteer,
  ReinstateVolunteer,
  ReleaseTime,
  SuspendVolunteer,
  WithdrawConsent,
  WithdrawVolunteer,
} from '@lovebank/core'
import { commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { volunteer } from '../index.ts'
import {
  erasureTooEarly,
  personalDataAreErased,
  volunteerHasNotWithdrawn,
  volunteerNotRegistered,
  volunteerNumberTaken,
} from '../refusals.ts'
import { evolve, initialState, type VolunteerState } from '../state.ts'

const given = scenariosOf(volunteer)
const story = volunteerStory
const { claim, claimed, erased, registered, suspended, volunteerId, withdrawn } = story

const erase = (occurredAt?: string) =>
  commandOf(ErasePersonalData, { volunteerId, ...(occurredAt === undefined ? {} : { occurredAt }) })
const gone = [registered, claimed('w1', '01:00', '02:00'), withdrawn, erased]
const stateOf = (...events: ReadonlyArray<Parameters<typeof evolve>[1]>) =>
  events.reduce<VolunteerState>(evolve, initialState)

describe('an erasure', () => {
  test('follows upon the withdrawal of somebody who never served', () => {
    given([registered, withdrawn]).when(erase()).then([erased])
  })

  test('asked for twice happens once', () => {
    given([registered, withdrawn, erased]).when(erase()).then([])
  })

  test('is refused where nobody is registered, or they have not left', () => {
    given([]).when(erase()).then(volunteerNotRegistered({ volunteerId }))
    given([registered]).when(erase()).then(volunteerHasNotWithdrawn({ volunteerId }))
    given([registered, suspended]).when(erase()).then(volunteerHasNotWithdrawn({ volunteerId }))
  })

  test('waits until what was served last can be objected to no more', () => {
    // Served on 9 February by the town's calendar, the later of the two.
    const served = [registered, claimed('w2', '03:00', '04:00'), claimed('w1', '01:00', '02:00'), withdrawn]
    const refusal = erasureTooEarly({ volunteerId, from: '2026-04-10' as never })
    given(served).when(erase('2026-04-09T15:59:59.999Z')).then(refusal)
    given(served).when(erase('2026-04-09T16:00:00.000Z')).then([erased])
    given([...served, story.released('w1'), story.released('w2')])
      .when(erase())
      .then([erased])
  })
})

describe('after an erasure', () => {
  test('the record holds nothing personal', () => {
    const state = stateOf(...gone, story.consented('guardian', story.mother))
    expect(JSON.stringify(state)).not.toMatch(/王|1990|cooking|同意/)
    expect(state).toMatchObject({ kind: 'Erased', number: 'V001', unitId: 'willow' })
  })

  test.each([
    ['AmendProfile', commandOf(AmendProfile, { volunteerId, profile: story.grownUp, skills: [] })],
    ['SuspendVolunteer', commandOf(SuspendVolunteer, { volunteerId, reason: '缺席' })],
    ['ReinstateVolunteer', commandOf(ReinstateVolunteer, { volunteerId })],
    ['MoveToUnit', commandOf(MoveToUnit, { volunteerId, unitId: 'orchard' })],
    ['GiveConsent', commandOf(GiveConsent, { volunteerId, purpose: 'publicity' })],
    ['Commend', commandOf(Commend, { volunteerId, ...story.commendation })],
    ['MarkDuplicate', commandOf(MarkDuplicate, { volunteerId, keptId: 'li' })],
    ['MarkDistinct', commandOf(MarkDistinct, { volunteerId, otherId: 'li' })],
    [
      'AwardStar',
      commandOf(AwardStar, {
        volunteerId,
        rule: {
          name: 'national',
          thresholds: [{ minutes: 60, points: 0, grantedBy: 'station' }],
          assessmentDays: [],
        } as never,
        minutes: 0,
        points: 0,
        asOf: '2026-02-01',
        unitId: 'north',
      }),
    ],
  ] as const)('%s is refused', (_, asked) => {
    given(gone).when(asked).then(personalDataAreErased({ volunteerId }))
  })

  test('the number is given to nobody else', () => {
    const again = commandOf(RegisterVolunteer, {
      number: story.number,
      unitId: 'willow',
      profile: story.grownUp,
      skills: [],
    })
    given(gone)
      .when(again)
      .then(volunteerNumberTaken({ number: story.number as never }))
  })

  test('leaving again and taking back a consent ask for what is so already', () => {
    given(gone).when(commandOf(WithdrawVolunteer, { volunteerId })).then([])
    given(gone)
      .when(commandOf(WithdrawConsent, { volunteerId, purpose: 'publicity' }))
      .then([])
  })

  test('the diary goes on: late work takes its minutes, and no minute twice (law 4)', () => {
    given(gone)
      .when(commandOf(ClaimTime, claim('w2', '03:00', '04:00')))
      .then([{ ...claimed('w2', '03:00', '04:00'), ageBand: undefined }])
    given([...gone, claimed('w2', '03:00', '04:00')])
      .when(commandOf(ClaimTime, claim('w3', '03:30', '05:00')))
      .then([story.claimRefused('w3', '03:30', '05:00', 'w2')])
    given([...gone, story.released('w1')])
      .when(commandOf(ClaimTime, claim('w3', '01:00', '02:00')))
      .then([{ ...claimed('w3', '01:00', '02:00'), ageBand: undefined }])
    given(gone)
      .when(commandOf(ReleaseTime, { volunteerId, workId: 'w1' }))
      .then([story.released('w1')])
  })
})

describe('the scope of an erasure', () => {
  test('lets the person ask for it, and for a child under 14 somebody else', () => {
    const child = { ...story.registeredYouth, profile: story.profileOf('小芳', '2015-05-01') } as never
    expect(volunteer.scopeOf(erase(), stateOf(registered))).toEqual({ unitId: 'willow', self: volunteerId })
    expect(volunteer.scopeOf(erase(), stateOf(child))).toEqual({ unitId: 'willow', notBy: [volunteerId] })
    expect(volunteer.scopeOf(erase(), stateOf(story.registeredYouth)).self).toBe(volunteerId)
  })
})
