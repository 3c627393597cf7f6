import { certificateStory, eventOf, householdStory, volunteerStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { stateAfter } from '../../test/log-of.ts'
import { certificate } from '../certificate/index.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'
import { serviceHours } from '../projections/service-hours/index.ts'
import { WorkConfirmed } from '../task/events.ts'
import type { VolunteerEvent } from '../volunteer/events.ts'
import { volunteer } from '../volunteer/index.ts'
import { ownRecordOf } from './own-record.ts'

const story = volunteerStory
const { volunteerId } = story
const today = '2026-02-10' as LocalDate
const mine = { ...certificateStory.issued, holderId: volunteerId }

const confirmed = (who: string, workId: string) =>
  eventOf(WorkConfirmed, {
    taskId: 'sweeping',
    shiftId: 'morning',
    volunteerId: who,
    workId,
    category: 'street-keeping',
    from: '2026-02-09T01:00:00.000Z',
    to: '2026-02-09T02:00:00.000Z',
    minutes: 60,
    servedOn: '2026-02-09',
  })

const recordOf = (...events: ReadonlyArray<VolunteerEvent>) =>
  ownRecordOf(
    volunteerId,
    {
      volunteer: events.reduce(volunteer.evolve, volunteer.initialState),
      register: householdStory.stateAfter(),
      hours: stateAfter(serviceHours, confirmed(volunteerId, 'w1'), confirmed('li', 'w2')),
      certificates: [mine, certificateStory.issued].map((event) => certificate.evolve(certificate.initialState, event)),
    },
    today,
  )

describe('the own record of a volunteer', () => {
  const whole = recordOf(
    story.registered,
    story.consented('publicity'),
    story.insured('r1'),
    story.trained('r2'),
    story.trained('r3', 'r2'),
    story.commended('r4'),
    story.evaluated('r5'),
    story.starAwarded({ rule: 'national', round: 1, stars: 2, minutes: 18_000 }),
  )

  test('holds all five groups', () => {
    expect(whole).toMatchObject({
      drawnUpOn: today,
      basic: {
        number: 'V001',
        profile: { name: '王芳', birthDate: '1990-05-01' },
        ageBand: 'adult',
        consents: [{ purpose: 'publicity' }],
        insurance: [{ recordId: 'r1', policyNumber: 'ZY-1' }],
      },
      service: { minutes: 60, byCategory: [{ category: 'street-keeping', minutes: 60 }], works: [{ workId: 'w1' }] },
      training: [
        { recordId: 'r2', replacedBy: 'r3' },
        { recordId: 'r3', replaces: 'r2' },
      ],
      commendation: {
        honours: [{ recordId: 'r4', citation: '风雪值守' }],
        stars: { rule: 'national', stars: 2 },
        certificates: [{ number: 'C-1', minutes: 600, standing: 'Valid', unitIds: ['north'] }],
      },
      evaluation: [{ recordId: 'r5', grade: 'good', remark: '认真' }],
    })
  })

  test('holds everything that is marked as personal in the volunteer’s own events', () => {
    const text = JSON.stringify(recordOf(story.registeredYouth, story.consented('publicity', story.mother)))
    for (const personal of ['王芳', '2010-05-01', '王秀英', '母亲']) expect(text).toContain(personal)
  })

  test('holds their place in a household, their kin and whom they named to spend', () => {
    const { formed, kin, restricted, stateAfter: registerAfter } = householdStory
    const register = registerAfter(
      formed('H-1', [volunteerId, 'sun']),
      kin(volunteerId, 'zhao'),
      restricted(volunteerId, ['小明']),
    )
    const sources = {
      volunteer: volunteer.evolve(volunteer.initialState, story.registered),
      register,
      hours: serviceHours.initialState(),
      certificates: [],
    }
    const { basic } = ownRecordOf(volunteerId, sources, today) ?? {}
    expect(basic).toMatchObject({
      household: { number: 'H-1', personId: volunteerId },
      kin: ['zhao'],
      spendingRestriction: { named: [{ name: '小明' }] },
    })
    expect(JSON.stringify(basic?.['household'])).not.toContain('sun')
  })

  test('is plain JSON, and tells nothing of anybody else', () => {
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole)
    expect(JSON.stringify(whole)).not.toContain('w2')
    expect(whole?.commendation['certificates']).toHaveLength(1)
  })

  test('is none for somebody who is not registered, or was erased', () => {
    expect(recordOf()).toBeUndefined()
    expect(recordOf(story.registered, story.withdrawn, story.erased)).toBeUndefined()
    const register = householdStory.stateAfter()
    const sources = {
      volunteer: volunteer.initialState,
      register,
      hours: serviceHours.initialState(),
      certificates: [],
    }
    expect(ownRecordOf('nobody' as PersonId, sources, today)).toBeUndefined()
  })
})
