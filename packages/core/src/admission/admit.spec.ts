import {
  AmendTask,
  CheckIn,
  type Command,
  DraftTask,
  FoundTown,
  type LocalDate,
  MoveToUnit,
  OpenAccount,
  OpenShop,
  PublishTask,
  RecordAttendance,
  RegisterVolunteer,
  SignUp,
  TaskDrafted,
  TaskPublished,
} from '@lovebank/core'
import { commandOf, eventOf, organisationStory, rateCardStory, volunteerStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { answer, fold } from '../../test/answer-of-admission.ts'
import { rateCards } from '../ratecard/index.ts'
import { task } from '../task/index.ts'
import { volunteer } from '../volunteer/index.ts'
import { factsNeeded } from './facts-needed.ts'

const { townWithUnits, closed, stateAfter, unit } = organisationStory
const { consentWithdrawn, erased, grownUp, registered, registeredYouth, suspended, volunteerId, withdrawn } =
  volunteerStory
const { adopted } = rateCardStory

const volunteerAfter = fold(volunteer)
const cardsAfter = fold(rateCards)
const taskAfter = fold(task)

const shift = (day: string) => ({
  shiftId: `on-${day}`,
  startsAt: `${day}T01:00:00.000Z`,
  endsAt: `${day}T03:00:00.000Z`,
  capacity: 3,
})
const plan = (category: string, ...days: ReadonlyArray<string>) => ({
  taskId: 'sweeping',
  title: '清扫街道',
  category,
  place: '东街',
  risks: '注意车辆',
  shifts: days.map(shift),
})
const drafted = (category: string, ...days: ReadonlyArray<string>) =>
  eventOf(TaskDrafted, { ...plan(category, ...days), unitId: unit('WILLOW') })
const published = eventOf(TaskPublished, { taskId: 'sweeping' })

describe('what begins at a unit, or comes to it', () => {
  const atWillow = [
    commandOf(DraftTask, { ...plan('street-keeping', '2026-03-01'), unitId: unit('WILLOW') }),
    commandOf(OpenShop, { shopId: 's1', unitId: unit('WILLOW'), name: '爱心超市' }),
    commandOf(RegisterVolunteer, { number: 'V001', unitId: unit('WILLOW'), profile: grownUp, skills: [] }),
    commandOf(MoveToUnit, { volunteerId, unitId: unit('WILLOW') }),
  ]

  test.each(atWillow.map((command) => [command.type, command] as const))('%s finds it open', (_, command) => {
    expect(answer(command, { organisation: stateAfter(townWithUnits) })).toBe('admitted')
    expect(answer(command, { organisation: stateAfter([...townWithUnits, closed('WILLOW')]) })).toEqual({
      tag: 'UnitNotOpen',
      unitId: unit('WILLOW'),
    })
    expect(answer(command, { organisation: stateAfter(townWithUnits.slice(0, 2)) })).toEqual({
      tag: 'UnitNotFound',
      unitId: unit('WILLOW'),
    })
    expect(answer(command, { organisation: stateAfter([]) })).toEqual({ tag: 'TownNotFounded' })
  })
})

describe('what is asked of a volunteer', () => {
  const states = {
    nobody: volunteerAfter(),
    active: volunteerAfter(registered),
    suspended: volunteerAfter(registered, suspended),
    withdrawn: volunteerAfter(registered, withdrawn),
  }
  const tags = (command: Command) =>
    Object.values(states).map((state) => {
      const refusal = answer(command, { volunteer: state, task: taskAfter() })
      return refusal === 'admitted' ? refusal : refusal.tag
    })
  const sign = { taskId: 'sweeping', shiftId: 'monday', volunteerId }

  test('to sign up, they are in service', () => {
    expect(tags(commandOf(SignUp, { ...sign, risksShown: true }))).toEqual([
      'VolunteerNotRegistered',
      'admitted',
      'VolunteerIsSuspended',
      'VolunteerHasWithdrawn',
    ])
  })

  test('to serve or to redeem, they are no erased person', () => {
    const gone = volunteerAfter(registered, withdrawn, erased)
    const refusal = { tag: 'PersonalDataAreErased', volunteerId }
    expect(answer(commandOf(SignUp, { ...sign, risksShown: true }), { volunteer: gone, task: taskAfter() })).toEqual(
      refusal,
    )
    expect(answer(commandOf(OpenAccount, { holderId: volunteerId }), { volunteer: gone })).toEqual(refusal)
  })

  test('to sign up, a minor has a guardian’s consent that stands', () => {
    const signUp = commandOf(SignUp, { ...sign, risksShown: true })
    const open = taskAfter(drafted('street-keeping', '2026-03-01'), published)
    const withoutGuardian = volunteerAfter(registeredYouth, consentWithdrawn('guardian'))
    expect(answer(signUp, { task: open, volunteer: volunteerAfter(registeredYouth) })).toBe('admitted')
    expect(answer(signUp, { task: open, volunteer: withoutGuardian })).toEqual({
      tag: 'GuardianNeeded',
      number: 'V001',
      on: '2026-02-10',
    })
    const inCompany = { ...signUp, accompaniedBy: '奶奶' as never }
    expect(answer(inCompany, { task: open, volunteer: withoutGuardian })).toBe('admitted')
    const grownUp = volunteerAfter(registered, consentWithdrawn('guardian'))
    expect(answer(signUp, { task: open, volunteer: grownUp })).toBe('admitted')
  })

  test('to check in or have attendance recorded, they are on the register, for records come in late', () => {
    const times = { from: '2026-02-09T01:00:00.000Z', to: '2026-02-09T02:00:00.000Z' }
    const late = ['VolunteerNotRegistered', 'admitted', 'admitted', 'admitted']
    expect(tags(commandOf(CheckIn, sign))).toEqual(late)
    expect(tags(commandOf(RecordAttendance, { ...sign, ...times }))).toEqual(late)
  })

  test('to hold an account, they have not left', () => {
    expect(tags(commandOf(OpenAccount, { holderId: volunteerId }))).toEqual([
      'VolunteerNotRegistered',
      'admitted',
      'admitted',
      'VolunteerHasWithdrawn',
    ])
  })

  test('each refusal names them', () => {
    const command = commandOf(SignUp, { ...sign, risksShown: true })
    expect(answer(command, { volunteer: states.suspended })).toEqual({ tag: 'VolunteerIsSuspended', volunteerId })
  })
})

describe('the category of a task', () => {
  const publish = commandOf(PublishTask, { taskId: 'sweeping' })
  const cards = cardsAfter(
    adopted(1, '2026-03-01'),
    adopted(2, '2026-07-01', { rates: [{ per: 'act', category: 'haircut', points: 1 }] }),
  )
  const notRated = (category: string, on: string) => ({ tag: 'CategoryNotRated', category, on: on as LocalDate })

  test('is on the card of each of its days before it is published', () => {
    const known = (...days: ReadonlyArray<string>) => ({
      task: taskAfter(drafted('street-keeping', ...days)),
      ratecard: cards,
    })
    expect(answer(publish, known('2026-03-01', '2026-06-30'))).toBe('admitted')
    expect(answer(publish, known('2026-03-01', '2026-07-01'))).toEqual(notRated('street-keeping', '2026-07-01'))
    expect(answer(publish, known('2026-02-28'))).toEqual(notRated('street-keeping', '2026-02-28'))
  })

  test('is looked for on the day of the town', () => {
    const lastEvening = {
      ...shift('2026-06-30'),
      startsAt: '2026-06-30T16:00:00.000Z',
      endsAt: '2026-06-30T17:00:00.000Z',
    }
    const night = eventOf(TaskDrafted, { ...plan('street-keeping'), shifts: [lastEvening], unitId: unit('WILLOW') })
    expect(answer(publish, { task: taskAfter(night), ratecard: cards })).toEqual(
      notRated('street-keeping', '2026-07-01'),
    )
  })

  test('is for the task itself to judge where there is no draft', () => {
    expect(answer(publish, { task: taskAfter(), ratecard: cards })).toBe('admitted')
    expect(answer(publish, { task: taskAfter(drafted('singing', '2026-03-01'), published), ratecard: cards })).toBe(
      'admitted',
    )
  })

  test('stays on the card when a published task is amended; a draft may be incomplete', () => {
    const amend = commandOf(AmendTask, plan('singing', '2026-03-02'))
    const draft = drafted('street-keeping', '2026-03-01')
    const organisation = stateAfter(townWithUnits)
    expect(answer(amend, { task: taskAfter(draft), ratecard: cards, organisation })).toBe('admitted')
    expect(answer(amend, { task: taskAfter(draft, published), ratecard: cards, organisation })).toEqual(
      notRated('singing', '2026-03-02'),
    )
    const toHaircuts = commandOf(AmendTask, plan('haircut', '2026-03-02'))
    expect(answer(toHaircuts, { task: taskAfter(draft, published), ratecard: cards, organisation })).toBe('admitted')
  })

  test('comes under the command of an open unit, or stays under the one that it had', () => {
    const commandingUnitId = unit('SOUTH')
    const command = commandOf(AmendTask, { ...plan('street-keeping', '2026-03-01'), commandingUnitId })
    const draft = drafted('street-keeping', '2026-03-01')
    const open = stateAfter(townWithUnits)
    const shut = stateAfter([...townWithUnits, closed('SOUTH')])
    expect(answer(command, { task: taskAfter(draft), ratecard: cards, organisation: open })).toBe('admitted')
    expect(answer(command, { task: taskAfter(draft), ratecard: cards, organisation: shut })).toEqual({
      tag: 'UnitNotOpen',
      unitId: commandingUnitId,
    })
    const before = taskAfter({ ...draft, commandingUnitId })
    expect(answer(command, { task: before, ratecard: cards, organisation: shut })).toBe('admitted')
  })
})

test('a command that its own stream can judge needs no other', () => {
  const command = commandOf(FoundTown, { code: 'TOWN', name: '河头店镇', administratorName: '张' })
  expect(factsNeeded(command)).toEqual([])
  expect(answer(command, {})).toBe('admitted')
})
