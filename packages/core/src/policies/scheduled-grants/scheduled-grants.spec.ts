/** The policy by which grants come on the days of a schedule. */
import { AccountClosed, type DomainEvent, StarAwarded, StarWithdrawn } from '@lovebank/core'
import {
  accountStory,
  commandsOf,
  dueAfter,
  eventOf,
  type Happening,
  reactionsTo,
  volunteerStory,
  welfareStory,
  wishesOf,
} from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { accountIdOf } from '../../kernel/derive.ts'
import { scheduledGrants } from './index.ts'

const { assessed, fellDue, needEnded, scheduleAdopted, scheduleStopped } = welfareStory
const { duplicateOf, registered, withdrawn } = volunteerStory

const FESTIVAL = '2026-02-17'

describe('the day of an occasion', () => {
  const due = (now: string, ...happenings: ReadonlyArray<Happening>) =>
    commandsOf(dueAfter(scheduledGrants, happenings, now))
  const declare = (on: string) => ({ type: 'DeclareGrantDue', scheduleId: 'spring-festival', on })
  const BEGINS = '2026-02-16T16:00:00.000Z'

  test('is told when it begins in the town, as of that moment, however late', () => {
    expect(due('2026-02-16T15:59:59.999Z', scheduleAdopted())).toEqual([])
    const [command, ...others] = due(BEGINS, scheduleAdopted())
    expect(others).toEqual([])
    expect(wishesOf(command === undefined ? [] : [command])).toEqual([declare(FESTIVAL)])
    expect(command?.occurredAt).toBe(BEGINS)
    const late = due('2028-01-01T00:00:00.000Z', scheduleAdopted())
    expect(wishesOf(late)).toEqual([declare(FESTIVAL), declare('2027-02-06')])
    expect(late[0]).toEqual(command)
  })

  test('is told no more once it was, nor after a stop or the last day', () => {
    expect(due(BEGINS, scheduleAdopted(), fellDue(FESTIVAL))).toEqual([])
    expect(due(BEGINS, scheduleAdopted(), scheduleStopped('2026-02-16'))).toEqual([])
    expect(due(BEGINS, scheduleAdopted(), scheduleStopped(FESTIVAL))).toHaveLength(1)
    const ending = scheduleAdopted({ lastDay: FESTIVAL })
    expect(due('2028-01-01T00:00:00.000Z', ending, scheduleStopped('2027-12-01'))).toHaveLength(1)
  })
})

