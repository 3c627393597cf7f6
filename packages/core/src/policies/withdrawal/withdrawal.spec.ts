/** The policy by which who withdraws leaves nothing open behind. */
import { RedemptionRequested, VolunteerWithdrawn } from '@lovebank/core'
import {
  commandsOf,
  eventOf,
  type Happening,
  reactionsTo,
  redemptionStory,
  taskStory,
  wishesOf,
} from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { accountIdOf } from '../../kernel/derive.ts'
import { withdrawal } from './index.ts'

const { on, begun, signedUp, waitlisted, withdrawn, checkedIn, attended, accepted, cancelled, closed, promoted } =
  taskStory

const left = eventOf(VolunteerWithdrawn, { volunteerId: 'li' })
const accountId = accountIdOf(left.volunteerId)
const freeze = { type: 'FreezeAccount', accountId, reason: expect.stringContaining('withdrew') }
const request = (redemptionId: string, volunteerId = 'li') =>
  eventOf(RedemptionRequested, { ...redemptionStory.requested, redemptionId, volunteerId })
const asked = (happenings: ReadonlyArray<Happening>) => wishesOf(commandsOf(reactionsTo(withdrawal, happenings)))

test('withdraws the open sign-ups and cancels the open redemptions', () => {
  const before = [
    ...begun,
    signedUp('wang'),
    waitlisted('li'),
    signedUp('li', 'noon'),
    request('x2'),
    request('x1'),
    request('x3', 'wang'),
  ]
  expect(asked([...before, left])).toEqual([
    { type: 'WithdrawSignUp', ...on('li', 'morning') },
    { type: 'WithdrawSignUp', ...on('li', 'noon') },
    { type: 'CancelRedemption', redemptionId: 'x1' },
    { type: 'CancelRedemption', redemptionId: 'x2' },
    freeze,
  ])
})

test('gives each command an id of its own', () => {
  const reactions = reactionsTo(withdrawal, [
    signedUp('li'),
    signedUp('li', 'noon'),
    request('x1'),
    request('x2'),
    left,
  ])
  const ids = commandsOf(reactions).map((command) => command.commandId)
  expect(new Set(ids).size).toBe(5)
})

test('withdraws from several tasks in a settled order', () => {
  const other = { ...signedUp('li'), taskId: 'cooking' as ReturnType<typeof signedUp>['taskId'] }
  const expected = [{ taskId: 'cooking' }, { taskId: 'sweeping' }, freeze]
  expect(asked([signedUp('li'), other, left])).toMatchObject(expected)
  expect(asked([other, signedUp('li'), left])).toMatchObject(expected)
})

test('freezes the account and leaves it open for work that is still on show', () => {
  expect(asked([left])).toEqual([freeze])
})

test.for([
  ['withdrawn', [signedUp('li'), withdrawn('li')]],
  ['used by a check-in', [signedUp('li'), checkedIn('li', '01:00')]],
  ['used by recorded attendance', [signedUp('li'), attended('li', '01:00', '02:00')]],
  ['used by accepted work', [signedUp('li'), accepted('li')]],
  ['for a task that was called off', [signedUp('li'), cancelled]],
  ['for a task that was closed', [signedUp('li'), closed]],
  ['that it never saw', [withdrawn('li')]],
] as const)('leaves alone a sign-up %s', ([, happenings]) => {
  expect(asked([...happenings, left])).toEqual([freeze])
})

test('keeps other sign-ups of the same task in view', () => {
  const before = [
    signedUp('li'),
    signedUp('wang', 'noon'),
    withdrawn('wang', 'noon'),
    signedUp('li', 'noon'),
    withdrawn('li'),
  ]
  expect(asked([...before, promoted('sun'), left])).toEqual([{ type: 'WithdrawSignUp', ...on('li', 'noon') }, freeze])
})

test.for([
  ['refused', redemptionStory.refused],
  ['fulfilled', redemptionStory.fulfilled],
  ['cancelled', redemptionStory.cancelled],
  ['expired', redemptionStory.expired],
] as const)('leaves alone a redemption that was %s', ([, event]) => {
  expect(asked([request('x1'), event, left])).toEqual([freeze])
})

test('undoes what was asked for in the same moment and comes later in the log', () => {
  expect(asked([left, signedUp('li')])).toEqual([{ type: 'WithdrawSignUp', ...on('li') }])
  expect(asked([left, waitlisted('li')])).toEqual([{ type: 'WithdrawSignUp', ...on('li') }])
  expect(asked([left, request('x1')])).toEqual([{ type: 'CancelRedemption', redemptionId: 'x1' }])
})

test('leaves those alone who stay', () => {
  expect(asked([left, signedUp('wang')])).toEqual([])
  expect(asked([left, request('x1', 'wang')])).toEqual([])
  expect(asked([left, cancelled])).toEqual([])
})
