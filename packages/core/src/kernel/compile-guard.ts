/**
 * Turns a codec, once, into a guard: the same answer as decoding, yes or no, without building errors or copies. For reading
 * one's own log, where nearly every answer is yes; a no is decoded again to learn why.
 */
import { isRight } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type { PersonalType } from './personal.ts'

type Test = (value: unknown) => boolean

type Fields = Readonly<Record<string, unknown>>

/** The kinds of codec that this bank's messages are made of. */
type KnownCodec =
  | t.StringType
  | t.NumberType
  | t.BooleanType
  | t.UndefinedType
  | t.LiteralType<string | number | boolean>
  | t.RefinementType<t.Mixed>
  | t.ReadonlyArrayType<t.Mixed>
  | t.InterfaceType<t.Props>
  | t.ExactType<t.Mixed>
  | t.UnionType<Array<t.Mixed>>
  | PersonalType<unknown, unknown>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * `guard(value)` is `isRight(codec.decode(value))`: a missing optional field is valid, and fields that the codec does not
 * name are let be. A codec of another kind than those of this bank is decoded.
 */
export const compileGuard = <A>(codec: t.Type<A, unknown, unknown>): ((value: unknown) => value is A) => {
  const test = compile(codec, 'fields may be added')
  return (value): value is A => test(value)
}

/**
 * Whether decoding would answer with an equal value: well-formed, and nothing in it that the codec does not name. For an edge
 * where nearly every message is so, and only the others are decoded.
 */
export const compileExactGuard = <A>(codec: t.Decoder<unknown, A>): ((value: unknown) => value is A) => {
  const test = compile(codec as t.Mixed, 'no other fields')
  return (value): value is A => test(value)
}

type Strictness = 'fields may be added' | 'no other fields'

const compile = (codec: t.Mixed, strictness: Strictness): Test => {
  // io-ts tells kinds of codecs apart by `_tag`.
  const known = codec as unknown as KnownCodec
  switch (known._tag) {
    case 'StringType':
      return (value) => typeof value === 'string'
    case 'NumberType':
      return (value) => typeof value === 'number'
    case 'BooleanType':
      return (value) => typeof value === 'boolean'
    case 'UndefinedType':
      return (value) => value === undefined
    case 'LiteralType':
      return literal(known.value)
    case 'RefinementType':
      return refinement(compile(known.type, strictness), known.predicate)
    case 'ReadonlyArrayType':
      return listOf(compile(known.type, strictness))
    case 'InterfaceType':
      return fieldsOf(known.props, strictness)
    case 'ExactType': {
      const test = compile(known.type, strictness)
      return strictness === 'no other fields' ? onlyNamed(propsOf(known), test) : test
    }
    case 'PersonalType':
      return compile(known.codec, strictness)
    case 'UnionType':
      return unionOf(known.types, strictness)
    default:
      // What such a codec does to a value is not known: only the value itself, untouched, counts as exact.
      return (value) => isUntouched(codec.decode(value), value, strictness)
  }
}

const literal =
  (wanted: unknown): Test =>
  (value) =>
    value === wanted

const refinement =
  (base: Test, predicate: Test): Test =>
  (value) =>
    base(value) && predicate(value)

const listOf = (member: Test): Test => {
  return (value) => {
    if (!Array.isArray(value)) return false
    // By index: a gap in an array is an undefined member, which `every` would step over.
    for (let index = 0; index < value.length; index++) if (!member(value[index])) return false
    return true
  }
}

const isUntouched = (decoded: t.Validation<unknown>, value: unknown, strictness: Strictness): boolean =>
  isRight(decoded) && (strictness === 'fields may be added' || decoded.right === value)

const onlyNamed = (props: t.Props, test: Test): Test => {
  const names = new Set(Object.keys(props))
  return (value) => {
    if (!isFields(value)) return false
    for (const name in value) if (!names.has(name)) return false
    return test(value)
  }
}

const fieldsOf = (props: t.Props, strictness: Strictness): Test => {
  const tests = Object.entries(props).map(([key, codec]) => ({ key, test: compile(codec, strictness) }))
  return (value) => {
    if (!isFields(value)) return false
    for (const { key, test } of tests) if (!test(value[key])) return false
    return true
  }
}

const unionOf = (members: ReadonlyArray<t.Mixed>, strictness: Strictness): Test => {
  const tests = members.map((member) => compile(member, strictness))
  const tag = tagOf(members)
  if (tag === undefined) return (value) => tests.some((test) => test(value))
  const testByTag = new Map(members.map((member, index) => [literalAt(member, tag), tests[index]]))
  return (value) => isFields(value) && (testByTag.get(value[tag])?.(value) ?? false)
}

/** A field in which every member has a literal of its own: it alone tells which member a value can be. */
const tagOf = (members: ReadonlyArray<t.Mixed>): string | undefined => {
  const [first] = members
  const candidates = first === undefined ? [] : Object.keys(propsOf(first))
  return candidates.find((key) => {
    const literals = members.map((member) => literalAt(member, key))
    return !literals.includes(undefined) && new Set(literals).size === members.length
  })
}

const literalAt = (codec: t.Mixed, key: string): unknown => {
  const field = propsOf(codec)[key] as KnownCodec | undefined
  return field?._tag === 'LiteralType' ? field.value : undefined
}

const propsOf = (codec: t.Mixed): t.Props => {
  const known = codec as unknown as KnownCodec
  if (known._tag === 'ExactType') return propsOf(known.type)
  return known._tag === 'InterfaceType' ? known.props : {}
}
