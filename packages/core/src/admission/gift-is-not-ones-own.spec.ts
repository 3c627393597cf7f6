/** Whoever gives for another gives nothing to their own. */
import { AccountOpened, type AccountState, aggregates, RequestTransfer } from '@lovebank/core'
import { commandOf, eventOf, householdStory, person } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { admit } from './admit.ts'

const { formed, headLeft, idOf, kin, noted, stateAfter } = householdStory
const home = stateAfter(formed('H-1', ['worker', 'zhao']), formed('H-2', ['wang', 'chen']))
const withKin = stateAfter(formed('H-2', ['wang', 'chen']), kin('worker', 'chen'))

const OTHER_TOWN = 'rivertown'

const accountOf = (holderId: string, holderKind?: 'household' | 'pool'): AccountState =>
  aggregates.account.evolve(
    aggregates.account.initialState,
    eventOf(AccountOpened, { accountId: holderId, holderId, holderKind }),
  )

const accounts: Readonly<Record<string, AccountState>> = {
  wang: accountOf('wang'),
  zhao: accountOf('zhao'),
  chen: accountOf('chen'),
  town: accountOf('town', 'pool'),
  'h-1': accountOf(idOf('H-1'), 'household'),
  'h-2': accountOf(idOf('H-2'), 'household'),
}

const answer = (by: string, from: string, to: string, register = home, toTown?: string) => {
  const command = commandOf(RequestTransfer, {
    accountId: from,
    transferId: 'v1',
    toAccountId: to,
    points: 5,
    toTown: toTown as never,
    actor: person(by),
  })
  const others: Readonly<Record<string, unknown>> = { household: register, welfare: aggregates.welfare.initialState }
  const stateOf = (aggregate: string, id: string) => (others[aggregate] ?? accounts[id]) as never
  const admitted = admit(command, { stateOf })
  return isLeft(admitted) ? admitted.left : 'admitted'
}

test('staff give nobody’s points to their household or to those with whom they live', () => {
  expect(answer('worker', 'wang', 'h-1')).toMatchObject({ tag: 'OwnHousehold', concerned: 'worker' })
  expect(answer('worker', 'wang', 'zhao')).toMatchObject({ tag: 'OwnHousehold', concerned: 'zhao' })
  expect(answer('worker', 'wang', 'chen')).toBe('admitted')
  expect(answer('worker', 'wang', 'h-2')).toBe('admitted')
})

test('nor to their kin who live apart, or a household in which one of them lives', () => {
  expect(answer('worker', 'zhao', 'chen', withKin)).toMatchObject({ tag: 'OwnKin', concerned: 'chen' })
  expect(answer('worker', 'zhao', 'h-2', withKin)).toMatchObject({ tag: 'OwnKin', concerned: 'chen' })
  expect(answer('worker', 'zhao', 'wang', withKin)).toBe('admitted')
})

test('the holder gives to whom they like, and so does the head of a household', () => {
  expect(answer('wang', 'wang', 'chen')).toBe('admitted')
  expect(answer('wang', 'wang', 'h-2')).toBe('admitted')
  expect(answer('wang', 'h-2', 'wang')).toBe('admitted')
})

test('what a household pooled, staff give no more to their own than what somebody has alone', () => {
  expect(answer('worker', 'h-2', 'zhao')).toMatchObject({ tag: 'OwnHousehold', concerned: 'zhao' })
  expect(answer('worker', 'h-2', 'h-1')).toMatchObject({ tag: 'OwnHousehold', concerned: 'worker' })
  expect(answer('worker', 'h-1', 'chen', stateAfter(formed('H-1', ['zhao']), kin('worker', 'chen')))).toMatchObject({
    tag: 'OwnKin',
  })
  expect(answer('clerk', 'h-2', 'zhao')).toBe('admitted')
})

test('of a household without a head nobody gives, to the pool or another town neither', () => {
  const headless = stateAfter(formed('H-2', ['wang', 'chen']), headLeft('H-2', 'wang'))
  const refusal = { tag: 'HouseholdWithoutHead', householdId: idOf('H-2') }
  for (const by of ['worker', 'wang']) expect(answer(by, 'h-2', 'zhao', headless)).toEqual(refusal)
  expect(answer('worker', 'h-2', 'town', headless)).toEqual(refusal)
  expect(answer('worker', 'h-2', 'chen', headless, OTHER_TOWN)).toEqual(refusal)
  expect(answer('worker', 'wang', 'zhao', headless)).toBe('admitted')
})

test('nobody gives to those with whom they live under the number that is kept', () => {
  const moved = stateAfter(formed('H-1', ['worker', 'zhao']), noted('chen', 'duplicate', 'zhao'))
  expect(answer('worker', 'wang', 'chen', moved)).toMatchObject({ tag: 'OwnHousehold', concerned: 'chen' })
})
