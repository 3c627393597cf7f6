/** Whoever acts for somebody without a phone, or for a child, says so: every command can, and the log keeps it. */
import { expect, test } from 'vitest'
import { fieldsOf } from '../catalogue/fields.ts'
import { Command } from '../commands.ts'
import { EventMetadata } from './recorded.ts'

test('every command can name for whom its actor speaks', () => {
  for (const codec of Command.types) {
    const field = fieldsOf(codec).find(({ name }) => name === 'onBehalfOf')
    expect([codec.name, field?.type, field?.isOptional]).toEqual([codec.name, 'PersonId', true])
  }
})

test('the log keeps it beside every event, with who acted', () => {
  const kept = fieldsOf(EventMetadata).map(({ name }) => name)
  expect(kept).toEqual(expect.arrayContaining(['actor', 'onBehalfOf']))
})
