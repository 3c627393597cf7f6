/** The policy by which an offered place goes to the next. */
import { commandsOf, dueAfter, taskStory, wishesOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { expiry } from './index.ts'

const { cancelled, closed, declined, lapsed, offered, promoted, withdrawn } = taskStory
const DEADLINE = '2026-02-10T00:00:00.000Z'
const due = (happenings: Parameters<typeof dueAfter>[1], now: string) => commandsOf(dueAfter(expiry, happenings, now))

test('writes down at its deadline that an offer lapsed, as of that moment however late', () => {
  expect(due([offered('li')], '2026-02-09T23:59:59.999Z')).toEqual([])
  const [command, ...others] = due([offered('li')], '2026-03-01T00:00:00.000Z')
  expect(others).toEqual([])
  expect(wishesOf(command === undefined ? [] : [command])).toEqual([{ type: 'LapseOffers', taskId: 'sweeping' }])
  expect(command?.occurredAt).toBe(DEADLINE)
})

test('asks for each offer of a task by itself', () => {
  const commands = due(
    [offered('li'), offered('wang', '2026-02-10T01:00:00.000Z'), offered('zhao', DEADLINE, 'noon')],
    DEADLINE,
  )
  expect(commands).toHaveLength(2)
  expect(new Set(commands.map(({ commandId }) => commandId)).size).toBe(2)
})

test.each([promoted('li'), declined('li'), lapsed('li'), withdrawn('li'), cancelled, closed])(
  'forgets an offer after $type',
  (event) => {
    expect(due([offered('li'), event], DEADLINE)).toEqual([])
  },
)
