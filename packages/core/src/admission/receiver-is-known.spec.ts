/** Whether a gift of points can go where it is sent. */
import { type AccountEvent, aggregates, RequestTransfer } from '@lovebank/core'
import { accountStory, commandOf, person } from '@lovebank/testkit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { accountUnusable } from '../account/refusals.ts'
import { admit } from './admit.ts'
import { factsNeeded } from './facts-needed.ts'

const give = commandOf(RequestTransfer, {
  accountId: 'li',
  transferId: 'v1',
  toAccountId: 'zhao',
  points: 5,
  actor: person('wang'),
})
const { opened, frozen } = accountStory

const answer = (...events: ReadonlyArray<AccountEvent>) => {
  expect(factsNeeded(give)).toContainEqual({ aggregate: 'account', id: 'zhao' })
  const { evolve, initialState } = aggregates.account
  const account = events.reduce(evolve, initialState)
  const states = { account, welfare: aggregates.welfare.initialState } as Readonly<Record<string, unknown>>
  const admitted = admit(give, { stateOf: (aggregate) => states[aggregate] as never })
  return isLeft(admitted) ? admitted.left : 'admitted'
}

test('goes to an account that was opened, whatever it is by now', () => {
  expect(answer(opened)).toBe('admitted')
  expect(answer(opened, frozen)).toBe('admitted')
})

test('does not go to an account that never was', () => {
  expect(answer()).toEqual(accountUnusable({ accountId: give.toAccountId, standing: 'not-opened' }))
})

test('asks nobody here about an account of another town', () => {
  const abroad = commandOf(RequestTransfer, { ...give, toTown: 'rivertown' })
  expect(factsNeeded(abroad)).not.toContainEqual({ aggregate: 'account', id: give.toAccountId })
  expect(isLeft(admit(abroad, { stateOf: () => aggregates.account.initialState as never }))).toBe(false)
})
