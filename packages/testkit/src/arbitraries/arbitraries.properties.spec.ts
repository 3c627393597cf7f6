/** Whatever is generated decodes, covers every type, and shrinks to something that can be read. */
import { Command, DomainEvent } from '@lovebank/core'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { arbitraryOf } from './arbitrary-of.ts'
import { anyCommand, anyEvent } from './messages.ts'

const typesIn = (values: ReadonlyArray<{ readonly type: string }>): ReadonlyArray<string> =>
  [...new Set(values.map((value) => value.type))].sort()
const namesOf = (codecs: ReadonlyArray<t.Mixed>): ReadonlyArray<string> => codecs.map((codec) => codec.name).sort()

describe('arbitraries out of codecs', () => {
  it('make commands and events that decode', () => {
    fc.assert(fc.property(anyCommand(), (command) => isRight(Command.decode(command))))
    fc.assert(fc.property(anyEvent(), (event) => isRight(DomainEvent.decode(event))))
  })

  it('make every type of command and of event', () => {
    expect(typesIn(fc.sample(anyCommand(), { numRuns: 5_000, seed: 1 }))).toEqual(namesOf(Command.types))
    expect(typesIn(fc.sample(anyEvent(), { numRuns: 5_000, seed: 1 }))).toEqual(namesOf(DomainEvent.types))
  })

  it('make each single type, whatever its fields', () => {
    for (const codec of [...Command.types, ...DomainEvent.types]) {
      fc.assert(fc.property(arbitraryOf(codec as t.Mixed), codec.is), { numRuns: 20 })
    }
  })

  it('shrink to plain values', () => {
    const found = fc.check(
      fc.property(anyEvent(), (event) => event.type !== 'HoldPlaced'),
      { seed: 7, numRuns: 1_000 },
    )
    expect(found.counterexample?.[0]).toMatchObject({
      type: 'HoldPlaced',
      accountId: 'a1',
      holdId: 'h1',
      points: 1,
      allocations: [],
      placedAt: '2026-02-10T01:00:00.000Z',
      expiresAt: '2026-02-10T01:00:00.000Z',
    })
  })

  it('say what to do where they do not know a codec', () => {
    const odd = t.refinement(t.string, (text) => text === 'nothing like it', 'Odd')
    expect(() => arbitraryOf(odd)).toThrow('readable.ts')
    expect(() => arbitraryOf(t.unknown)).toThrow('teach')
  })
})
