import { accountStory } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { stateAfter } from '../../../test/log-of.ts'
import { trialBalance, trialBalanceOf } from './index.ts'

const { captured, deposited, depositReversed, granted, held } = accountStory

describe('the trial balance', () => {
  it('of an empty log is zero throughout', () => {
    expect(trialBalanceOf(trialBalance.initialState())).toEqual({
      issuance: 0,
      grants: 0,
      'paper-books': 0,
      available: 0,
      held: 0,
      redeemed: 0,
      settled: 0,
      transit: 0,
      'other-towns': 0,
      deducted: 0,
      expired: 0,
      sum: 0,
      isBalanced: true,
    })
  })

  it('tells where all points are', () => {
    const state = stateAfter(
      trialBalance,
      deposited('w1', 50),
      granted('g1', 7),
      held('h1', [['w1', 20]]),
      captured('h1', [['w1', 12]], { returned: [['w1', 5]], lapsed: [['w1', 3]] }),
      held('h2', [['w1', 10]]),
      depositReversed('w1', { withdrawn: 25, debt: 12 }),
    )
    expect(trialBalanceOf(state)).toEqual({
      issuance: -13,
      grants: -7,
      'paper-books': 0,
      available: -5,
      held: 10,
      redeemed: 12,
      settled: 0,
      transit: 0,
      'other-towns': 0,
      deducted: 0,
      expired: 3,
      sum: 0,
      isBalanced: true,
    })
  })

  it('shows books that are wrong', () => {
    const state = stateAfter(trialBalance, { ...held('h1', [['w1', 20]]), allocations: [] })
    expect(trialBalanceOf(state)).toMatchObject({ sum: 20, isBalanced: false })
  })
})
