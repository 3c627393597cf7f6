import { accountStory, allowanceStory, volunteerStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { account } from '../account/index.ts'
import { allowance } from '../allowance/index.ts'
import { volunteer } from '../volunteer/index.ts'
import { admit } from './admit.ts'
import type { Facts } from './facts.ts'

const { claim, claimed, released } = allowanceStory

/** Wang, born 1958, with 100 points on account, and what was claimed before. */
const answer = (
  terms: Parameters<typeof claim>[3],
  before: ReadonlyArray<ReturnType<typeof claimed | typeof released>> = [],
) => {
  const states: Readonly<Record<string, unknown>> = {
    volunteer: [volunteerStory.registered].reduce(volunteer.evolve, volunteer.initialState),
    account: [accountStory.opened, accountStory.deposited('w1', 100)].reduce(account.evolve, account.initialState),
    allowance: before.reduce(allowance.evolve, allowance.initialState),
  }
  const facts: Facts = { stateOf: (aggregate) => states[aggregate] as never }
  const admitted = admit(claim('x1', '2026-02-10', 1, terms), facts)
  return admitted._tag === 'Left' ? admitted.left : 'admitted'
}

test('lets a holder spend from the age on that the rules name', () => {
  const born = Number(volunteerStory.registered.profile.birthDate.slice(0, 4))
  expect(answer({ lockedUntilAge: 2026 - born + 2 })).toMatchObject({ tag: 'SpendingLocked' })
  expect(answer({ lockedUntilAge: 2026 - born - 1 })).toBe('admitted')
})

test('asks for a least balance before the first redemption only', () => {
  expect(answer({ minimumBalance: 100 })).toBe('admitted')
  expect(answer({ minimumBalance: 101 })).toMatchObject({ tag: 'BalanceBelowMinimum', balance: 100, least: 101 })
  const redeemed = claimed('x0', '2026-01-05', 1)
  expect(answer({ minimumBalance: 101 }, [redeemed])).toBe('admitted')
  expect(answer({ minimumBalance: 101 }, [redeemed, released('x0', 1)])).toMatchObject({ tag: 'BalanceBelowMinimum' })
})

test('lets everybody spend where the rules say nothing of age or balance', () => {
  expect(answer({})).toBe('admitted')
})
