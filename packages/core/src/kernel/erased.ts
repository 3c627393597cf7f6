/**
 * What is read where personal data were, once the key of the person is destroyed: a value that says so and satisfies the
 * codec, so that nothing that reads the log stumbles over it. Nothing is ever decided by it.
 */
import * as t from 'io-ts'
import { PersonalType } from './personal.ts'

/** In place of every text. Nobody is called so, and screens may show it as it is. */
export const ERASED = '[已删除 erased]'

/** The digest of a command of whose wording nothing is left to compare: any repeat is taken for the same wish. */
export const ERASED_DIGEST = 'erased'

/** Values that stand for all, from the one that says most; the first that a codec takes. No day of a person's is as early as this. */
const plainValues: ReadonlyArray<string | number | boolean> = [
  ERASED,
  'ERASED',
  'other',
  '1900-01-01',
  '000000',
  '00000000000000000X',
  0,
  1,
  false,
]

const fieldsErased = (props: t.Props): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(props).flatMap(([name, codec]) => (codec.is(undefined) ? [] : [[name, erasedValueOf(codec)]])),
  )

/** Where absence is allowed beside a value, that there was one is still told. */
const memberErased = (members: ReadonlyArray<t.Mixed>): unknown => {
  const [first] = members.filter((member) => !(member instanceof t.UndefinedType))
  return first === undefined ? undefined : erasedValueOf(first)
}

/** A value of this codec that tells nothing of what stood there; undefined where the codec is of no kind known here. */
export const erasedValueOf = (codec: t.Mixed): unknown => {
  if (codec instanceof PersonalType) return erasedValueOf(codec.codec)
  if (codec instanceof t.ExactType) return erasedValueOf(codec.type)
  if (codec instanceof t.InterfaceType) return fieldsErased(codec.props)
  if (codec instanceof t.UnionType) return memberErased(codec.types)
  if (codec instanceof t.LiteralType) return codec.value
  if (codec instanceof t.ReadonlyArrayType) return [erasedValueOf(codec.type)]
  const plain = plainValues.find((each) => codec.is(each))
  if (plain !== undefined || !(codec instanceof t.RefinementType)) return plain
  return erasedValueOf(codec.type)
}
