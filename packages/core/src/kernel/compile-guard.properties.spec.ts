import fc from 'fast-check'
import { isRight, right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { describe, expect, test } from 'vitest'
import { Command } from '../commands.ts'
import { DomainEvent } from '../events.ts'
import { compileExactGuard, compileGuard } from './compile-guard.ts'
import { list } from './list.ts'
import { optional } from './optional.ts'
import { personal } from './personal.ts'
import { Points } from './quantities.ts'
import { EventMetadata } from './recorded.ts'
import { Note } from './text.ts'
import { type EpochMillis, instantAt } from './time.ts'

/** Reads of a codec how to make values of it, mostly valid ones; the guard reads the codec in a way of its own. */
const valuesOf = (codec: t.Mixed): fc.Arbitrary<unknown> => {
  if (codec instanceof t.LiteralType) return fc.constant(codec.value)
  if (codec instanceof t.UnionType) return fc.oneof(...codec.types.map(valuesOf))
  if (codec instanceof t.ExactType) return valuesOf(codec.type)
  if (codec instanceof t.InterfaceType) {
    const fields = Object.fromEntries(Object.entries<t.Mixed>(codec.props).map(([key, prop]) => [key, valuesOf(prop)]))
    const missing = fc.constantFrom(...Object.keys(fields), ...Array(40).fill(undefined))
    return fc
      .tuple(fc.record(fields), missing)
      .map(([record, key]) => Object.fromEntries(Object.entries(record).filter(([other]) => other !== key)))
  }
  if (codec instanceof t.RefinementType && codec.type instanceof t.ReadonlyArrayType) return valuesOf(codec.type)
  if (codec instanceof t.ReadonlyArrayType) return fc.array(valuesOf(codec.type), { maxLength: 3 })
  if (codec instanceof t.UndefinedType) return fc.constant(undefined)
  if (codec instanceof t.BooleanType) return fc.boolean()
  if (codec.name !== 'Note' && 'codec' in codec) return valuesOf(codec.codec as t.Mixed)
  return fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...samples.filter(codec.is)) },
    { weight: 1, arbitrary: fc.constantFrom('x y', '', -1) },
    { weight: 1, arbitrary: fc.anything() },
  )
}

const samples: ReadonlyArray<unknown> = [
  'a',
  'A1',
  '123456',
  '2026-02-10',
  '22:00',
  '02-10',
  '2026-01',
  instantAt(0 as EpochMillis),
  '00000000-0000-4000-8000-000000000001',
  '138-0000-0000',
  '37000019800101123X',
  '农田路口值守',
  0,
  1,
  5,
  60,
]

const same = <A>(codec: t.Type<A, unknown, unknown>, values: fc.Arbitrary<unknown>) => {
  const guard = compileGuard(codec)
  fc.assert(
    fc.property(values, (value) => {
      expect(guard(value)).toBe(isRight(codec.decode(value)))
    }),
    { numRuns: 2_000 },
  )
}

const codecs: ReadonlyArray<t.Mixed> = [...DomainEvent.types, ...Command.types, EventMetadata]

describe('a compiled guard', () => {
  test('answers like decoding for any junk', () => {
    same(DomainEvent, fc.anything({ withSparseArray: true, withNullPrototype: true, withDate: true, withMap: true }))
  })

  test('answers like decoding for commands that are nearly right', () => {
    same(Command, valuesOf(Command))
  })

  test.each(codecs.map((codec) => [codec.name, codec] as const))('answers like decoding for %s', (_, codec) => {
    const guard = compileGuard(codec)
    fc.assert(
      fc.property(valuesOf(codec), (value) => {
        expect(guard(value)).toBe(isRight(codec.decode(value)))
      }),
    )
  })

  test('says yes often enough for the comparison to mean something', () => {
    const values = fc.sample(valuesOf(DomainEvent), 1_000)
    expect(values.filter(compileGuard(DomainEvent)).length).toBeGreaterThan(100)
  })

  test('takes a missing optional field for an absent one', () => {
    const guard = compileGuard(t.strict({ points: optional(Points), note: personal('points', Note) }))
    expect(guard({ note: 'x' })).toBe(true)
    expect(guard({ points: undefined, note: 'x', more: 1 })).toBe(true)
    expect(guard({ points: null, note: 'x' })).toBe(false)
  })

  test('keeps to the limits of a list, and does not step over its gaps', () => {
    const guard = compileGuard(list(t.string, 1, 2))
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c'], Array(1)].map(guard)).toEqual([false, true, true, false, false])
  })

  test('decodes with a codec of a kind that it does not know', () => {
    const guard = compileGuard(t.record(t.string, t.number))
    expect(guard({ a: 1 })).toBe(true)
    expect(guard({ a: 'x' })).toBe(false)
  })

  test('tries every member of a union in which two have the same literal', () => {
    const kind = t.literal('a')
    const guard = compileGuard(t.union([t.strict({ kind, n: t.number }), t.strict({ kind, s: t.string })]))
    expect([{ kind: 'a', n: 1 }, { kind: 'a', s: 'x' }, { kind: 'a' }].map(guard)).toEqual([true, true, false])
  })

  test('tries every member of a union that has no tag', () => {
    const guard = compileGuard(t.union([t.strict({ kind: t.literal('a') }), t.strict({ kind: t.string, n: t.number })]))
    expect([{ kind: 'a' }, { kind: 'b', n: 1 }, { kind: 'b' }, 'a'].map(guard)).toEqual([true, true, false, false])
  })
})

const exactlyLike = (codec: t.Mixed, values: fc.Arbitrary<unknown>) => {
  const isExact = compileExactGuard(codec)
  fc.assert(
    fc.property(values, (value) => {
      const decoded = codec.decode(value)
      if (isExact(value)) expect(decoded).toEqual(right(value))
      if (isRight(decoded)) expect(isExact(decoded.right)).toBe(true)
    }),
  )
}

describe('a compiled exact guard', () => {
  test.each(codecs.map((codec) => [codec.name, codec] as const))(
    'knows the values that %s leaves as they are',
    (_, codec) => {
      exactlyLike(codec, valuesOf(codec))
    },
  )

  test('knows the junk that decoding would strip or refuse', () => {
    exactlyLike(Command, fc.anything({ withSparseArray: true, withNullPrototype: true, withDate: true, withMap: true }))
  })

  test('says no where the codec names less than is there, at every depth', () => {
    const isExact = compileExactGuard(
      t.strict({ actor: t.strict({ kind: t.string }), notes: list(t.strict({}), 0, 2) }),
    )
    expect(isExact({ actor: { kind: 'a' }, notes: [{}] })).toBe(true)
    expect(isExact({ actor: { kind: 'a', more: 1 }, notes: [] })).toBe(false)
    expect(isExact({ actor: { kind: 'a' }, notes: [{ more: undefined }] })).toBe(false)
    expect(isExact({ actor: { kind: 'a' }, notes: [], more: 1 })).toBe(false)
  })

  test('trusts a codec of a kind that it does not know only where it changes nothing', () => {
    const trimmed = new t.Type<string, string, unknown>(
      'trimmed',
      t.string.is,
      (text) => right(String(text).trim()),
      t.identity,
    )
    expect(['a', ' a '].map(compileExactGuard(trimmed))).toEqual([true, false])
  })
})
