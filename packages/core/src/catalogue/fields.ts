/** What fields an event has, read off its codec: for the printed catalogue, and for whoever must find personal data. */
import * as t from 'io-ts'
import { PersonalType } from '../kernel/personal.ts'

export interface Field {
  readonly name: string
  /** the name of its codec, as the glossary of types has it */
  readonly type: string
  readonly isOptional: boolean
  /** the sibling field that says whose personal data this is; absent where it is not personal */
  readonly subject: string | undefined
}

/** The codecs of an object's fields by name; none for any other codec. */
export const fieldCodecsOf = (codec: t.Mixed): ReadonlyArray<readonly [string, t.Mixed]> => {
  if (codec instanceof t.ExactType) return fieldCodecsOf(codec.type)
  return codec instanceof t.InterfaceType ? Object.entries<t.Mixed>(codec.props) : []
}

/** The codec of the present value, where absence is allowed beside it. */
const presentPart = (codec: t.Mixed): t.Mixed => {
  if (!(codec instanceof t.UnionType)) return codec
  const members: ReadonlyArray<t.Mixed> = codec.types
  const present = members.filter((member) => !(member instanceof t.UndefinedType))
  const [only, ...others] = present
  return only !== undefined && others.length === 0 ? only : codec
}

export const fieldsOf = (codec: t.Mixed): ReadonlyArray<Field> =>
  fieldCodecsOf(codec).map(([name, fieldCodec]) => {
    const present = presentPart(fieldCodec)
    const isOptional = present !== fieldCodec
    const subject = present instanceof PersonalType ? present.subject : undefined
    return { name, type: present.name, isOptional, subject }
  })

export interface PersonalField {
  /** `profile`, or `parts.name` where the mark lies deeper */
  readonly path: string
  readonly subject: string
}

const marksIn = (codec: t.Mixed, path: ReadonlyArray<string>): ReadonlyArray<PersonalField> => {
  if (codec instanceof PersonalType) return [{ path: path.join('.'), subject: codec.subject }]
  if (codec instanceof t.RefinementType) return marksIn(codec.type, path)
  if (codec instanceof t.ReadonlyArrayType) return marksIn(codec.type, path)
  if (codec instanceof t.UnionType) {
    const members: ReadonlyArray<t.Mixed> = codec.types
    return members.flatMap((member) => marksIn(member, path))
  }
  return fieldCodecsOf(codec).flatMap(([name, fieldCodec]) => marksIn(fieldCodec, [...path, name]))
}

/** Every field that holds personal data, with the sibling that says whose. Nothing inside a marked field is listed again. */
export const personalFieldsOf = (codec: t.Mixed): ReadonlyArray<PersonalField> => marksIn(codec, [])

/** The codecs directly inside one: members, or the base of what is refined. */
const partsOf = (codec: t.Mixed): ReadonlyArray<t.Mixed> => {
  if (codec instanceof PersonalType) return [codec.codec]
  if (codec instanceof t.RefinementType || codec instanceof t.ReadonlyArrayType) return [codec.type]
  if (codec instanceof t.UnionType) return codec.types
  return fieldCodecsOf(codec).map(([, fieldCodec]) => fieldCodec)
}

/** The objects with a name of their own that lie inside a codec, however deep: `Profile`, `Shift`, `RateCard`. */
export const objectsIn = (codec: t.Mixed): ReadonlyArray<t.Mixed> =>
  partsOf(codec).flatMap((part) => {
    const isNamedObject = fieldCodecsOf(part).length > 0 && /^\w+$/.test(part.name)
    return [...(isNamedObject && !(part instanceof PersonalType) ? [part] : []), ...objectsIn(part)]
  })
