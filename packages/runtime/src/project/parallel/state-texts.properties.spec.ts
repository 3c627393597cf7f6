import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createStateReader, textsOf } from './state-texts.ts'

const asJson = (state: unknown): unknown => JSON.parse(JSON.stringify(state))

const throughTexts = (state: unknown): unknown => {
  const reader = createStateReader()
  for (const text of textsOf(state)) reader.take(structuredClone(text))
  return reader.state()
}

const row = fc.oneof(fc.integer(), fc.string(), fc.jsonValue(), fc.constant(undefined))
const key = fc.string().filter((text) => text !== '__proto__')
const state = fc.oneof(
  fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__')),
  fc.dictionary(key, fc.oneof(fc.dictionary(key, row), fc.array(fc.integer()), fc.integer(), fc.constant(undefined))),
)

it('a state that went from one thread to another in texts is what its own text would give', () => {
  fc.assert(
    fc.property(state, (value) => {
      expect(throughTexts(value)).toEqual(asJson(value))
    }),
    { numRuns: 200 },
  )
})

it('a table of many rows goes in several texts, and loses none', () => {
  const rows = Object.fromEntries(Array.from({ length: 4_001 }, (_, index) => [`row-${index}`, { index }]))
  expect([...textsOf({ rows, none: {} })]).toHaveLength(4)
  expect(throughTexts({ rows, none: {} })).toEqual({ rows, none: {} })
})
