/** The policy that closes the months of accounts on which nothing happens. */
import { accountStory, commandsOf, dueAfter, type Happening, wishesOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { periodClosing } from './index.ts'

const { opened, deposited, expired, periodClosed } = accountStory
/** The beginning of 11 March in the town. */
const DUE = '2026-03-10T16:00:00.000Z'
const due = (happenings: ReadonlyArray<Happening>, now = DUE) => commandsOf(dueAfter(periodClosing, happenings, now))
const february = { type: 'ClosePeriod', accountId: 'li', period: '2026-02' }
const march = { ...february, period: '2026-03' }
const LATER = '2026-12-31T00:00:00.000Z'

test('closes a month ten days after its end, as of that moment', () => {
  expect(due([opened, deposited('w1', 10)], '2026-03-10T15:59:59.999Z')).toEqual([])
  const commands = due([opened, deposited('w1', 10)])
  expect(wishesOf(commands)).toEqual([february])
  expect(commands).toMatchObject([{ occurredAt: DUE, actor: { kind: 'policy', name: 'period-closing' } }])
})

test('asks with the same id, however late', () => {
  const moved = [opened, deposited('w1', 10)]
  expect(due(moved, LATER)).toEqual(due(moved))
})

test('leaves an account alone on which nothing happened since', () => {
  expect(due([opened])).toEqual([])
  expect(due([opened, deposited('w1', 10), periodClosed('2026-02')], LATER)).toEqual([])
})

test('closes the next month where late news was booked in it', () => {
  const late = [opened, deposited('w1', 10), periodClosed('2026-02'), deposited('w2', 10)]
  expect(wishesOf(due(late, LATER))).toEqual([march])
})

test('closes the month of a movement before that of a later write-off', () => {
  const writtenOff = [opened, deposited('w1', 10), expired([['w1', 10]], '2026-03-01T01:00:00.000Z')]
  expect(wishesOf(due(writtenOff, LATER))).toEqual([february])
  expect(wishesOf(due([...writtenOff, periodClosed('2026-02')], LATER))).toEqual([march])
  expect(due([...writtenOff, periodClosed('2026-03')], LATER)).toEqual([])
})
