/** The policy by which accepted work becomes a deposit. */
import { TimeClaimed, TimeClaimRefused } from '@lovebank/core'
import {
  commandsOf,
  dueAfter,
  eventOf,
  otherwiseOf,
  rateCardStory,
  reactionsTo,
  taskStory,
  wishesOf,
} from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { accountUnusable } from '../../account/refusals.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import type { Refusal } from '../../refusals.ts'
import { taskNotPublished, workNotAccepted } from '../../task/refusals.ts'
import { volunteerNotRegistered } from '../../volunteer/refusals.ts'
import { creditWork } from './index.ts'

const { AFTER_PUBLICITY, on, accepted, shown, objected, upheld, dismissed, rejected, confirmed, revoked } = taskStory

const { workId, volunteerId, from, to } = accepted('li')
const card = rateCardStory.adopted(1, '2026-01-01')
const newer = rateCardStory.adopted(2, '2026-07-01')
const claimed = eventOf(TimeClaimed, { ...on('li'), workId, from, to })
const refused = eventOf(TimeClaimRefused, { ...on('li'), workId, from, to, takenBy: 'other-work' })
const asked = (happenings: Parameters<typeof reactionsTo>[1]) =>
  wishesOf(commandsOf(reactionsTo(creditWork, happenings)))

test('claims the minutes of accepted work in the diary', () => {
  expect(asked([accepted('li')])).toEqual([{ type: 'ClaimTime', ...on('li'), workId, from, to }])
})

test('rejects work whose minutes cannot be claimed, and says why', () => {
  const refusal = volunteerNotRegistered({ volunteerId })
  const commands = otherwiseOf(reactionsTo(creditWork, [accepted('li')]), refusal)
  expect(wishesOf(commands)).toMatchObject([
    { type: 'RejectWork', ...on('li'), reason: expect.stringContaining(' / ') },
  ])
})

test('shows claimed work for as many days as the card of that day says', () => {
  const acceptedAt = '2026-07-05T01:00:00.000Z'
  expect(asked([card, newer, [claimed, acceptedAt]])).toEqual([
    {
      type: 'OpenPublicity',
      ...on('li'),
      until: '2026-07-08T01:00:00.000Z',
      objectionsUntil: '2026-08-07T01:00:00.000Z',
    },
  ])
})

test('frees minutes that were claimed after the work was rejected', () => {
  const { taskId, shiftId } = claimed
  const instead = (refusal: Refusal) => wishesOf(otherwiseOf(reactionsTo(creditWork, [card, claimed]), refusal))
  const freed = [{ type: 'ReleaseTime', volunteerId, workId }]
  expect(instead(workNotAccepted({ shiftId, volunteerId, standing: 'Rejected' }))).toEqual(freed)
  expect(instead(taskNotPublished({ taskId, standing: 'Cancelled' }))).toEqual(freed)
})

test('keeps the minutes of work that was shown before', () => {
  const { shiftId } = claimed
  const refusal = workNotAccepted({ shiftId, volunteerId, standing: 'Confirmed' })
  expect(otherwiseOf(reactionsTo(creditWork, [card, claimed]), refusal)).toEqual([])
})

test('rejects work of a day without a rate card', () => {
  expect(asked([newer, claimed])).toMatchObject([{ type: 'RejectWork', ...on('li') }])
})

test('rejects work whose minutes other work has', () => {
  expect(asked([card, refused])).toMatchObject([
    { type: 'RejectWork', ...on('li'), reason: expect.stringContaining('other-work') },
  ])
})

test.for([
  ['rejected', rejected('li')],
  ['objected to rightly', upheld('li')],
] as const)('frees the minutes of work that was %s', ([, event]) => {
  expect(asked([card, shown('li'), objected('li'), event])).toEqual([{ type: 'ReleaseTime', volunteerId, workId }])
})

test('deposits confirmed work by the card of the day of service, and says when it began', () => {
  expect(asked([card, newer, confirmed('li')])).toEqual([
    {
      type: 'Deposit',
      accountId: accountIdOf(volunteerId),
      workId,
      taskId: 'sweeping',
      category: 'street-keeping',
      minutes: 120,
      servedOn: '2026-02-10',
      from,
      card: card.card,
    },
  ])
})

test('takes back what rested on revoked work, and frees its minutes', () => {
  expect(asked([card, shown('li'), confirmed('li'), objected('li'), revoked('li')])).toEqual([
    {
      type: 'ReverseDeposit',
      accountId: accountIdOf(volunteerId),
      lotId: workId,
      points: undefined,
      reason: revoked('li').ruling,
    },
    { type: 'ReleaseTime', volunteerId, workId },
  ])
})

test('confirms no work again whose objection came after it was confirmed', () => {
  const happenings = [shown('li'), confirmed('li'), objected('li'), dismissed('li')]
  expect(dueAfter(creditWork, happenings, '2026-12-01T00:00:00.000Z')).toEqual([])
})

test('deposits nothing for a day before the first card', () => {
  expect(asked([newer, confirmed('li')])).toEqual([])
})

test('asks for nothing because of other events', () => {
  expect(asked([card, shown('li')])).toEqual([])
})

test('confirms work at the end of its publicity, not before', () => {
  const before = '2026-02-17T11:59:59.999Z'
  expect(dueAfter(creditWork, [card, shown('li')], before)).toEqual([])
  const [command] = commandsOf(dueAfter(creditWork, [card, shown('li')], '2026-03-01T00:00:00.000Z'))
  expect(command).toMatchObject({ type: 'ConfirmWork', ...on('li'), occurredAt: AFTER_PUBLICITY })
})

test('confirms first what was due first', () => {
  const later = { ...shown('wang'), until: shown('wang').until.replace('T12', 'T13') as typeof claimed.from }
  const happenings = [later, shown('zhao'), shown('li')]
  const commands = commandsOf(dueAfter(creditWork, happenings, '2026-03-01T00:00:00.000Z'))
  expect(commands.map((command) => command.occurredAt)).toEqual([AFTER_PUBLICITY, AFTER_PUBLICITY, later.until])
})

test('waits for the ruling on an objection', () => {
  const now = '2026-03-01T00:00:00.000Z'
  expect(dueAfter(creditWork, [shown('li'), objected('li')], now)).toEqual([])
  const ruledAt = '2026-02-20T01:00:00.000Z'
  const [command] = commandsOf(dueAfter(creditWork, [shown('li'), objected('li'), [dismissed('li'), ruledAt]], now))
  expect(command).toMatchObject({ type: 'ConfirmWork', occurredAt: ruledAt })
})

test.for([
  ['confirmed', [shown('li'), confirmed('li')]],
  ['rejected', [shown('li'), rejected('li')]],
  ['objected to rightly', [shown('li'), objected('li'), upheld('li')]],
  ['never on show', [objected('li'), dismissed('li')]],
] as const)('forgets work that is %s', ([, happenings]) => {
  expect(dueAfter(creditWork, happenings, '2026-03-01T00:00:00.000Z')).toEqual([])
})

test('opens an account again that was closed while the work was on show', () => {
  const accountId = accountIdOf(volunteerId)
  const reactions = reactionsTo(creditWork, [card, confirmed('li')])
  const closed = accountUnusable({ accountId, standing: 'closed' })
  const [deposit] = commandsOf(reactions)
  expect(otherwiseOf(reactions, closed)).toMatchObject([{ type: 'ReopenAccount', accountId }, deposit])
  expect(otherwiseOf(reactions, accountUnusable({ accountId, standing: 'not-opened' }))).toEqual([])
})
