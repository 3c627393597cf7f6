import { type VolunteerCommand, VolunteerCommand as VolunteerCommandCodec, type VolunteerEvent } from '@lovebank/core'
import { commandOf, volunteerStory } from '@lovebank/testkit'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import {
  AmendProfile,
  ClaimTime,
  GiveConsent,
  MoveToUnit,
  RecordInsurance,
  RegisterVolunteer,
  ReinstateVolunteer,
  ReleaseTime,
  SuspendVolunteer,
  WithdrawConsent,
  WithdrawVolunteer,
} from './commands.ts'
import { volunteer } from './index.ts'
import { evolve, initialState, unitOfVolunteer, type VolunteerState } from './state.ts'

const story = volunteerStory
const { volunteerId } = story

const birthDate = fc.constantFrom('1980-01-01', '2010-06-01', '2015-06-01', '2026-02-10', '2026-02-11')
const workId = fc.constantFrom('w1', 'w2', 'w3', 'w4', 'w5')
const hour = fc.integer({ min: 0, max: 23 }).map((clock) => `${String(clock).padStart(2, '0')}:00`)
const purpose = fc.constantFrom('publicity' as const, 'guardian' as const)
const uuid = fc.nat({ max: 4 }).map((n) => `00000000-0000-4000-8000-00000000000${n}`)
const guardian = fc.option(fc.constant(story.mother), { nil: undefined })

const command: fc.Arbitrary<VolunteerCommand> = fc.oneof(
  fc.tuple(birthDate, guardian).map(([born, by]) =>
    commandOf(RegisterVolunteer, {
      number: story.number,
      unitId: 'willow',
      profile: story.profileOf('王芳', born),
      skills: [],
      guardian: by,
    }),
  ),
  birthDate.map((born) =>
    commandOf(AmendProfile, { volunteerId, profile: story.profileOf('王芳', born), skills: ['driving'] }),
  ),
  fc.constantFrom('willow', 'orchard').map((unitId) => commandOf(MoveToUnit, { volunteerId, unitId })),
  fc.constant(commandOf(SuspendVolunteer, { volunteerId, reason: '多次缺席' })),
  fc.constant(commandOf(ReinstateVolunteer, { volunteerId })),
  { weight: 6, arbitrary: fc.tuple(workId, hour, hour).map((fields) => commandOf(ClaimTime, story.claim(...fields))) },
  { weight: 2, arbitrary: workId.map((id) => commandOf(ReleaseTime, { volunteerId, workId: id })) },
  fc.constant(commandOf(WithdrawVolunteer, { volunteerId })),
  fc.tuple(purpose, guardian).map(([why, by]) => commandOf(GiveConsent, { volunteerId, purpose: why, guardian: by })),
  purpose.map((why) => commandOf(WithdrawConsent, { volunteerId, purpose: why })),
  fc
    .tuple(uuid, fc.option(uuid, { nil: undefined }))
    .map(([commandId, replaces]) =>
      commandOf(RecordInsurance, { volunteerId, ...story.insurance, commandId, replaces }),
    ),
)

/** In any order, so that most do not fit. */
const event: fc.Arbitrary<VolunteerEvent> = fc.oneof(
  fc.constantFrom<VolunteerEvent>(
    story.registered,
    story.registeredYouth,
    story.amended(story.grownUp, 'adult'),
    story.moved('willow', 'orchard'),
    story.suspended,
    story.reinstated,
    story.withdrawn,
    story.claimRefused('w1', '01:00', '02:00', 'w2'),
    story.consented('guardian', story.mother),
    story.consentWithdrawn('guardian'),
    story.insured('r1'),
    story.duplicateOf('li'),
    story.distinctFrom('li'),
    story.starAwarded({ rule: 'national', round: 1, stars: 2, minutes: 18_000 }),
    story.insured('r2', { replaces: 'r1' }),
  ),
  fc.tuple(workId, hour, hour).map((fields) => story.claimed(...fields)),
  workId.map(story.released),
)

const history = (commands: ReadonlyArray<VolunteerCommand>) => {
  const events: Array<VolunteerEvent> = []
  let state: VolunteerState = initialState
  for (const next of commands) {
    const decision = volunteer.decide(next, state)
    if (isRight(decision)) {
      events.push(...decision.right)
      state = decision.right.reduce(evolve, state)
    }
  }
  return { events, state }
}

/** Registered at once, so that the rest of the life is not refused for want of a record. */
const registering = commandOf(RegisterVolunteer, {
  number: story.number,
  unitId: 'willow',
  profile: story.grownUp,
  skills: [],
  guardian: undefined,
})
const commands = fc.array(command, { maxLength: 40 }).map((rest) => [registering, ...rest])

describe('a volunteer', () => {
  test('decides and folds anything without throwing', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), command, (events, asked) => {
        const state = events.reduce(evolve, initialState)
        volunteer.decide(asked, state)
        volunteer.scopeOf(asked, state)
        expect(volunteer.streamIdOf(asked)).toBe(volunteerId)
        expect(VolunteerCommandCodec.is(asked)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('replays to the state that the commands led to', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        const { events, state } = history(asked)
        expect(events.reduce(evolve, initialState)).toEqual(state)
      }),
      { numRuns: 1_000 },
    )
  })

  test('law 4: no two works share a minute of the diary', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        const { state } = history(asked)
        if (state.kind === 'NotRegistered') return
        const claims = [...state.claims].sort((one, other) => (one.from < other.from ? -1 : 1))
        for (const [index, claim] of claims.entries()) {
          const next = claims[index + 1]
          expect(next === undefined || claim.to <= next.from).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('law 4: a claim is refused only for a work that has the minutes', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        let state: VolunteerState = initialState
        for (const happened of history(asked).events) {
          if (happened.type === 'TimeClaimRefused' && state.kind !== 'NotRegistered') {
            const other = state.claims.find((claim) => claim.workId === happened.takenBy)
            expect(other !== undefined && other.from < happened.to && happened.from < other.to).toBe(true)
          }
          state = evolve(state, happened)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the scope of a command on a volunteer', () => {
  const after = [story.registered, story.moved('willow', 'orchard')].reduce<VolunteerState>(evolve, initialState)

  test('lies in the unit of the record', () => {
    expect(unitOfVolunteer(after)).toBe('orchard')
    expect(unitOfVolunteer(initialState)).toBeUndefined()
    expect(volunteer.scopeOf(commandOf(MoveToUnit, { volunteerId, unitId: 'willow' }), after)).toEqual({
      unitId: 'orchard',
    })
  })

  test('lets the volunteer amend and withdraw, but never lift their own suspension', () => {
    const { profileOf } = story
    const amend = commandOf(AmendProfile, { volunteerId, profile: profileOf('王芳', '1990-01-01'), skills: [] })
    expect(volunteer.scopeOf(amend, after).self).toBe(volunteerId)
    expect(volunteer.scopeOf(commandOf(WithdrawVolunteer, { volunteerId }), after).self).toBe(volunteerId)
    expect(volunteer.scopeOf(commandOf(ReinstateVolunteer, { volunteerId }), after)).toEqual({
      unitId: 'orchard',
      notBy: [volunteerId],
    })
  })
})
