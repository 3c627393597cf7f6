import { accountStory, redemptionStory } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { stateAfter } from '../../../test/log-of.ts'
import type { AccountId } from '../../kernel/ids.ts'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import { type Period, statementOf, statements } from './index.ts'

const { captured, deposited, held } = accountStory
const li = 'li' as AccountId
const day = (text: string) => text as LocalDate

const depositedOn = (lotId: string, points: number, at: string) => ({
  ...deposited(lotId, points),
  depositedAt: at as Instant,
})

const state = stateAfter(
  statements,
  [depositedOn('w1', 30, '2026-01-31T15:59:59.999Z'), '2026-01-31T15:59:59.999Z'],
  [{ ...held('h1', [['w1', 20]]), placedAt: '2026-01-31T16:00:00.000Z' as Instant }, '2026-01-31T16:00:00.000Z'],
  [captured('h1', [['w1', 15]], { returned: [['w1', 5]] }), '2026-02-10T01:00:00.000Z'],
  [depositedOn('w2', 10, '2026-03-01T01:00:00.000Z'), '2026-03-01T01:00:00.000Z'],
  // decided as of the moment of what had been decided before it
  [depositedOn('late', 1, '2026-03-01T01:00:00.000Z'), '2026-01-20T01:00:00.000Z'],
)
const statement = (period?: Period) => statementOf(state, li, period)

describe('a statement', () => {
  it('tells every movement with the balance after it, in the order in which they were booked', () => {
    const entries = statement().entries.map(({ reference, kind, available, after }) => [
      reference,
      kind,
      available,
      after,
    ])
    expect(entries).toEqual([
      ['w1', 'deposited', 30, { balance: 30, available: 30, held: 0 }],
      ['h1', 'held', -20, { balance: 30, available: 10, held: 20 }],
      ['h1', 'spent', 5, { balance: 15, available: 15, held: 0 }],
      ['w2', 'deposited', 10, { balance: 25, available: 25, held: 0 }],
      ['late', 'deposited', 1, { balance: 26, available: 26, held: 0 }],
    ])
  })

  it('of a month begins with what was there before and ends with what is there then', () => {
    const february = statement({ from: day('2026-02-01'), to: day('2026-02-28') })
    expect(february.entries.map((entry) => entry.kind)).toEqual(['held', 'spent'])
    expect(february.opening).toEqual({ balance: 30, available: 30, held: 0 })
    expect(february.closing).toEqual({ balance: 15, available: 15, held: 0 })
  })

  it('of January takes in what happened up to midnight in the town', () => {
    const january = statement({ to: day('2026-01-31') })
    expect(january.closing).toEqual({ balance: 30, available: 30, held: 0 })
  })

  it('of a closed month stays what it was: late news stands in the next, with its own date', () => {
    const moment = '2026-01-30T01:00:00.000Z'
    const later = stateAfter(
      statements,
      [depositedOn('w1', 30, '2026-01-20T01:00:00.000Z'), '2026-01-20T01:00:00.000Z'],
      accountStory.periodClosed('2026-01'),
      [depositedOn('late', 1, moment), moment],
    )
    const january = statementOf(later, li, { to: day('2026-01-31') })
    expect(january).toMatchObject({ entries: [{ reference: 'w1' }], closing: { balance: 30 } })
    expect(statementOf(later, li, { from: day('2026-02-01') })).toMatchObject({
      opening: { balance: 30 },
      entries: [{ reference: 'late', at: moment, bookedAt: '2026-01-31T16:00:00.000Z' }],
      closing: { balance: 31 },
    })
  })

  it('of an account without movements is empty', () => {
    const nothing = { balance: 0, available: 0, held: 0 }
    expect(statementOf(state, 'constructor' as AccountId)).toEqual({
      accountId: 'constructor',
      opening: nothing,
      entries: [],
      closing: nothing,
    })
  })

  it('names who asked in the holder’s stead, on every line that came of it', () => {
    const { opened, transferRequested, transferSent } = accountStory
    const ofWang = { ...opened, holderId: 'wang' as never }
    const told = stateAfter(
      statements,
      ofWang,
      deposited('w1', 30),
      { ...redemptionStory.requested, requestedBy: 'director' as never },
      held('x1', [['w1', 20]]),
      captured('x1', [['w1', 20]]),
      transferRequested('t1', [['w1', 5]]),
      transferSent('t1', [['w1', 5]]),
    )
    expect(statementOf(told, li).entries.map(({ kind, askedBy }) => [kind, askedBy])).toEqual([
      ['deposited', undefined],
      ['held', 'director'],
      ['spent', 'director'],
      ['transfer-held', 'somebody'],
      ['transfer-sent', 'somebody'],
    ])
  })

  it('names nobody where the holder asked', () => {
    const own = { ...accountStory.opened, holderId: 'somebody' as never }
    const requested = { ...redemptionStory.requested, requestedBy: 'wang' as never }
    const steps = [requested, held('x1', [['w1', 20]]), accountStory.transferRequested('t1', [['w1', 5]])]
    const told = stateAfter(statements, own, deposited('w1', 30), ...steps)
    expect(statementOf(told, li).entries.filter(({ askedBy }) => askedBy !== undefined)).toEqual([])
  })
})
