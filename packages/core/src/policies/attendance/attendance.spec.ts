/** The policy by which a forgotten check-out does not last for days. */
import { commandsOf, dueAfter, type Happening, taskStory, wishesOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { attendance } from './index.ts'

const {
  accepted,
  amended,
  at,
  attended,
  begun,
  cancelled,
  checkedIn,
  checkedOut,
  closed,
  leftUnseen,
  morning,
  on,
  rejected,
} = taskStory
const END = at('03:00')
const due = (happenings: ReadonlyArray<Happening>, now = END) => commandsOf(dueAfter(attendance, happenings, now))
const present = [...begun, checkedIn('li', '01:00')]

test('closes the attendance at the end of the shift, as of then however late', () => {
  expect(due(present, at('02:59'))).toEqual([])
  const commands = due(present, '2026-03-01T00:00:00.000Z')
  expect(wishesOf(commands)).toEqual([{ type: 'CloseAttendance', ...on('li') }])
  expect(commands.map(({ occurredAt }) => occurredAt)).toEqual([END])
})

test('goes by the end that was stated last', () => {
  const longer = amended({ shifts: [{ ...morning, endsAt: at('04:00') }] })
  expect(due([...begun, longer, checkedIn('li', '01:00')])).toEqual([])
  expect(due([...begun, longer, checkedIn('li', '01:00')], at('04:00'))).toHaveLength(1)
})

test.each([
  checkedOut('li', '02:00'),
  leftUnseen('li'),
  attended('li', '01:00', '02:00'),
  accepted('li'),
  rejected('li'),
  cancelled,
  closed,
])('forgets who is there after $type', (event) => {
  expect(due([...present, event])).toEqual([])
})

test('ignores who came at the very end, or to a shift that it does not know', () => {
  expect(due([...begun, checkedIn('li', '03:00')])).toEqual([])
  expect(due([checkedIn('li', '01:00')])).toEqual([])
})
