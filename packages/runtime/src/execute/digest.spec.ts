/** Two commands have one fingerprint exactly where they ask for the same. */
import type { Command } from '@lovebank/core'
import { expect, it } from 'vitest'
import { registerVolunteer } from '../../test/town-scene.ts'
import { commandDigest } from './digest.ts'

const digestOf = (fields: object): string => commandDigest({ ...registerVolunteer(1), ...fields } as Command)

it('is blind to when, in which order and under which id a wish is sent', () => {
  const sent = digestOf({ occurredAt: '2026-01-01T00:00:00.000Z', onBehalfOf: undefined })
  expect(digestOf({ occurredAt: '2026-02-01T00:00:00.000Z', commandId: 'another', correlationId: 'c' })).toBe(sent)
  const turned = Object.fromEntries(Object.entries(registerVolunteer(1)).reverse())
  expect(commandDigest(turned as unknown as Command)).toBe(sent)
})

it('tells every other difference', () => {
  const sent = digestOf({})
  for (const other of [
    { number: 'V-002' },
    { skills: ['cooking'] },
    { actor: { kind: 'person', personId: 'keeper' } },
    { onBehalfOf: 'somebody' },
    { profile: { name: '李秀英', birthDate: '1960-05-02' } },
  ])
    expect(digestOf(other)).not.toBe(sent)
})
