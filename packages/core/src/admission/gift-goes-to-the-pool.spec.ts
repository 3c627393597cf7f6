/** Donated time goes to the most needy first: where the town says so, nobody chooses to whom they give. */
import { AccountOpened, poolAccountId, RequestTransfer } from '@lovebank/core'
import { accountStory, commandOf, eventOf, policy, welfareStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { answer, fold } from '../../test/answer-of-admission.ts'
import { account } from '../account/index.ts'
import { household } from '../household/index.ts'
import { welfare } from '../welfare/index.ts'
import { giftsGoToThePool } from './refusals.ts'

const { rulesAdopted } = welfareStory
const give = (toAccountId: string, more = {}) =>
  commandOf(RequestTransfer, { accountId: 'li', transferId: 'v1', toAccountId, points: 5, ...more })

const zhao = eventOf(AccountOpened, { accountId: 'zhao', holderId: 'zhao' })
const known = (...events: ReadonlyArray<ReturnType<typeof rulesAdopted>>) => ({
  welfare: fold(welfare)(...events),
  account: fold(account)(accountStory.opened, zhao),
  household: household.initialState,
})
const poolOnly = rulesAdopted(1, '2026-02-10', { isPoolOnly: true })

test('lets a giver choose where no rules, or others, are in force', () => {
  expect(answer(give('zhao'), known())).toBe('admitted')
  expect(answer(give('zhao'), known(rulesAdopted()))).toBe('admitted')
  expect(answer(give('zhao', { occurredAt: '2026-02-09T15:59:59.999Z' }), known(poolOnly))).toBe('admitted')
  expect(answer(give('zhao'), known(poolOnly, rulesAdopted(2, '2026-02-10')))).toBe('admitted')
})

test('refuses a gift to anybody in person, and lets one to the pool through', () => {
  const toAccountId = 'zhao' as never
  expect(answer(give('zhao'), known(poolOnly))).toEqual(giftsGoToThePool({ toAccountId, poolAccountId }))
  expect(answer(give(poolAccountId), known(poolOnly))).toBe('admitted')
})

test('leaves what a policy brings from the pool, and gifts to other towns, alone', () => {
  expect(answer(give('zhao', { actor: policy('donations') }), known(poolOnly))).toBe('admitted')
  expect(answer(give('zhao', { toTown: 'rivertown' }), known(poolOnly))).toBe('admitted')
})
