import { type LocalDate, RecordInsurance, type VolunteerEvent } from '@lovebank/core'
import { ANY_COMMAND_ID, commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { isInsuredOn, volunteer } from '../index.ts'
import { periodEndsBeforeItBegins, volunteerNotRegistered } from '../refusals.ts'

const given = scenariosOf(volunteer)
const { insurance, insured, registered, trained, volunteerId } = volunteerStory

const record = (more: Partial<typeof insurance> = {}) =>
  commandOf(RecordInsurance, { volunteerId, ...insurance, ...more })

test('enters an insurance, also of days still to come', () => {
  given([registered])
    .when(record())
    .then([insured(ANY_COMMAND_ID)])
  given([registered])
    .when(record({ insuredFrom: '2027-01-01', insuredUntil: '2027-01-01' }))
    .then([insured(ANY_COMMAND_ID, { insuredFrom: '2027-01-01', insuredUntil: '2027-01-01' })])
})

test('refuses days in the wrong order', () => {
  const asked = record({ insuredUntil: '2025-12-31' })
  given([registered])
    .when(asked)
    .then(periodEndsBeforeItBegins({ from: asked.insuredFrom, until: asked.insuredUntil }))
})

test('refuses where nobody is registered', () => {
  given([]).when(record()).then(volunteerNotRegistered({ volunteerId }))
})

describe('whether somebody is insured', () => {
  const on = (day: string, ...events: ReadonlyArray<VolunteerEvent>) =>
    isInsuredOn(events.reduce(volunteer.evolve, volunteer.initialState), day as LocalDate)

  test.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('on %s is %s, first and last day included', (day, expected) => {
    expect(on(day, registered, trained('r0'), insured('r1'))).toBe(expected)
  })

  test('follows the correction and not what was corrected', () => {
    const shorter = insured('r2', { replaces: 'r1', insuredUntil: '2026-06-30' })
    expect(on('2026-06-30', registered, insured('r1'), shorter)).toBe(true)
    expect(on('2026-07-01', registered, insured('r1'), shorter)).toBe(false)
  })

  test('is no for somebody without an entry or without a record', () => {
    expect(on('2026-06-30', registered)).toBe(false)
    expect(on('2026-06-30')).toBe(false)
  })
})
