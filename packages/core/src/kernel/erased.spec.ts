import { isRight } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { fieldsOf, personalFieldsOf } from '../catalogue/fields.ts'
import { catalogue } from '../catalogue.ts'
import { ERASED, erasedValueOf } from './erased.ts'
import { list } from './list.ts'
import { optional } from './optional.ts'
import { personal } from './personal.ts'
import { Name, Note, VolunteerNumber } from './text.ts'
import { LocalDate } from './time.ts'

const Person = t.strict({ name: Name, born: LocalDate, number: VolunteerNumber, remark: optional(Note) })

describe('what is read in place of erased personal data', () => {
  it('says so wherever a text may', () => {
    expect(erasedValueOf(Name)).toBe(ERASED)
    expect(erasedValueOf(personal('id', Note))).toBe(ERASED)
    expect(erasedValueOf(list(Name, 1, 20))).toEqual([ERASED])
  })

  it('keeps to the codec and leaves out what may be left out', () => {
    expect(erasedValueOf(Person)).toEqual({ name: ERASED, born: '1900-01-01', number: 'ERASED' })
    expect(isRight(Person.decode(erasedValueOf(Person)))).toBe(true)
  })

  it('still tells that there was something where nothing might have been', () => {
    expect(erasedValueOf(optional(personal('id', Note)))).toBe(ERASED)
  })

  it('is of any member of a choice, the same every time', () => {
    expect(erasedValueOf(t.union([t.literal('spouse'), t.literal('parent')]))).toBe('spouse')
    expect(erasedValueOf(t.undefined)).toBeUndefined()
  })

  it('is known for every personal field of the catalogue', () => {
    for (const { codec } of Object.values(catalogue)) {
      for (const { path, subject } of personalFieldsOf(codec)) {
        // Sealed and opened by name: a mark that lay deeper, or a subject that may be absent, would be passed over.
        expect(path, codec.name).not.toContain('.')
        expect(fieldsOf(codec).find(({ name }) => name === subject)?.isOptional, `${codec.name}.${subject}`).toBe(false)
      }
      for (const { name, codec: field } of fieldCodecsOf(codec)) {
        expect(isRight(field.decode(erasedValueOf(field))), `${codec.name}.${name}`).toBe(true)
      }
    }
  })
})

const fieldCodecsOf = (codec: t.Mixed) => {
  const props = codec instanceof t.ExactType ? (codec.type as t.InterfaceType<t.Props>).props : {}
  const marked = new Set(personalFieldsOf(codec).map(({ path }) => path))
  return Object.entries(props)
    .filter(([name]) => marked.has(name))
    .map(([name, field]) => ({ name, codec: field as t.Mixed }))
}
