import { accountStory } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import type { DomainEvent } from '../events.ts'
import { postings } from './postings.ts'

const {
  broughtForward,
  captureReversed,
  captured,
  deducted,
  deductionReversed,
  deposited,
  depositReversed,
  expired,
  granted,
  held,
  released,
  transferReceived,
  transferRequested,
  transferReturned,
  transferSent,
} = accountStory

/** What the event moves, account by account. */
const moves = (event: DomainEvent) =>
  Object.fromEntries(postings(event).map(({ account, points }) => [account, points]))

describe('the postings of an event', () => {
  it('issue points to the account at a deposit', () => {
    expect(moves(deposited('w1', 30))).toEqual({ issuance: -30, 'available:li': 30 })
  })

  it('issue them whole where a part settles a debt', () => {
    expect(moves(deposited('w1', 30, { settledDebt: 10 }))).toEqual({ issuance: -30, 'available:li': 30 })
  })

  it('are none for a deposit of nothing', () => {
    expect(postings(deposited('w1', 0))).toEqual([])
  })

  it('take granted points out of the grants, and those of a paper book out of the paper books', () => {
    expect(moves(granted('g1', 30))).toEqual({ grants: -30, 'available:li': 30 })
    expect(moves(broughtForward([{ points: 9, earnedOn: '2025-07-01' }]))).toEqual({
      'paper-books': -9,
      'available:li': 9,
    })
    expect(moves(depositReversed('g', { withdrawn: 3, source: 'grant' }))).toEqual({ grants: 3, 'available:li': -3 })
  })

  it('issue what is earned otherwise, grant base amounts, and take both back to where they came from', () => {
    const { actCredited, actReversed } = accountStory
    expect(moves(actCredited('a1', 5))).toEqual({ issuance: -5, 'available:li': 5 })
    expect(moves({ ...actCredited('a1', 5), pointClass: 'granted' })).toEqual({ grants: -5, 'available:li': 5 })
    const reversed = actReversed('a1', { withdrawn: 1, unexpired: 1, settled: [['w1', 2]], debt: 1 })
    expect(moves(reversed)).toEqual({ issuance: 5, 'available:li': -4, expired: -1 })
    expect(moves({ ...reversed, pointClass: 'granted' })).toMatchObject({ grants: 5 })
  })

  it('set held points apart', () => {
    expect(
      moves(
        held('h1', [
          ['w1', 20],
          ['w2', 5],
        ]),
      ),
    ).toEqual({ 'available:li': -25, 'held:li': 25 })
  })

  it('divide a captured hold among spent, returned and lapsed', () => {
    const event = captured('h1', [['w1', 20]], { returned: [['w2', 6]], lapsed: [['w3', 4]], settledDebt: 2 })
    expect(moves(event)).toEqual({ 'held:li': -30, redeemed: 20, 'available:li': 6, expired: 4 })
  })

  it('give a released hold back, and what lapsed to expired', () => {
    const event = released('h1', 'cancelled', { returned: [['w1', 7]], lapsed: [['w2', 3]] })
    expect(moves(event)).toEqual({ 'held:li': -10, 'available:li': 7, expired: 3 })
  })

  it('take returned goods out of what was redeemed', () => {
    const event = captureReversed('h1', { returned: [['w1', 7]], lapsed: [['w2', 3]], settledDebt: 7 })
    expect(moves(event)).toEqual({ redeemed: -10, 'available:li': 7, expired: 3 })
  })

  it('write expired points off', () => {
    expect(
      moves(
        expired([
          ['w1', 5],
          ['w2', 4],
        ]),
      ),
    ).toEqual({ 'available:li': -9, expired: 9 })
  })

  it('take a reversed deposit back, from other lots and as debt where it was spent', () => {
    const event = depositReversed('w1', { withdrawn: 8, unexpired: 2, settled: [['w2', 10]], debt: 10 })
    expect(moves(event)).toEqual({ 'available:li': -28, expired: -2, issuance: 30 })
  })

  it('take deducted points to an account of their own, with the debt, and back', () => {
    expect(moves(deducted('d1', [['w1', 4]], 6))).toEqual({ 'available:li': -10, deducted: 10 })
    expect(moves(deductionReversed('d1', { returned: [['w1', 3]], lapsed: [['w2', 1]], forgiven: 6 }))).toEqual({
      deducted: -10,
      'available:li': 9,
      expired: 1,
    })
  })

  it('take a gift out of one account, through the transit, into the other', () => {
    expect(moves(transferRequested('v1', [['w1', 4]]))).toEqual({ 'available:li': -4, 'held:li': 4 })
    expect(moves(transferReceived('v1', [['w1', 4]]))).toEqual({ transit: -4, 'available:li': 4 })
    expect(moves(transferSent('v1', [['w1', 4]]))).toEqual({ 'held:li': -4, transit: 4 })
    expect(moves(transferReturned('v1', { returned: [['w1', 3]], lapsed: [['w2', 1]] }))).toEqual({
      'held:li': -4,
      'available:li': 3,
      expired: 1,
    })
  })

  it('take a gift to another town through the clearing with it, on both sides', () => {
    expect(moves(transferSent('v1', [['w1', 4]], 'rivertown'))).toEqual({ 'held:li': -4, 'town:rivertown': 4 })
    expect(moves(transferReceived('v1', [['w1', 4]], { fromTown: 'rivertown' }))).toEqual({
      'town:rivertown': -4,
      'available:li': 4,
    })
  })

  it('are none for an event that moves no points', () => {
    expect(postings(accountStory.opened)).toEqual([])
  })
})
