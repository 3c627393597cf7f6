/** Work of somebody who pools goes to the household, by the membership on the day of service. */
import {
  commandsOf,
  householdStory,
  otherwiseOf,
  rateCardStory,
  reactionsTo,
  taskStory,
  wishesOf,
} from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { accountUnusable } from '../../account/refusals.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import { creditWork } from './index.ts'

const { confirmed, dismissed, objected, revoked, shown } = taskStory
const { added, dissolved, formed, idOf, merged, poolingChanged, removed, split } = householdStory
type Happenings = Parameters<typeof reactionsTo>[1]

const card = rateCardStory.adopted(1, '2026-01-01')
const { volunteerId, workId } = confirmed('li')
const on = (day: string) => `2026-02-${day}T01:00:00.000Z`

/** The work was served on 10 February. */
const DAY = '10'
const own = accountIdOf(volunteerId)
const pool = accountIdOf(idOf('H-1'))
const other = accountIdOf(idOf('H-2'))
const home = formed('H-1', ['zhao', volunteerId])

const creditedTo = (...register: Happenings) => {
  const [command] = commandsOf(reactionsTo(creditWork, [card, ...register, confirmed('li')]))
  return command?.type === 'Deposit' ? [command.accountId, command.volunteerId] : []
}

test('goes to the household of which they were a member on that day, and names whose work it was', () => {
  expect(creditedTo([home, on('01')])).toEqual([pool, volunteerId])
})

test('goes to their own account where they were no member, or the household did not pool', () => {
  expect(creditedTo()).toEqual([own, undefined])
  expect(creditedTo([home, on('11')])).toEqual([own, undefined])
  expect(creditedTo([formed('H-1', [volunteerId], 'apart'), on('01')])).toEqual([own, undefined])
  expect(creditedTo([home, on('01')], [removed('H-1', volunteerId), on('09')])).toEqual([own, undefined])
})

test('pools nothing that a group earned: it is given to people, by the partner whose it is', () => {
  const ofGroup = { ...confirmed('li'), group: { heads: 5, namedIds: [] } as never }
  const [command] = commandsOf(reactionsTo(creditWork, [card, [home, on('01')], ofGroup]))
  expect(command).toMatchObject({ type: 'Deposit', accountId: own, heads: 5 })
})

test('keeps the answer of its own day, whatever came afterwards', () => {
  const since = [home, on('01')] as const
  expect(creditedTo(since, [removed('H-1', volunteerId), on('11')])).toEqual([pool, volunteerId])
  expect(creditedTo(since, [poolingChanged('H-1', 'apart', [['zhao', 1]]), on('11')])).toEqual([pool, volunteerId])
  expect(creditedTo(since, [dissolved('H-1', [['zhao', 1]]), on('11')])).toEqual([pool, volunteerId])
  expect(creditedTo(since, [formed('H-2', ['qian']), on('02')], [merged('H-1', 'H-2'), on('11')])).toEqual([
    pool,
    volunteerId,
  ])
})

test.each([
  ['a split', [split('H-1', 'H-2', [volunteerId], { staying: 1, leaving: 1 }), on('09')], other],
  ['a merge', [merged('H-1', 'H-2'), on('09')], other],
  ['a dissolution', [dissolved('H-1', [['zhao', 1]]), on('09')], own],
  ['the end of the pooling', [poolingChanged('H-1', 'apart', [['zhao', 1]]), on('09')], own],
] as const)('follows %s of before that day', (_, news, account) => {
  const register: Happenings = [[home, on('01')], [formed('H-2', ['qian']), on('01')], news]
  expect(creditedTo(...register)[0]).toBe(account)
})

test('of several changes on one day the last counts, for all of it', () => {
  expect(creditedTo([home, on(DAY)])[0]).toBe(pool)
  expect(creditedTo([home, on('01')], [removed('H-1', volunteerId), on(DAY)])[0]).toBe(own)
  const back = [added('H-1', volunteerId), on(DAY)] as const
  expect(creditedTo([home, on('01')], [removed('H-1', volunteerId), on(DAY)], back)[0]).toBe(pool)
})

test('is not dated before what the register knew of them already', () => {
  const left = [removed('H-1', volunteerId), on('11')] as const
  expect(creditedTo([home, on('01')], left, [added('H-1', volunteerId), on('05')])[0]).toBe(pool)
  expect(
    creditedTo([home, on('11')], [removed('H-1', volunteerId), on('12')], [added('H-1', volunteerId), on('05')])[0],
  ).toBe(own)
})

test('opens the account of the household where none is there yet', () => {
  const reactions = reactionsTo(creditWork, [card, [home, on('01')], confirmed('li')])
  const commands = otherwiseOf(reactions, accountUnusable({ accountId: pool, standing: 'not-opened' }))
  expect(commands).toMatchObject([
    { type: 'OpenAccount', holderId: idOf('H-1'), holderKind: 'household' },
    { type: 'Deposit', accountId: pool },
  ])
  expect(otherwiseOf(reactions, accountUnusable({ accountId: pool, standing: 'closed' }))).toMatchObject([
    { type: 'ReopenAccount', accountId: pool },
    { type: 'Deposit', accountId: pool },
  ])
})

test('is taken back where it went, also when they belong elsewhere by then', () => {
  const life: Happenings = [
    card,
    [home, on('01')],
    shown('li'),
    confirmed('li'),
    [removed('H-1', volunteerId), on('20')],
  ]
  const objections: Happenings = [objected('li'), dismissed('li'), objected('li')]
  const reactions = reactionsTo(creditWork, [...life, ...objections, revoked('li')])
  expect(wishesOf(commandsOf(reactions))).toMatchObject([
    { type: 'ReverseDeposit', accountId: pool, lotId: workId },
    { type: 'ReleaseTime', volunteerId },
  ])
  const closed = accountUnusable({ accountId: pool, standing: 'closed' })
  expect(otherwiseOf(reactions, closed)).toMatchObject([{ type: 'ReopenAccount' }, { type: 'ReverseDeposit' }])
})

test('is remembered only while it may be taken back', () => {
  const life: Happenings = [card, [home, on('01')], shown('li'), confirmed('li')]
  const later: Happenings = [[{ ...confirmed('wang'), volunteerId: 'zhao' as never }, '2027-01-01T01:00:00.000Z']]
  const [takenBack] = commandsOf(reactionsTo(creditWork, [...life, ...later, revoked('li')]))
  expect(takenBack).toMatchObject({ type: 'ReverseDeposit', accountId: own })
  const [objectedTo] = commandsOf(reactionsTo(creditWork, [...life, objected('li'), ...later, revoked('li')]))
  expect(objectedTo).toMatchObject({ type: 'ReverseDeposit', accountId: pool })
})
