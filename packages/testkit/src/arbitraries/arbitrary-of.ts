/**
 * An arbitrary out of a codec: walks what the codec is made of, so that a new command or event is generated from the day it
 * is declared. Whatever comes out decodes.
 */
import { PersonalType } from '@lovebank/core'
import fc from 'fast-check'
import * as t from 'io-ts'
import { readableBank, readableNumbers, readableTexts } from './readable.ts'

/** At most so many members in a generated list, however many the codec allows: what is longer nobody reads. */
const MOST_MEMBERS = 3

/** Throws, when built, for a kind of codec it does not know: a programmer's mistake, named with what to do. */
export const arbitraryOf = <C extends t.Mixed>(codec: C): fc.Arbitrary<t.TypeOf<C>> => walk(codec)

const walk = (codec: t.Mixed): fc.Arbitrary<unknown> => {
  if (codec instanceof PersonalType) return walk(codec.codec)
  if (codec instanceof t.ExactType) return walk(codec.type)
  if (codec instanceof t.RefinementType) return refined(codec)
  if (codec instanceof t.InterfaceType) return fields(codec.props)
  if (codec instanceof t.UnionType) return fc.oneof(...codec.types.map(walk))
  if (codec instanceof t.ReadonlyArrayType) return fc.array(walk(codec.type), { maxLength: MOST_MEMBERS })
  if (codec instanceof t.LiteralType) return fc.constant(codec.value)
  if (codec instanceof t.UndefinedType) return fc.constant(undefined)
  if (codec instanceof t.BooleanType) return fc.boolean()
  if (codec instanceof t.StringType) return fc.constantFrom('a', 'b', '')
  if (codec instanceof t.NumberType) return fc.constantFrom(...readableNumbers)
  throw new TypeError(`no arbitrary for the codec ${codec.name}: teach arbitraries/arbitrary-of.ts its kind`)
}

const fields = (props: t.Props): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(props).map(([key, codec]) => [key, walk(codec)])))

const refined = (codec: t.RefinementType<t.Mixed>): fc.Arbitrary<unknown> => {
  if (codec.type instanceof t.StringType) return oneThatIs(codec, readableTexts[codec.name] ?? readableBank)
  if (codec.type instanceof t.NumberType) return oneThatIs(codec, readableNumbers)
  if (codec.type instanceof t.ReadonlyArrayType) return list(codec, walk(codec.type.type))
  return walk(codec.type).filter(codec.is)
}

const oneThatIs = (codec: t.Mixed, candidates: ReadonlyArray<unknown>): fc.Arbitrary<unknown> => {
  const fitting = candidates.filter(codec.is)
  if (fitting.length === 0) throw new TypeError(`no readable value for the codec ${codec.name}: add one to readable.ts`)
  return fc.constantFrom(...fitting)
}

/** The least number of members is found by asking the codec, so that it need not tell it. */
const list = (codec: t.RefinementType<t.Mixed>, member: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => {
  const least = codec.is([]) ? 0 : 1
  return fc.array(member, { minLength: least, maxLength: MOST_MEMBERS }).filter(codec.is)
}
