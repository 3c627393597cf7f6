import { SignUp } from '@lovebank/core'
import { commandOf, taskStory, volunteerStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { task } from '../task/index.ts'
import { type Terms, termsOf } from '../task/terms.ts'
import type { AgeBand } from '../volunteer/age-band.ts'
import { volunteer } from '../volunteer/index.ts'
import { admit } from './admit.ts'
import { unfit } from './volunteer-fits.ts'

const command = commandOf(SignUp, { ...taskStory.on('li'), risksShown: true })
const accompanied = { ...command, accompaniedBy: 'Grandmother' as never }
const day = '2026-02-10' as never
const terms: Terms = termsOf(taskStory.drafted)
const minors = { 'under-14': 'not-counted', '14-to-17': 'accompanied' } as const
const known = (ageBand: AgeBand, more: { hasGuardianConsent?: boolean; isInsured?: boolean } = {}) => ({
  ageBand,
  hasGuardianConsent: true,
  isInsured: true,
  ...more,
})
const answer = (asked: typeof command, of: Terms, facts: ReturnType<typeof known>) => unfit(asked, of, facts, day)?.tag

describe('the terms of a task', () => {
  test('admit minors as they say, and grown-ups always', () => {
    const of = { ...terms, minors }
    expect(answer(command, of, known('under-14'))).toBe('MinorNotCounted')
    expect(answer(command, of, known('14-to-17'))).toBe('CompanyNeeded')
    expect(answer(accompanied, of, known('14-to-17'))).toBeUndefined()
    expect(answer(command, of, known('adult'))).toBeUndefined()
    expect(answer(command, terms, known('under-14'))).toBeUndefined()
  })

  test('may ask for the consent of a guardian', () => {
    const of = { ...terms, minors: { ...minors, '14-to-17': 'with-consent' } } as const
    expect(answer(command, of, known('14-to-17', { hasGuardianConsent: false }))).toBe('GuardianConsentNeeded')
    expect(answer(command, of, known('14-to-17'))).toBeUndefined()
  })

  test('admit no minor to a call-out, whatever else they say', () => {
    const of = { ...terms, commandingUnitId: 'command-point' as never }
    expect(answer(accompanied, of, known('14-to-17'))).toBe('MinorNotCounted')
    expect(answer(accompanied, of, known('adult'))).toBeUndefined()
  })

  test('ask for an insurance where the task is hazardous', () => {
    const of = { ...terms, isHazardous: true }
    expect(answer(command, of, known('adult', { isInsured: false }))).toBe('InsuranceNeeded')
    expect(answer(command, of, known('adult', { isInsured: true }))).toBeUndefined()
    expect(answer(command, terms, known('adult', { isInsured: false }))).toBeUndefined()
  })
})

test('the age is that of the day of the shift, not of the day of the sign-up', () => {
  const { registered, profileOf } = volunteerStory
  const asOf = (birthDate: string) => {
    const born = { ...registered, profile: profileOf('李明', birthDate) } as typeof registered
    const states = {
      volunteer: volunteer.evolve(volunteer.initialState, born),
      task: [{ ...taskStory.drafted, minors }, taskStory.published].reduce(task.evolve, task.initialState),
    }
    const early = { ...command, occurredAt: '2026-01-01T00:00:00.000Z' as never }
    return admit(early, { stateOf: (aggregate) => states[aggregate as keyof typeof states] as never })
  }
  expect(asOf('2008-02-10')).toMatchObject({ _tag: 'Right' })
  expect(asOf('2008-02-11')).toMatchObject({ left: { tag: 'CompanyNeeded' } })
})
