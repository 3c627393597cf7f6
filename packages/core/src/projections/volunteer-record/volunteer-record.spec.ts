import { certificateStory, eventOf, taskStory, volunteerStory } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { type Step, stateAfter } from '../../../test/log-of.ts'
import type { PersonId, VolunteerNumber } from '../../index.ts'
import { ERASED } from '../../kernel/erased.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { WorkConfirmed } from '../../task/events.ts'
import { minutesServed, serviceRecord, starLevelOf, topVolunteers, volunteerRecords } from './index.ts'

const { amended, erased, moved, profileOf, registered, reinstated, suspended, volunteerId, withdrawn } = volunteerStory

const confirmed = (workId: string, minutes: number, more: { who?: string; taskId?: string; servedOn?: string } = {}) =>
  eventOf(WorkConfirmed, {
    taskId: more.taskId ?? 'sweeping',
    shiftId: 'morning',
    volunteerId: more.who ?? volunteerId,
    workId,
    category: 'street-keeping',
    from: '2026-02-10T01:00:00.000Z',
    to: '2026-02-10T03:00:00.000Z',
    minutes,
    servedOn: more.servedOn ?? '2026-02-10',
  })
const another = (who: string, number: string) => ({
  ...registered,
  volunteerId: who as PersonId,
  number: number as VolunteerNumber,
})
const stateOf = (...steps: ReadonlyArray<Step>) => stateAfter(volunteerRecords, registered, ...steps)
const recordOf = (...steps: ReadonlyArray<Step>) => serviceRecord(stateOf(...steps), volunteerId)

describe('the record of a volunteer', () => {
  it('begins empty, under a masked name', () => {
    expect(recordOf()).toEqual({
      volunteerId,
      number: 'V001',
      maskedName: '王*',
      unitId: 'willow',
      standing: 'active',
      minutes: 0,
      hours: 0,
      stars: 0,
      tasks: 0,
      served: [],
      certificates: [],
    })
  })

  it('tells which certificates were issued', () => {
    const mine = { ...certificateStory.issued, holderId: volunteerId }
    expect(recordOf(mine, certificateStory.issued)?.certificates).toEqual(['C-1'])
  })

  it('adds up confirmed minutes, and counts each task once', () => {
    const record = recordOf(confirmed('w2', 90, { servedOn: '2026-02-11' }), confirmed('w1', 60))
    expect(record).toMatchObject({ minutes: 150, hours: 2, tasks: 1 })
    expect(record?.served.map((work) => work.workId)).toEqual(['w1', 'w2'])
    expect(recordOf(confirmed('w1', 1), confirmed('w2', 1, { taskId: 'duty' }))?.tasks).toBe(2)
  })

  it('counts work that was revoked as never served', () => {
    const { revoked } = taskStory
    const taken = { ...revoked(volunteerId), workId: confirmed('w1', 60).workId }
    const record = recordOf(confirmed('w2', 90), confirmed('w1', 60), taken, taken)
    expect(record).toMatchObject({ minutes: 90, tasks: 1 })
    expect(record?.served.map((work) => work.workId)).toEqual(['w2'])
  })

  it('counts no work that was only accepted', () => {
    const { accepted, begun } = taskStory
    expect(recordOf(...begun, accepted(volunteerId))?.minutes).toBe(0)
  })

  it('follows name, unit and standing', () => {
    expect(recordOf(amended(profileOf('王小芳', '1990-05-01'), 'adult'))?.maskedName).toBe('王*芳')
    expect(recordOf(moved('willow', 'north'))?.unitId).toBe('north')
    expect(recordOf(suspended)?.standing).toBe('suspended')
    expect(recordOf(suspended, reinstated)?.standing).toBe('active')
    expect(recordOf(withdrawn)?.standing).toBe('withdrawn')
    expect(recordOf(withdrawn, erased)).toMatchObject({ standing: 'erased', maskedName: ERASED, number: 'V001' })
  })

  it('is unknown for a person who never registered', () => {
    const state = stateAfter(volunteerRecords, confirmed('w1', 60))
    expect(serviceRecord(state, volunteerId)).toBeUndefined()
    expect(minutesServed(state, volunteerId, '2026-01-01' as LocalDate, '2026-12-31' as LocalDate)).toBe(0)
  })

  it('tells the minutes between two days, both included', () => {
    const state = stateOf(
      confirmed('w1', 1, { servedOn: '2026-01-31' }),
      confirmed('w2', 10, { servedOn: '2026-02-01' }),
      confirmed('w3', 100, { servedOn: '2026-02-28' }),
      confirmed('w4', 1_000, { servedOn: '2026-03-01' }),
    )
    expect(minutesServed(state, volunteerId, '2026-02-01' as LocalDate, '2026-02-28' as LocalDate)).toBe(110)
  })
})

describe('the stars of a volunteer', () => {
  it.each([
    [0, 0],
    [100 * 60 - 1, 0],
    [100 * 60, 1],
    [300 * 60, 2],
    [600 * 60, 3],
    [1_000 * 60, 4],
    [1_500 * 60 - 1, 4],
    [1_500 * 60, 5],
    [9_999 * 60, 5],
  ])('for %d minutes are %d', (minutes, stars) => {
    expect(starLevelOf(minutes)).toBe(stars)
  })

  it('follow the thresholds of a town that set its own', () => {
    expect(serviceRecord(stateOf(confirmed('w1', 60)), volunteerId, [1, 2])?.stars).toBe(1)
  })
})

describe('the top volunteers', () => {
  it('are those who served most, without those who withdrew or never served', () => {
    const state = stateOf(
      another('idle', 'V002'),
      another('busy', 'V003'),
      another('gone', 'V004'),
      another('equal', 'V000'),
      another('erased', 'V005'),
      confirmed('w1', 60),
      confirmed('w2', 120, { who: 'busy' }),
      confirmed('w3', 240, { who: 'gone' }),
      confirmed('w4', 60, { who: 'equal' }),
      { ...withdrawn, volunteerId: 'gone' as PersonId },
      confirmed('w5', 240, { who: 'erased' }),
      { ...erased, volunteerId: 'erased' as PersonId },
    )
    expect(topVolunteers(state, 9, [2]).map((top) => [top.volunteerId, top.minutes, top.stars])).toEqual([
      ['busy', 120, 1],
      ['equal', 60, 0],
      [volunteerId, 60, 0],
    ])
    expect(topVolunteers(state, 1)).toEqual([
      { volunteerId: 'busy', number: 'V003', maskedName: '王*', unitId: 'willow', minutes: 120, stars: 0 },
    ])
  })
})
