/** Whoever gives for another gives nothing to their own. */
import { AccountOpened, type AccountState, aggregates, RequestTransfer } from '@lovebank/core'
import { commandOf, eventOf, householdStory, person } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { admit } from './admit.ts'

const { formed, idOf, kin, stateAfter } = householdStory
const home = stateAfter(formed('H-1', ['worker', 'zhao']), formed('H-2', ['wang', 'chen']))
const withKin = stateAfter(formed('H-2', ['wang', 'chen']), kin('worker', 'chen'))

const accountOf = (holderId: string, holderKind?: 'household'): AccountState =>
  aggregates.account.evolve(
    aggregates.account.initialState,
    eventOf(AccountOpened, { accountId: holderId, holderId, holderKind }),
  )

const accounts: Readonly<Record<string, AccountState>> = {
  wang: accountOf('wang'),
  zhao: accountOf('zhao'),
  chen: accountOf('chen'),
  'h-1': accountOf(idOf('H-1'), 'household'),
  'h-2': accountOf(idOf('H-2'), 'household'),
}

const answer = (by: string, from: string, to: string, register = home) => {
  const command = commandOf(RequestTransfer, {
    accountId: from,
    transferId: 'v1',
    toAccountId: to,
    points: 5,
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
