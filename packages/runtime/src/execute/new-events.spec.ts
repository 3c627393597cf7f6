import type { Command, DomainEvent } from '@lovebank/core'
import { expect, test } from 'vitest'
import { newEvents } from './new-events.ts'
import { townDomain } from './town-domain.ts'

const director = { kind: 'person', personId: 'director' }

test('an event names who acted and for whom', () => {
  const command = {
    type: 'MoveToUnit',
    commandId: '00000000-0000-4000-8000-000000000001',
    actor: director,
    onBehalfOf: 'wang',
    occurredAt: '2026-02-10T01:00:00.000Z',
    volunteerId: 'wang',
    unitId: 'north',
  } as unknown as Command
  const moved = { type: 'VolunteerMoved', volunteerId: 'wang', fromUnitId: 'willow', toUnitId: 'north' } as DomainEvent
  const [written] = newEvents(townDomain, command, 'digest', [moved])
  expect(written?.metadata).toMatchObject({ actor: director, onBehalfOf: 'wang' })
})