describe('an occasion grants', () => {
  const named = (name: string, on = '2026-02-10'): Happening => [
    { ...registered, volunteerId: name as never },
    `${on}T01:00:00.000Z`,
  ]
  const told = (event: DomainEvent, on = '2026-02-10'): Happening => [event, `${on}T01:00:00.000Z`]
  type Group = NonNullable<NonNullable<Parameters<typeof fellDue>[1]>['group']>
  const grantedTo = (group: Group, ...before: ReadonlyArray<Happening>) =>
    wishesOf(commandsOf(reactionsTo(scheduledGrants, [...before, fellDue(FESTIVAL, { group })])))
  const accountsIn = (wishes: ReadonlyArray<object>) => wishes.map((wish) => (wish as { accountId: string }).accountId)
  const of = (...names: ReadonlyArray<string>) => names.map((name) => accountIdOf(name as never))

  const everybody: Group = { by: 'named', people: ['chen', 'zhao'] }

  test('the points of the schedule, under a reference of schedule and day', () => {
    expect(grantedTo(everybody, named('chen'))).toEqual([
      {
        ...{
          type: 'GrantPoints',
          accountId: accountIdOf('chen' as never),
          kind: 'holiday',
          from: '镇政府',
          points: 50,
        },
        ...{ reference: 'scheduled-spring-festival-2026-02-17', expiresOn: '2027-02-17' },
      },
    ])
  })

  test('those named who were there at the end of the day before, and had not left by then', () => {
    const left = (on: string) => told({ ...withdrawn, volunteerId: 'chen' as never }, on)
    expect(accountsIn(grantedTo(everybody, named('chen', '2026-02-16'), named('li')))).toEqual(of('chen'))
    expect(grantedTo(everybody, named('chen', FESTIVAL))).toEqual([])
    expect(grantedTo(everybody, named('chen'), left('2026-02-16'))).toEqual([])
    expect(accountsIn(grantedTo(everybody, named('chen'), left(FESTIVAL)))).toEqual(of('chen'))
    expect(grantedTo(everybody, named('chen'), told({ ...duplicateOf('li'), volunteerId: 'chen' as never }))).toEqual(
      [],
    )
  })

  test('a person once whose second record ended meanwhile: under the number that is kept', () => {
    const twice = [named('wang-2'), named('wang')]
    const ended = { ...duplicateOf('wang'), volunteerId: 'wang-2' as never }
    for (const people of [['wang-2'], ['wang'], ['wang-2', 'wang']]) {
      for (const day of ['2026-02-12', FESTIVAL]) {
        const wishes = grantedTo({ by: 'named', people }, ...twice, told(ended, day))
        expect(accountsIn(wishes), `${people} ${day}`).toEqual(of('wang'))
      }
    }
    const bothPoor = of('wang-2', 'wang').map((accountId) =>
      told({ ...accountStory.statusRecorded('low-income', '2026-02-11'), accountId }),
    )
    const byStatus = grantedTo({ by: 'status', statuses: ['low-income'] }, ...bothPoor, told(ended, FESTIVAL))
    expect(accountsIn(byStatus)).toEqual(of('wang'))
  })

  test('by status every account that had one, those of households too, suspended or not', () => {
    const poor: Group = { by: 'status', statuses: ['low-income'] }
    const status = accountStory.statusRecorded
    expect(accountsIn(grantedTo(poor, status('low-income')))).toEqual(['li'])
    expect(grantedTo(poor, status('ordinary'))).toEqual([])
    expect(grantedTo(poor, status('low-income', FESTIVAL))).toEqual([])
    expect(accountsIn(grantedTo(poor, status('low-income'), status('ordinary', FESTIVAL)))).toEqual(['li'])
    const wangs = { ...status('low-income'), accountId: accountIdOf(registered.volunteerId) }
    expect(grantedTo(poor, registered, wangs, told(withdrawn))).toEqual([])
    // Its account refuses by itself, so that a repeat gives the same commands.
    expect(accountsIn(grantedTo(poor, status('low-income'), eventOf(AccountClosed, { accountId: 'li' })))).toEqual([
      'li',
    ])
  })

  test('by need whoever was of that grade or a more needy one, while it was valid', () => {
    const needy: Group = { by: 'need', upToGrade: 1 }
    const chen = named('chen')
    expect(accountsIn(grantedTo(needy, chen, assessed('chen', 1)))).toEqual(of('chen'))
    expect(grantedTo(needy, chen, assessed('chen', 2))).toEqual([])
    expect(grantedTo(needy, chen, assessed('chen', 1, { assessedOn: FESTIVAL }))).toEqual([])
    expect(grantedTo(needy, chen, assessed('chen', 1, { validUntil: '2026-02-16' }))).toEqual([])
    expect(accountsIn(grantedTo(needy, chen, assessed('chen', 1, { validUntil: FESTIVAL })))).toEqual(of('chen'))
    expect(grantedTo(needy, chen, assessed('chen', 1), needEnded('chen', '2026-02-16'))).toEqual([])
    expect(accountsIn(grantedTo(needy, chen, assessed('chen', 1), needEnded('chen', FESTIVAL)))).toEqual(of('chen'))
  })

  test('by stars whoever held so many', () => {
    const starred: Group = { by: 'stars', atLeast: 2 }
    const star = { volunteerId: 'chen', rule: 'national', round: 1, minutes: 9, asOf: '2026-02-10', unitId: 'north' }
    const two = eventOf(StarAwarded, { ...star, stars: 2 })
    const one = eventOf(StarWithdrawn, { ...star, stars: 1 })
    expect(accountsIn(grantedTo(starred, named('chen'), two))).toEqual(of('chen'))
    expect(grantedTo(starred, named('chen'), two, one)).toEqual([])
    expect(grantedTo(starred, named('chen'), told(two, FESTIVAL))).toEqual([])
    expect(grantedTo(starred, named('chen'))).toEqual([])
  })

  test('by age it asks for everybody but organisations: the records know the birth dates', () => {
    const old: Group = { by: 'age', from: 70, to: 120 }
    const partner = { ...registered, volunteerId: 'uni' as never, partner: '大学' as never }
    const forAge = { personId: 'chen', from: 70, to: 120, on: FESTIVAL }
    expect(grantedTo(old, named('chen'), partner)).toMatchObject([{ forAge }])
  })
})
