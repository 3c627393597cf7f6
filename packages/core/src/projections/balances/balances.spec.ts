import { accountStory, eventOf } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { at, type Step, stateAfter } from '../../../test/log-of.ts'
import { AccountClosed, AccountUnfrozen } from '../../account/events.ts'
import type { AccountId, PersonId } from '../../kernel/ids.ts'
import { accountBalance, balances, holderBalance, openHoldsOf, openLotsOf } from './index.ts'

const {
  captureReversed,
  captured,
  deposited,
  depositReversed,
  expired,
  expiryReversed,
  frozen,
  held,
  opened,
  released,
} = accountStory
const li = 'li' as AccountId
const NOON = at('2026-02-10T04:00:00.000Z')
const unfrozen = eventOf(AccountUnfrozen, { accountId: 'li' })
const closed = eventOf(AccountClosed, { accountId: 'li' })

const balanceAfter = (steps: ReadonlyArray<Step>, moment = NOON) =>
  accountBalance(stateAfter(balances, opened, ...steps), li, moment)
const lotsAfter = (steps: ReadonlyArray<Step>, moment = NOON) =>
  openLotsOf(stateAfter(balances, opened, ...steps), li, moment)

describe('the balance of an account', () => {
  it('is nothing for an account that was never opened', () => {
    const state = stateAfter(balances, deposited('w1', 30))
    expect(accountBalance(state, li, NOON)).toBeUndefined()
    expect(holderBalance(state, 'constructor' as PersonId, NOON)).toBeUndefined()
  })

  it('is found by its holder', () => {
    const state = stateAfter(balances, opened, deposited('w1', 30))
    expect(holderBalance(state, 'wang' as PersonId, NOON)).toEqual({
      accountId: 'li',
      holderId: 'wang',
      standing: 'open',
      balance: 30,
      available: 30,
      held: 0,
      debt: 0,
    })
  })

  it('counts held points, which are not available', () => {
    expect(balanceAfter([deposited('w1', 30), held('h1', [['w1', 20]])])).toMatchObject({
      balance: 30,
      available: 10,
      held: 20,
    })
  })

  it('has again what was written off before the news of its spending came', () => {
    const late = [deposited('w1', 30, { expiresOn: '2026-02-11' }), expired([['w1', 30]]), expiryReversed([['w1', 20]])]
    const then = at('2026-02-10T12:00:00.000Z')
    expect(balanceAfter(late, then)).toMatchObject({ available: 30, held: 0 })
    const heldLate = balanceAfter([...late, held('h1', [['w1', 20]])], at('2026-02-11T12:00:00.000Z'))
    expect(heldLate).toMatchObject({ available: 0, held: 20 })
  })

  it('loses what is spent and keeps what returns', () => {
    const steps = [
      deposited('w1', 30),
      held('h1', [['w1', 20]]),
      captured('h1', [['w1', 15]], { returned: [['w1', 5]] }),
    ]
    expect(balanceAfter(steps)).toMatchObject({ balance: 15, available: 15, held: 0 })
  })

  it('gets back what a released hold returns', () => {
    const steps = [
      deposited('w1', 30),
      held('h1', [['w1', 20]]),
      released('h1', 'cancelled', { returned: [['w1', 20]] }),
    ]
    expect(balanceAfter(steps)).toMatchObject({ balance: 30, available: 30, held: 0 })
  })

  it('gets back what returned goods had cost', () => {
    const steps = [
      deposited('w1', 30),
      deposited('w2', 1, { expiresOn: '2026-02-10' }),
      held('h1', [
        ['w1', 20],
        ['w2', 1],
      ]),
      captured('h1', [
        ['w1', 20],
        ['w2', 1],
      ]),
      captureReversed('h1', { returned: [['w1', 5]], lapsed: [['w2', 1]] }),
    ]
    expect(balanceAfter(steps)).toMatchObject({ balance: 15, available: 15 })
  })

  it('is without expired points from the beginning of that day in the town, booked or not', () => {
    const steps = [deposited('w1', 30, { expiresOn: '2026-03-01' }), deposited('w2', 5)]
    expect(balanceAfter(steps, at('2026-02-28T15:59:59.999Z'))?.available).toBe(35)
    expect(balanceAfter(steps, at('2026-02-28T16:00:00.000Z'))?.available).toBe(5)
    expect(balanceAfter([...steps, expired([['w1', 30]])], at('2026-02-28T16:00:00.000Z'))?.available).toBe(5)
  })

  it('falls below zero by a recorded debt, which the next deposit settles first', () => {
    const spent = [deposited('w1', 30), held('h1', [['w1', 30]]), captured('h1', [['w1', 30]])]
    const reversed = [...spent, depositReversed('w1', { debt: 30 })]
    expect(balanceAfter(reversed)).toMatchObject({ balance: -30, available: -30, debt: 30 })
    expect(balanceAfter([...reversed, deposited('w2', 40, { settledDebt: 30 })])).toMatchObject({
      available: 10,
      debt: 0,
    })
  })

  it('settles a debt from what a hold returns', () => {
    const steps = [
      deposited('w1', 10),
      deposited('w2', 10),
      held('h1', [
        ['w1', 10],
        ['w2', 5],
      ]),
      depositReversed('w1', { settled: [['w2', 5]], debt: 5 }),
      released('h1', 'cancelled', {
        returned: [
          ['w1', 10],
          ['w2', 5],
        ],
        settledDebt: 5,
      }),
    ]
    expect(balanceAfter(steps)).toMatchObject({ available: 10, held: 0, debt: 0 })
    expect(lotsAfter(steps).map(({ lotId, available }) => [lotId, available])).toEqual([
      ['w1', 5],
      ['w2', 5],
    ])
  })

  it('takes a reversed deposit from its lot, then from what had expired, then from other lots', () => {
    const steps = [
      deposited('w1', 30, { expiresOn: '2026-03-01' }),
      deposited('w2', 30),
      expired([['w1', 10]]),
      depositReversed('w1', { withdrawn: 20, unexpired: 10, settled: [['w2', 5]] }),
    ]
    expect(balanceAfter(steps)).toMatchObject({ available: 25, debt: 0 })
  })

  it('tells whether the account is open, frozen or closed', () => {
    expect(balanceAfter([frozen])?.standing).toBe('frozen')
    expect(balanceAfter([frozen, unfrozen])?.standing).toBe('open')
    expect(balanceAfter([closed])?.standing).toBe('closed')
  })
})

