/** Which fields of which events are personal and whose, read off the catalogue once, so that all other events pay one look into a map. */
import { catalogue, ERASED, erasedValueOf, fieldCodecsOf, personalFieldsOf } from '@lovebank/core'

export interface PersonalFieldOfEvent {
  readonly field: string
  /** the sibling that says whose data it is */
  readonly subject: string
  /** what is read there once the key is destroyed */
  readonly erased: unknown
}

const fieldsByType: ReadonlyMap<string, ReadonlyArray<PersonalFieldOfEvent>> = new Map(
  Object.entries(catalogue).flatMap(([type, { codec }]) => {
    const codecs = new Map(fieldCodecsOf(codec))
    const fields = personalFieldsOf(codec).flatMap(({ path, subject }) => {
      const field = codecs.get(path)
      return field === undefined ? [] : [{ field: path, subject, erased: erasedValueOf(field) }]
    })
    return fields.length === 0 ? [] : [[type, fields] as const]
  }),
)

/** Undefined for an event without personal data, as most are. */
export const personalFieldsOfType = (type: string): ReadonlyArray<PersonalFieldOfEvent> | undefined =>
  fieldsByType.get(type)

/** A field that the catalogue marks no more was a text, or its upcaster will tell. */
export const erasedField = (type: string, field: string): unknown => {
  const known = fieldsByType.get(type)?.find((each) => each.field === field)
  return known === undefined ? ERASED : known.erased
}
