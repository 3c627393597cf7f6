import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  accountIdOf,
  deadlineIdOf,
  eventIdOf,
  personIdOf,
  pickupCodeOf,
  reactionIdOf,
  unitIdOf,
  workIdOf,
} from './derive.ts'
import { CommandId, EventId, PersonId } from './ids.ts'
import { PickupCode } from './text.ts'

const commandId = '018f4e7a-1111-7222-8333-444455556666' as never

test('derived ids are the same for ever', () => {
  expect({
    unit: unitIdOf('TOWN' as never),
    person: personIdOf('V001' as never),
    account: accountIdOf('wang' as never),
    work: workIdOf('sweeping' as never, 'monday' as never, 'wang' as never),
    event: eventIdOf(commandId, 0),
    reaction: reactionIdOf(commandId, 'credit-work', 'deposit'),
    deadline: deadlineIdOf('expiry', 'wang', '2026-02-10'),
    code: pickupCodeOf(commandId),
  }).toMatchInlineSnapshot(`
    {
      "account": "409afb8b-2c99-549a-b822-8c930724e840",
      "code": "059049",
      "deadline": "41ed7bb7-aec3-5b1e-9a49-419c48d2db1e",
      "event": "2d7dfaf5-f1aa-5aed-b7e5-c43a8d6f689e",
      "person": "5f9de021-7aac-5f81-ac62-0db33c54be20",
      "reaction": "3c0d8b0b-404d-5762-bac4-6a6d7768ae2e",
      "unit": "b502cf72-d7a0-58bc-be14-9f622caab780",
      "work": "bd84ae37-a99a-57e4-9adb-b429c6c0f45a",
    }
  `)
})

test('the same text names another thing where it is of another kind', () => {
  expect(new Set([unitIdOf('A' as never), personIdOf('A' as never), accountIdOf('A' as never)]).size).toBe(3)
})

test('what differs in any part has another id', () => {
  const works = ['a', 'b'].flatMap((task) =>
    ['a', 'b'].flatMap((shift) => ['a', 'b'].map((who) => workIdOf(task as never, shift as never, who as never))),
  )
  expect(new Set(works).size).toBe(8)
  expect(new Set([0, 1, 2].map((index) => eventIdOf(commandId, index))).size).toBe(3)
  expect(reactionIdOf(commandId, 'a', 'b')).not.toBe(reactionIdOf(commandId, 'a', 'c'))
})

test('derived ids and codes are what their codecs ask for', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(), (id, index) => {
      expect(EventId.is(eventIdOf(id as never, index))).toBe(true)
      expect(CommandId.is(reactionIdOf(id as never, 'policy', 'step'))).toBe(true)
      expect(CommandId.is(deadlineIdOf('policy', id, String(index)))).toBe(true)
      expect(PersonId.is(personIdOf(`V${index}` as never))).toBe(true)
      expect(PickupCode.is(pickupCodeOf(id as never))).toBe(true)
    }),
  )
})