describe('the open lots of an account', () => {
  it('stand in the order of spending: what expires first, then the older', () => {
    const steps = [
      deposited('never', 1),
      deposited('late', 2, { expiresOn: '2027-01-01' }),
      deposited('soon', 3, { expiresOn: '2026-03-01' }),
      deposited('never-too', 4),
    ]
    expect(lotsAfter(steps).map((lot) => lot.lotId)).toEqual(['soon', 'late', 'never', 'never-too'])
  })

  it('are without spent and expired ones, but with held ones', () => {
    const steps = [
      deposited('w1', 10, { expiresOn: '2026-02-01' }),
      deposited('w2', 10, { expiresOn: '2026-02-01' }),
      held('h1', [['w2', 10]]),
      deposited('w3', 0),
    ]
    expect(lotsAfter(steps)).toEqual([
      { lotId: 'w2', servedOn: '2026-01-05', expiresOn: '2026-02-01', available: 0, held: 10 },
    ])
  })

  it('are none for an unknown account', () => {
    expect(openLotsOf(balances.initialState(), li, NOON)).toEqual([])
    expect(openHoldsOf(balances.initialState(), li)).toEqual([])
  })

  it('ignore points of a lot that was never deposited', () => {
    expect(balanceAfter([expired([['w9', 5]])])).toMatchObject({ balance: 0 })
  })
})

describe('the open holds of an account', () => {
  it('are those that did not end, what ends first standing first', () => {
    const state = stateAfter(
      balances,
      opened,
      deposited('w1', 30),
      held('h2', [['w1', 5]]),
      held('h1', [['w1', 6]]),
      held('h3', [['w1', 7]]),
      released('h3', 'cancelled', { returned: [['w1', 7]] }),
    )
    expect(openHoldsOf(state, li)).toEqual([
      { holdId: 'h1', points: 6, expiresAt: '2026-02-20T01:00:00.000Z' },
      { holdId: 'h2', points: 5, expiresAt: '2026-02-20T01:00:00.000Z' },
    ])
  })
})
