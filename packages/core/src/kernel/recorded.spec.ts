import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { EventMetadata, Position, Revision } from './recorded.ts'

test('revisions and positions count from zero without fractions', () => {
  for (const codec of [Revision, Position]) {
    expect([0, 1, Number.MAX_SAFE_INTEGER, -1, 0.5, Number.MAX_SAFE_INTEGER + 1, '0'].map(codec.is)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  }
})

test('metadata names who, when and why; on whose behalf and the cause may be absent', () => {
  const metadata = {
    commandId: '018f4e7a-1111-7222-8333-444455556666',
    commandDigest: 'abc',
    correlationId: '018f4e7a-1111-7222-8333-444455556666',
    actor: { kind: 'person', personId: 'zhang' },
    schemaVersion: 1,
    occurredAt: '2026-02-10T01:00:00.000Z',
  }
  const without = (key: keyof typeof metadata) =>
    Object.fromEntries(Object.entries(metadata).filter(([k]) => k !== key))
  expect(isRight(EventMetadata.decode(metadata))).toBe(true)
  for (const key of Object.keys(metadata) as ReadonlyArray<keyof typeof metadata>) {
    expect(isRight(EventMetadata.decode(without(key)))).toBe(false)
  }
})
