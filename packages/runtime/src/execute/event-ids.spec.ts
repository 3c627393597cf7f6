/** The quick way to an event's id is the way of core. */
import { type CommandId, eventIdOf } from '@lovebank/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { eventIdsOf } from './event-ids.ts'

it('derives the very ids that core derives', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 0, max: 30 }), (uuid, count) => {
      const commandId = uuid as CommandId
      expect(eventIdsOf(commandId, count)).toEqual(
        Array.from({ length: count }, (_, index) => eventIdOf(commandId, index)),
      )
    }),
  )
})
