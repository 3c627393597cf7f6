import { accountStory } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { recorded } from '../../test/log-of.ts'
import type { DomainEvent } from '../events.ts'
import type { RecordedEvent } from '../kernel/recorded.ts'
import { statementLineOf } from './statement-line.ts'
import type { AccountPostedEvent } from './without-postings.ts'

const {
  actCredited,
  actLot,
  actReversed,
  broughtForward,
  captureReversed,
  captured,
  deducted,
  deductionReversed,
  deposited,
  depositReversed,
  expired,
  expiryReversed,
  granted,
  grantLot,
  held,
  released,
  transferReceived,
  transferRequested,
  transferReturned,
  transferSent,
} = accountStory
const isPosted = (one: RecordedEvent<DomainEvent>): one is RecordedEvent<AccountPostedEvent> => 'accountId' in one.event

const lineOf = (event: DomainEvent) => {
  const one = recorded(event, '2026-02-10T01:00:00.000Z')
  if (!isPosted(one)) return undefined
  const { bookedAt, ...line } = statementLineOf(one)
  return line
}

describe('a line of the statement', () => {
  it.each([
    [deposited('w1', 30), 'deposited', 30, 0, 'w1'],
    [deposited('w1', 0), 'deposited', 0, 0, 'w1'],
    [granted('g1', 30), 'granted', 30, 0, grantLot('g1')],
    [broughtForward([{ points: 9, earnedOn: '2025-07-01' }]), 'brought-forward', 9, 0, undefined],
    [actCredited('a1', 5), 'credited', 5, 0, actLot('a1')],
    [actCredited('a1', 0), 'credited', 0, 0, actLot('a1')],
    [actReversed('a1', { withdrawn: 2, debt: 3 }), 'credit-taken-back', -5, 0, actLot('a1')],
    [held('h1', [['w1', 20]]), 'held', -20, 20, 'h1'],
    [captured('h1', [['w1', 15]], { returned: [['w1', 5]] }), 'spent', 5, -20, 'h1'],
    [released('h1', 'cancelled', { returned: [['w1', 20]] }), 'released', 20, -20, 'h1'],
    [captureReversed('h1', { returned: [['w1', 15]] }), 'given-back', 15, 0, 'h1'],
    [expired([['w1', 5]]), 'expired', -5, 0, undefined],
    [expiryReversed([['w1', 4]]), 'unexpired', 4, 0, undefined],
    [depositReversed('w1', { withdrawn: 4, debt: 6 }), 'taken-back', -10, 0, 'w1'],
    [transferRequested('v1', [['w1', 4]]), 'transfer-held', -4, 4, 'v1'],
    [transferSent('v1', [['w1', 4]]), 'transfer-sent', 0, -4, 'v1'],
    [transferReturned('v1', { returned: [['w1', 4]] }), 'transfer-returned', 4, -4, 'v1'],
    [transferReceived('v1', [['w1', 4]]), 'transfer-received', 4, 0, 'v1'],
    [deducted('d1', [['w1', 4]], 6), 'deducted', -10, 0, 'd1'],
    [deductionReversed('d1', { returned: [['w1', 4]], forgiven: 6 }), 'deduction-reversed', 10, 0, 'd1'],
  ] as const)('tells what one event moved, case %#', (event, kind, available, heldPoints, reference) => {
    expect(lineOf(event)).toEqual({ at: '2026-02-10T01:00:00.000Z', kind, available, held: heldPoints, reference })
  })
})
