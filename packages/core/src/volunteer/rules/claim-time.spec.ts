import { ClaimTime } from '@lovebank/core'
import { commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { describe, test } from 'vitest'
import { volunteer } from '../index.ts'
import { claimEndsBeforeItBegins, volunteerNotRegistered } from '../refusals.ts'

const given = scenariosOf(volunteer)
const {
  amended,
  claim,
  claimed,
  claimRefused,
  profileOf,
  registered,
  registeredYouth,
  released,
  suspended,
  volunteerId,
  withdrawn,
} = volunteerStory

const claimTime = (workId: string, from: string, to: string) => commandOf(ClaimTime, claim(workId, from, to))

test('takes minutes that no other work has', () => {
  given([registered])
    .when(claimTime('w1', '01:00', '02:00'))
    .then([claimed('w1', '01:00', '02:00')])
})

describe('the age band', () => {
  test.each([
    ['2012-02-09', '14-to-17', 'turned 14 on the very day'],
    ['2012-02-10', 'under-14', 'turned 14 a day later, though before the work was accepted'],
    ['2008-02-09', 'adult', 'came of age on the day'],
    ['2008-02-10', '14-to-17', 'came of age a day later'],
  ] as const)('of somebody born on %s is %s: they %s', (birthDate, ageBand, _) => {
    const onRecord = amended(profileOf('王芳', birthDate), 'under-14')
    given([registeredYouth, onRecord])
      .when(claimTime('w1', '01:00', '02:00'))
      .then([claimed('w1', '01:00', '02:00', ageBand)])
  })

  test('is that of the town’s day on which the work began', () => {
    const onRecord = amended(profileOf('王芳', '2012-02-10'), 'under-14')
    given([registeredYouth, onRecord])
      .when(claimTime('w1', '16:00', '17:00'))
      .then([claimed('w1', '16:00', '17:00', '14-to-17')])
  })
})

describe('beside another work from 02:00 to 04:00', () => {
  const before = [registered, claimed('w1', '02:00', '04:00')]

  test.each([
    ['01:00', '02:00'],
    ['04:00', '05:00'],
  ])('takes %s to %s, which only touches it', (from, to) => {
    given(before)
      .when(claimTime('w2', from, to))
      .then([claimed('w2', from, to)])
  })

  test.each([
    ['01:00', '02:01'],
    ['03:59', '05:00'],
    ['02:30', '03:00'],
    ['01:00', '05:00'],
    ['02:00', '04:00'],
  ])('records that %s to %s is taken by it', (from, to) => {
    given(before)
      .when(claimTime('w2', from, to))
      .then([claimRefused('w2', from, to, 'w1')])
  })

  test('does nothing where the same work claims again', () => {
    given(before)
      .when(claimTime('w1', '02:00', '04:00'))
      .then([])
  })

  test('takes its minutes once they are released', () => {
    given([...before, released('w1')])
      .when(claimTime('w2', '02:00', '04:00'))
      .then([claimed('w2', '02:00', '04:00')])
  })

  test('is not blocked by a claim that was refused', () => {
    given([...before, claimRefused('w2', '03:00', '06:00', 'w1')])
      .when(claimTime('w3', '05:00', '06:00'))
      .then([claimed('w3', '05:00', '06:00')])
  })
})

test('takes minutes of earlier work for somebody who is suspended or has left', () => {
  const expected = [claimed('w1', '01:00', '02:00')]
  given([registered, suspended])
    .when(claimTime('w1', '01:00', '02:00'))
    .then(expected)
  given([registered, withdrawn])
    .when(claimTime('w1', '01:00', '02:00'))
    .then(expected)
})

test('refuses a claim that does not end after it begins', () => {
  const command = claimTime('w1', '02:00', '02:00')
  const { workId, from, to } = command
  given([registered]).when(command).then(claimEndsBeforeItBegins({ workId, from, to }))
})

test('refuses a claim on somebody who is not registered', () => {
  given([])
    .when(claimTime('w1', '01:00', '02:00'))
    .then(volunteerNotRegistered({ volunteerId }))
})

test('takes the same hours twice of a partner, whose people can be in two places', () => {
  const partner = { ...registered, partner: '莱西大学' as never }
  given([partner, claimed('w1', '01:00', '03:00')])
    .when(claimTime('w2', '01:00', '03:00'))
    .then([{ ...claimed('w2', '01:00', '03:00'), ageBand: undefined }])
})
