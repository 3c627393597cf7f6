import { accountStory } from '@lovebank/testkit'
import { describe, expect, it } from 'vitest'
import { logOf } from '../../../test/log-of.ts'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import { accountAsOf } from './index.ts'

const { opened, deposited, periodClosed, expired } = accountStory
const day = (text: string) => text as LocalDate
const at = (text: string) => text as Instant
const late = { ...deposited('late', 5), depositedAt: at('2026-02-20T01:00:00.000Z') }
const first = [opened, '2026-02-01T01:00:00.000Z'] as const

describe('an account as of a past day', () => {
  it('is told as it was sealed and as it is known, where news came after the closing', () => {
    const log = logOf(first, deposited('w1', 30), periodClosed('2026-02', { lots: [['w1', 30]] }), late)
    const told = accountAsOf(log, day('2026-02-25'))
    expect(told).toMatchObject({ known: { balance: 35 }, sealed: { balance: 30 } })
    expect(accountAsOf(log, day('2026-02-19'))).toMatchObject({ known: { balance: 30 }, sealed: undefined })
  })

  it('is told once where nothing came to light since', () => {
    const log = logOf(first, deposited('w1', 30), periodClosed('2026-02', { lots: [['w1', 30]] }))
    expect(accountAsOf(log, day('2026-02-25'))).toMatchObject({ known: { balance: 30 }, sealed: undefined })
  })

  it('has what expired until the day itself, written off earlier, later or never', () => {
    const lot = deposited('w1', 30, { expiresOn: '2026-02-20' })
    const off = expired([['w1', 30]], '2026-02-19T16:00:00.000Z')
    for (const log of [logOf(first, lot), logOf(first, lot, off)]) {
      expect(accountAsOf(log, day('2026-02-19'))).toMatchObject({ known: { available: 30 } })
      expect(accountAsOf(log, day('2026-02-20'))).toMatchObject({ known: { available: 0 } })
    }
  })

  it('is not there before it was opened, and cannot begin at a closing that does not tell its lots', () => {
    expect(accountAsOf(logOf(first, deposited('w1', 30)), day('2026-01-31'))).toBeUndefined()
    const bare = { ...periodClosed('2026-02'), lots: undefined, holds: undefined }
    expect(accountAsOf(logOf(bare, late), day('2026-02-25'))).toBeUndefined()
    expect(accountAsOf(logOf(first, deposited('w1', 30), bare), day('2026-03-01'))).toMatchObject({
      known: { balance: 30 },
    })
  })
})
